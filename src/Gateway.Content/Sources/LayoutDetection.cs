using Gateway.Content.Model;
using Gateway.Content.Parsing;
using Gateway.Content.Parsing.FrontMatter;
using Gateway.Content.Parsing.Html;
using Gateway.Content.Parsing.Hugo;

namespace Gateway.Content.Sources;

/// <summary>Finds out by looking how the files of a folder are written.</summary>
internal static class LayoutDetection
{
    /// <summary>The layout that was asked for; else Hugo where there are its settings or more Markdown than HTML, else built HTML.</summary>
    /// <returns>With a fault where the site's settings cannot be read; it is then read without them.</returns>
    public static (ILayout Layout, (string Path, Fault Fault)? Fault) Find(SourceOptions options, IReadOnlyList<SourceFile> files)
    {
        if (options.Layout == SourceKind.Html)
            return (new HtmlLayout(options), null);
        try
        {
            var settings = HugoSettings.Find(options.Folder);
            var isHugo = options.Layout == SourceKind.Hugo || settings is not null || Count(files, ".md") >= Count(files, ".html");
            return (isHugo ? new HugoLayout(options, settings) : new HtmlLayout(options), null);
        }
        catch (FieldSyntaxException e)
        {
            var at = new SourceSpan(e.Line, e.Column, e.Line, e.Column);
            var fault = new Fault(DiagnosticCode.InvalidFrontMatter, at, $"The site's settings cannot be read: {e.Message}");
            return (new HugoLayout(options, new HugoSettings(FieldMap.Empty, ["content/"], e.Message)), (HugoSettings.FileIn(options.Folder) ?? "hugo.toml", fault));
        }
    }

    private static int Count(IReadOnlyList<SourceFile> files, string extension) =>
        files.Count(x => x.Path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
}
