using System.CommandLine;
using Gateway.Content.Model;
using Gateway.Hosting;

namespace Gateway.Commands;

/// <summary>The arguments and options that say what to read, how, and into which database.</summary>
public sealed class SourceArguments
{
    private readonly Argument<string[]> paths;

    private readonly Option<string> layout = new Option<string>("--layout")
    {
        Description = "How the files are written: a Hugo content folder or a built HTML site; auto looks and tells what it found.",
        HelpName = "auto|hugo|html",
        DefaultValueFactory = _ => "auto",
    }.AcceptOnlyFromAmong("auto", "hugo", "html");

    private readonly Option<string?> baseUrl = new("--base-url")
    {
        Description = "Where the blog is published, such as https://example.org/. [default: read from the site]",
        HelpName = "URL",
    };

    private readonly Option<bool> drafts = new("--drafts") { Description = "Also read drafts and posts dated in the future." };

    /// <param name="arity">Whether a folder must be named.</param>
    public SourceArguments(ArgumentArity arity, string description)
    {
        paths = new Argument<string[]>("PATH") { Description = description, Arity = arity };
        paths.Validators.Add(result =>
        {
            // The parser takes what it does not know for one more folder.
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-')))
                result.AddError($"There is no option {token.Value}. (Is it a folder? Write ./{token.Value}.)");
        });
        baseUrl.Validators.Add(result =>
        {
            if (!Uri.TryCreate(result.GetValueOrDefault<string?>(), UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
                result.AddError("--base-url must be an absolute address, such as https://example.org/.");
        });
    }

    /// <summary>Also understood without a command.</summary>
    public static Option<string?> CreateDatabaseOption() => new("--db")
    {
        Description = "SQLite file; created if missing. [default: one per set of folders among your application data]",
        HelpName = "FILE",
    };

    public Option<string?> Database { get; } = CreateDatabaseOption();

    public void AddTo(Command command)
    {
        command.Add(paths);
        command.Add(Database);
        command.Add(layout);
        command.Add(baseUrl);
        command.Add(drafts);
    }

    /// <exception cref="FailureException">A folder cannot be used, or two have one name.</exception>
    public GatewayOptions Read(ParseResult command)
    {
        var folders = command.GetValue(paths) ?? [];
        var database = command.GetValue(Database);
        if (folders.Length == 0)
            return DemoBlog.Options(database);

        var address = command.GetValue(baseUrl);
        if (address is not null && folders.Length > 1)
            throw new FailureException(ExitCode.Usage, "--base-url fits one blog only: name a single folder.");

        var sources = SourceFolder.Name(folders)
            .Select(source => source with { Layout = ParseLayout(command.GetValue(layout)!), BaseUrl = address })
            .ToList();
        return new GatewayOptions(sources, database ?? DefaultDatabase.Of(sources)) { IncludeDrafts = command.GetValue(drafts) };
    }

    private static SourceKind? ParseLayout(string layout) => layout == "auto" ? null : Enum.Parse<SourceKind>(layout, ignoreCase: true);
}
