using Gateway.Content.Model;
using Gateway.Content.Parsing.FrontMatter;
using Gateway.Content.Sources;

namespace Gateway.Content.Parsing;

/// <summary>A file of a site's own settings, in TOML, YAML or JSON by its ending.</summary>
/// <param name="Path">Inside the site's folder.</param>
/// <param name="Fields">Empty where the file cannot be read.</param>
/// <param name="Hash">Of the file.</param>
/// <param name="Fault">Why it cannot be read; null where it can.</param>
internal sealed record SettingsFile(string Path, FieldMap Fields, string Hash, Fault? Fault)
{
    // Like every other file, settings behind a symbolic link are not read.
    public static bool Exists(string folder, string path) => new FileInfo(System.IO.Path.Combine(folder, path)) is { Exists: true, LinkTarget: null };

    public static SettingsFile Read(string folder, string path)
    {
        var text = File.ReadAllText(System.IO.Path.Combine(folder, path));
        var hash = ContentKey.Of(text).Value;
        try
        {
            return new SettingsFile(path, Parse(path, text), hash, null);
        }
        catch (FieldSyntaxException e)
        {
            var at = new SourceSpan(e.Line, e.Column, e.Line, e.Column);
            return new SettingsFile(path, FieldMap.Empty, hash, new Fault(DiagnosticCode.InvalidFrontMatter, at, $"The site's settings cannot be read: {e.Message}"));
        }
    }

    private static FieldMap Parse(string path, string text) => System.IO.Path.GetExtension(path) switch
    {
        ".toml" => TomlFields.Parse(text),
        ".json" => JsonFields.Parse(text),
        _ => YamlFields.Parse(text),
    };
}
