using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Gateway.Commands;

/// <summary>The usual <c>--help</c>, with examples to copy and the exit codes after it.</summary>
public sealed class Help(HelpAction usual) : SynchronousCommandLineAction
{
    private const string Program = "dotnet run --project src/Gateway";

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var (arguments, meaning) in ExamplesOf(parseResult.CommandResult.Command))
            output.WriteLine($"  {Program}{arguments}\n      {meaning}");
        output.WriteLine();
        output.WriteLine("""
            Settings (the command line stands over the environment, the environment over the file):
              appsettings.json in the working directory
                  {"Gateway": {"Database": "blogs.db", "Drafts": false, "Sources": [{"Name": "notes", "Folder": "notes/content",
                  "BaseUrl": "https://example.org/", "Layout": "hugo", "Language": "en", "TimeZone": "Europe/Berlin"}]}}
              Gateway__Sources__0__Folder, Gateway__Database ... in the environment

            Exit codes:
              0    done
              1    wrong usage or settings
              2    check found faults, or could not mend a file; curations import left decisions out
              3    the database cannot be used
              4    the address cannot be listened on
              5    a folder is missing, cannot be read or holds no posts
              70   a bug
              130  stopped by Ctrl+C or a signal
            """);
        return exitCode;
    }

    private static (string Arguments, string Meaning)[] ExamplesOf(Command command) => command.Name switch
    {
        "serve" =>
        [
            (" -- serve ~/blog/content", "a Hugo blog"),
            (" -- serve ~/blog/public --base-url https://example.org/", "a built site, and where it is published"),
            (" -- serve notes=~/blog/content photos=~/photos --db both.db --urls http://0.0.0.0:8080", "two named blogs as one graph, for the whole network"),
        ],
        "ingest" =>
        [
            (" -- ingest ~/blog/content --db blog.db", "a Hugo blog"),
            (" -- ingest ~/blog/public --layout html --db blog.db", "a built site, without looking for its layout"),
        ],
        "check" =>
        [
            (" -- check ~/blog/content", "the faults of a blog, a line for each"),
            (" -- check ~/blog/content --fail-on error --format sarif --output faults.sarif", "in a blog's own CI, for a code host to show"),
            (" -- check ~/blog/content --fix", "mends the links whose right destination is sure"),
        ],
        "export" =>
        [
            (" -- export ~/blog/content --format bibtex --output papers.bib", "all papers that a blog cites"),
            (" -- export --db blog.db --format graphml > blog.graphml", "the graph of what was read before, for Gephi, NetworkX or igraph"),
        ],
        "keys" or "add" or "list" or "revoke" =>
        [
            (" -- keys add --name ci --scopes ingest --db blog.db", "a key that may have the sources read"),
            (" -- keys list --db blog.db", "all keys, and when each was last used"),
            (" -- keys revoke ci --db blog.db", "ends it"),
        ],
        "schema" => [(" -- schema > gateway.graphql", "keeps the schema in a file")],
        _ =>
        [
            ("", "the demo blogs"),
            (" -- serve ~/blog/content", "your own blog"),
            (" -- check ~/blog/content", "its faults, without serving it"),
            (" -- serve --help", "all that can be said of a blog"),
        ],
    };
}
