using Gateway.Content.Model;
using Gateway.Content.Parsing.FrontMatter;

namespace Gateway.Content.Parsing.Jekyll;

/// <summary>What <c>_config.yml</c> says (jekyllrb.com/docs/configuration).</summary>
/// <param name="Hash">Of the settings file.</param>
internal sealed record JekyllSettings(FieldMap Fields, string Hash)
{
    public const string FileName = "_config.yml";

    public static readonly JekyllSettings None = new(FieldMap.Empty, "");

    public string? Title => Fields.Text("title", "name");

    /// <summary>Path under which the site stands on its host, such as <c>/blog</c>; empty for a host of its own.</summary>
    public string BasePath => Fields.Text("baseurl") is { } path && path.Trim('/') is { Length: > 0 } inner ? "/" + inner : "";

    /// <summary>Host and base path; null where the settings name no host.</summary>
    public string? BaseUrl => Fields.Text("url") is { } host ? host.TrimEnd('/') + BasePath : null;

    public string? Language => Fields.Text("lang", "locale");

    public string? Author => Fields.Map("author").Text("name") ?? Fields.Text("author");

    public string Permalink => Fields.Text("permalink") ?? "date";

    /// <exception cref="FieldSyntaxException">The settings file cannot be read.</exception>
    public static JekyllSettings Read(string folder)
    {
        var file = Path.Combine(folder, FileName);
        if (!File.Exists(file) || new FileInfo(file).LinkTarget is not null)
            return None;
        var text = File.ReadAllText(file);
        return new JekyllSettings(YamlFields.Parse(text), ContentKey.Of(text).Value);
    }
}
