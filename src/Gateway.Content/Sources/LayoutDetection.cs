using Gateway.Content.Model;
using Gateway.Content.Parsing;
using Gateway.Content.Parsing.FrontMatter;
using Gateway.Content.Parsing.Html;
using Gateway.Content.Parsing.Hugo;
using Gateway.Content.Parsing.Jekyll;
using Gateway.Content.Parsing.Myst;
using Gateway.Content.Parsing.Obsidian;
using Gateway.Content.Parsing.Plain;
using Gateway.Content.Parsing.Zola;

namespace Gateway.Content.Sources;

/// <summary>Finds out by looking how the files of a folder are written.</summary>
internal static class LayoutDetection
{
    /// <summary>The layout that was asked for, or the one that the folder shows.</summary>
    /// <returns>With a fault where the site's settings cannot be read; it is then read without them.</returns>
    public static (ILayout Layout, (string Path, Fault Fault)? Fault) Find(SourceOptions options, IReadOnlyList<SourceFile> files)
    {
        var kind = options.Layout ?? Look(options.Folder, files);
        switch (kind)
        {
            case SourceKind.Hugo:
                var hugo = HugoSettings.Find(options.Folder);
                return (new HugoLayout(options, hugo, files), hugo.Fault);
            case SourceKind.Zola:
                var zola = ZolaSettings.Find(options.Folder);
                return (new ZolaLayout(options, zola, files), zola.Fault);
            case SourceKind.Obsidian:
                var vault = VaultSettings.Find(options.Folder, files);
                return (new ObsidianLayout(options, vault, files), vault.Fault);
            case SourceKind.Jekyll:
                return Jekyll(options);
            case SourceKind.Markdown when MystProject.HasSettings(options.Folder, files) || MystProject.HasMarks(files):
                return (new MystLayout(options, MystProject.Read(options.Folder, files)), null);
            case SourceKind.Markdown:
                return (new PlainLayout(options), null);
            default:
                return (new HtmlLayout(options, files), null);
        }
    }

    /// <summary>A site's own settings decide; else its typical files; else whether there is more Markdown or more HTML.</summary>
    private static SourceKind Look(string folder, IReadOnlyList<SourceFile> files)
    {
        // Books have Jekyll's settings too.
        if (MystProject.HasSettings(folder, files))
            return SourceKind.Markdown;
        if (files.Any(x => JekyllFile.IsPost(x.Path)))
            return SourceKind.Jekyll;
        if (ZolaSettings.AreIn(folder))
            return SourceKind.Zola;
        if (HugoSettings.AreIn(folder))
            return SourceKind.Hugo;
        // Foam notes are published by Jekyll as they are.
        if (VaultSettings.AreIn(folder))
            return SourceKind.Obsidian;
        if (files.Any(x => x.Path == JekyllSettings.FileName))
            return SourceKind.Jekyll;
        if (MystProject.HasMarks(files))
            return SourceKind.Markdown;
        if (LinkedNames.StandIn(files))
            return SourceKind.Obsidian;
        if (HugoSettings.SiteAround(folder) is not null || files.Any(x => IsHugoOrZola(x.Path)))
            return ZolaTraces.Prevail(files, onlyToml: false) ? SourceKind.Zola : SourceKind.Hugo;
        if (ZolaTraces.Prevail(files, onlyToml: true))
            return SourceKind.Zola;
        return Count(files, ".md") >= Count(files, ".html") ? SourceKind.Markdown : SourceKind.Html;
    }

    private static (ILayout Layout, (string Path, Fault Fault)? Fault) Jekyll(SourceOptions options)
    {
        try
        {
            return (new JekyllLayout(options, JekyllSettings.Read(options.Folder)), null);
        }
        catch (FieldSyntaxException e)
        {
            var at = new SourceSpan(e.Line, e.Column, e.Line, e.Column);
            return (new JekyllLayout(options, JekyllSettings.None with { Hash = e.Message }), (JekyllSettings.FileName, new Fault(DiagnosticCode.InvalidFrontMatter, at, $"The site's settings cannot be read: {e.Message}")));
        }
    }

    private static bool IsHugoOrZola(string path) =>
        path.EndsWith("_index.md", StringComparison.Ordinal) || path.EndsWith("/index.md", StringComparison.Ordinal) || path.StartsWith("archetypes/", StringComparison.Ordinal) || path.StartsWith("content/", StringComparison.Ordinal);

    private static int Count(IReadOnlyList<SourceFile> files, string extension) =>
        files.Count(x => x.Path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
}
