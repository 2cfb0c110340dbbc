using CsCheck;
using Gateway.Content.Model;
using Gateway.Content.Sources;
using Gateway.Testing;

namespace Gateway.Tests.Content.Properties;

/// <summary>A site of some layout.</summary>
/// <param name="Files">Path and text.</param>
internal sealed record Site(SourceKind Layout, IReadOnlyList<(string Path, string Text)> Files)
{
    /// <summary>Sites of every layout with any text in them.</summary>
    public static readonly Gen<Site> Any = Gen.OneOf(
        Of(SourceKind.Hugo, ["content/posts/a.md", "content/posts/b/index.md", "content/_index.md", "content/b.de.md"], "hugo.toml", "baseURL = \"https://example.org/\"\n", "baseURL = 'https://example.org/x/'\n[permalinks]\nposts = '/:year/:slug/'\n[markup.goldmark.extensions.passthrough]\nenable = true\n", "[[[", "defaultContentLanguage = \"en\"\n[languages.de]\n"),
        Of(SourceKind.Jekyll, ["_posts/2024-01-01-b.md", "_posts/2023-02-30-a.markdown", "about.md", "_includes/a.html"], "_config.yml", "url: https://example.org\npermalink: pretty\n", "markdown: kramdown\nkramdown:\n  toc_levels: 2..3\ndefaults:\n- scope: {path: \"\"}\n  values: {layout: post}\n", "a: [", "collections: 3\n"),
        Of(SourceKind.Zola, ["content/a.md", "content/b.md", "content/_index.md", "content/2024-01-01-c.md"], "config.toml", "base_url = \"https://example.org\"\n", "base_url = 1\n[slugify]\npaths = \"safe\"\n", "base_url = \"https://example.org\"\ntaxonomies = [{name = \"tags\"}]\n"),
        Of(SourceKind.Obsidian, ["a.md", "b.md", "sub/A b.md", "字.md"], ".obsidian/app.json", "{}", "{\"useMarkdownLinks\": true}", "{"),
        Of(SourceKind.Markdown, ["a.md", "b.md", "sub/index.md", "README.md"], "notes.txt", ""),
        Of(SourceKind.Markdown, ["a.md", "b.md", "sub/c.md", "index.md"], "myst.yml", "version: 1\nproject:\n  title: T\n  bibliography: [refs.bib]\n", "x: ["),
        Gen.Select(Texts.Saved(Texts.Html), Texts.Saved(Texts.Html), Texts.Saved(Texts.Html), (a, b, c) => new Site(SourceKind.Html, [("a.html", a), ("b/index.html", b), ("c.html", c)])));

    /// <summary>Writes the files into the folder of a world, where they are found in no certain order.</summary>
    public World Write(bool inReverse = false)
    {
        var world = World.Of(("blog", ""));
        foreach (var (path, text) in inReverse ? Files.Reverse() : Files)
            world.Write($"blog/{path}", text);
        return world;
    }

    /// <summary>Marks in the text may make the files look as if they had another layout.</summary>
    public IReadOnlyList<SourceOptions> In(World world) => [world.Sources[0] with { Layout = Layout }];

    public override string ToString() => string.Join("\n", Files.Select(x => $"-- {x.Path} --\n{x.Text}"));

    private static Gen<Site> Of(SourceKind layout, string[] paths, string settingsPath, params string[] settings) => Gen.Select(
        Texts.Saved(Texts.Post).Array[1, paths.Length],
        Texts.Saved(Texts.Bibliography),
        Gen.Int[0, settings.Length - 1].Select(x => settings[x]),
        (texts, bibliography, settings) => new Site(layout, [.. paths.Zip(texts), (settingsPath, settings), ("refs.bib", bibliography)]));
}
