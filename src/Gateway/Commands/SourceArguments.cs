using System.CommandLine;
using Gateway.Content.Sources;
using Gateway.Settings;

namespace Gateway.Commands;

/// <summary>The arguments and options that say what to read, and how. What they leave open comes from the settings.</summary>
public sealed class SourceArguments
{
    private readonly Argument<string[]> paths;

    private readonly Option<string?> layout = new Option<string?>("--layout")
    {
        Description = "How the files are written; auto looks and tells what it found. [default: auto]",
        HelpName = string.Join('|', SourceSettings.Layouts),
    }.AcceptOnlyFromAmong([.. SourceSettings.Layouts]);

    private readonly Option<string?> baseUrl = new("--base-url")
    {
        Description = "Where the blog is published, such as https://example.org/. [default: read from the site]",
        HelpName = "URL",
    };

    private readonly Option<string?> language = new("--language")
    {
        Description = "Language of posts that name none, such as en or pt-BR. [default: read from the site]",
        HelpName = "TAG",
    };

    private readonly Option<string?> timeZone = new("--time-zone")
    {
        Description = "Zone of dates that name none, such as Europe/Berlin. [default: UTC]",
        HelpName = "ZONE",
    };

    private readonly Option<bool> drafts = new("--drafts") { Description = "Also read drafts and posts dated in the future." };

    /// <param name="otherwise">What is read when no folder is named.</param>
    public SourceArguments(string otherwise)
    {
        paths = new Argument<string[]>("PATH")
        {
            Description = "Folders of blogs, each with a name before it if you like: notes=~/blog/content. " +
                $"Hugo, Zola, Jekyll or plain Markdown folders, vaults, or built sites. [default: {otherwise}]",
            Arity = ArgumentArity.ZeroOrMore,
        };
        paths.Validators.Add(result =>
        {
            // The parser takes what it does not know for one more folder.
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-')))
                result.AddError($"There is no option {token.Value}. (Is it a folder? Write ./{token.Value}.)");
        });
    }

    public void AddTo(Command command)
    {
        command.Add(paths);
        command.Add(layout);
        command.Add(baseUrl);
        command.Add(language);
        command.Add(timeZone);
        command.Add(drafts);
    }

    /// <summary>The folders named here, else those of the settings; may be none.</summary>
    /// <exception cref="FailureException">A value or folder cannot be used, or two sources have one name.</exception>
    public IReadOnlyList<SourceOptions> Read(ParseResult line, GatewaySettings settings)
    {
        var sources = line.GetValue(paths) is { Length: > 0 } named ? [.. named.Select(Named)] : settings.Sources;
        var address = line.GetValue(baseUrl);
        if (address is not null && sources.Count > 1)
            throw new FailureException(ExitCode.Usage, "--base-url fits one blog only: name a single folder.");

        return DistinctSources.Of(sources.Select(source => source with
        {
            Layout = line.GetValue(layout) ?? source.Layout,
            BaseUrl = address ?? source.BaseUrl,
            Language = line.GetValue(language) ?? source.Language,
            TimeZone = line.GetValue(timeZone) ?? source.TimeZone,
        }));
    }

    /// <summary>As <see cref="Read"/>, where at least one source is needed.</summary>
    public IReadOnlyList<SourceOptions> ReadSome(ParseResult line, GatewaySettings settings) => Read(line, settings) is { Count: > 0 } sources
        ? sources
        : throw new FailureException(ExitCode.Usage, $"No blog is named: write {line.CommandResult.Command.Name} PATH, or configure Gateway:Sources.");

    public bool IncludesDrafts(ParseResult line, GatewaySettings settings) => line.GetValue(drafts) || settings.Drafts;

    /// <summary>Reads <c>NAME=FOLDER</c>, unless a folder itself is called so.</summary>
    private static SourceSettings Named(string path)
    {
        var at = path.IndexOf('=', StringComparison.Ordinal);
        return at <= 0 || path.AsSpan(0, at).ContainsAny("/\\") || Directory.Exists(path)
            ? new SourceSettings { Folder = path }
            : new SourceSettings { Name = path[..at], Folder = path[(at + 1)..] };
    }
}
