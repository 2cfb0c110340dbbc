using Gateway.Content.Model;
using Gateway.Content.Parsing;
using Gateway.Content.Parsing.FrontMatter;
using Gateway.Content.Parsing.Html;
using Gateway.Content.Parsing.Hugo;
using Gateway.Content.Parsing.Jekyll;
using Gateway.Content.Parsing.Myst;
using Gateway.Content.Parsing.Plain;

namespace Gateway.Content.Sources;

/// <summary>Finds out by looking how the files of a folder are written.</summary>
internal static class LayoutDetection
{
    /// <summary>The layout that was asked for, or the one that the folder shows.</summary>
    /// <returns>With a fault where the site's settings cannot be read; it is then read without them.</returns>
    public static (ILayout Layout, (string Path, Fault Fault)? Fault) Find(SourceOptions options, IReadOnlyList<SourceFile> files)
    {
        var kind = options.Layout ?? Look(options.Folder, files);
        try
        {
            return (Create(kind, options, files), null);
        }
        catch (FieldSyntaxException e)
        {
            var at = new SourceSpan(e.Line, e.Column, e.Line, e.Column);
            var file = kind == SourceKind.Jekyll ? JekyllSettings.FileName : HugoSettings.FileIn(options.Folder) ?? "hugo.toml";
            return (CreateWithoutSettings(kind, options, e.Message), (file, new Fault(DiagnosticCode.InvalidFrontMatter, at, $"The site's settings cannot be read: {e.Message}")));
        }
    }

    /// <summary>A site's own settings decide; else its typical files; else whether there is more Markdown or more HTML.</summary>
    private static SourceKind Look(string folder, IReadOnlyList<SourceFile> files)
    {
        if (MystProject.HasSettings(folder, files))
            return SourceKind.Markdown;
        if (files.Any(x => x.Path == JekyllSettings.FileName || JekyllFile.IsPost(x.Path)))
            return SourceKind.Jekyll;
        if (!HugoSettings.Describe(folder) && MystProject.HasMarks(files))
            return SourceKind.Markdown;
        if (HugoSettings.Describe(folder) || files.Any(x => IsHugo(x.Path)))
            return SourceKind.Hugo;
        return Count(files, ".md") >= Count(files, ".html") ? SourceKind.Markdown : SourceKind.Html;
    }

    private static ILayout Create(SourceKind kind, SourceOptions options, IReadOnlyList<SourceFile> files) => kind switch
    {
        SourceKind.Hugo => new HugoLayout(options, HugoSettings.Find(options.Folder)),
        SourceKind.Jekyll => new JekyllLayout(options, JekyllSettings.Read(options.Folder)),
        SourceKind.Markdown when MystProject.HasSettings(options.Folder, files) || MystProject.HasMarks(files) => new MystLayout(options, MystProject.Read(options.Folder, files)),
        SourceKind.Markdown => new PlainLayout(options),
        _ => new HtmlLayout(options, files),
    };

    private static ILayout CreateWithoutSettings(SourceKind kind, SourceOptions options, string hash) => kind == SourceKind.Jekyll
        ? new JekyllLayout(options, JekyllSettings.None with { Hash = hash })
        : new HugoLayout(options, new HugoSettings(FieldMap.Empty, ["content/"], hash));

    private static bool IsHugo(string path) =>
        path.EndsWith("_index.md", StringComparison.Ordinal) || path.EndsWith("/index.md", StringComparison.Ordinal) || path.StartsWith("archetypes/", StringComparison.Ordinal) || path.StartsWith("content/", StringComparison.Ordinal);

    private static int Count(IReadOnlyList<SourceFile> files, string extension) =>
        files.Count(x => x.Path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
}
