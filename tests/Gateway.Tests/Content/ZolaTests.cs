using Gateway.Content.Model;
using Gateway.Testing;
using Xunit;

namespace Gateway.Tests.Content;

public class ZolaTests
{
    private const string TomlPosts = """
        -- one.md --
        +++
        title = "One"
        [taxonomies]
        tags = ["a"]
        +++
        See [two](@/two.md).
        -- two.md --
        +++
        title = "Two"
        [extra]
        +++
        Text.

        """;

    [Theory]
    [InlineData("-- zola.toml --\nbase_url = \"https://example.org\"\n-- content/a.md --\nText.\n", SourceKind.Zola)]
    [InlineData("-- config.toml --\nbase_url = \"https://example.org\"\n-- content/a.md --\nText.\n", SourceKind.Zola)]
    [InlineData("-- config.toml --\nbaseURL = \"https://example.org\"\n-- content/a.md --\n+++\n[extra]\n+++\nText.\n", SourceKind.Hugo)]
    [InlineData("-- content/_index.md --\n+++\nsort_by = \"date\"\n+++\n-- content/a.md --\nText.\n", SourceKind.Zola)]
    [InlineData("-- content/_index.md --\n+++\ntitle = \"Home\"\n+++\n-- content/a.md --\n+++\ntags = [\"x\"]\n+++\nText.\n", SourceKind.Hugo)]
    [InlineData(TomlPosts, SourceKind.Zola)]
    [InlineData("-- a.md --\n---\nextra: x\n---\nText.\n", SourceKind.Markdown)]
    public async Task A_site_is_told_from_hugo_by_its_settings_else_by_its_front_matter(string files, SourceKind kind)
    {
        var reading = await Reading.OfAsync(files);

        Assert.Equal(kind, Assert.Single(reading.Snapshot.Sources).Kind);
    }

    [Fact]
    public async Task A_content_folder_finds_the_settings_beside_it()
    {
        using var world = World.Of(TomlPosts.Replace("-- ", "-- content/", StringComparison.Ordinal));
        world.Write("blog/config.toml", "base_url = \"https://example.org\"\ntitle = \"The blog\"\ndefault_language = \"de\"\n");

        var reading = await Reading.OfAsync([world.Sources[0] with { Folder = Path.Combine(world.Sources[0].Folder, "content") }]);

        var source = Assert.Single(reading.Snapshot.Sources);
        Assert.Equal((SourceKind.Zola, "The blog", "https://example.org/", "de"), (source.Kind, source.Title, source.BaseUrl, source.Language));
        Assert.Equal("https://example.org/one/", reading.Post("one").Url);
        Assert.Equal("two", reading.TargetOf(reading.Link("two")));
    }

    [Fact]
    public async Task A_layout_that_is_named_needs_no_traces()
    {
        using var world = World.Of("-- 2023-01-27-it-s.md --\nSee [it](@/2023-01-27-it-s.md).\n");

        var reading = await Reading.OfAsync([world.Sources[0] with { Layout = SourceKind.Zola }]);

        Assert.Equal("it-s", reading.TargetOf(reading.Link("it")));
    }

    [Fact]
    public async Task Translations_have_their_language()
    {
        var reading = await Reading.OfAsync("""
            -- config.toml --
            base_url = "https://example.org"
            [languages.fr]
            -- content/a.md --
            Text.
            -- content/a.fr.md --
            Texte.
            """);

        Assert.Equal([("/a/", null), ("/fr/a/", "fr")], reading.Snapshot.Posts.Select(x => (new Uri(x.Url!).AbsolutePath, x.Language)).Order());
        Assert.Empty(reading.Snapshot.Diagnostics);
    }

    [Fact]
    public async Task Settings_that_cannot_be_read_are_reported_and_the_posts_are_read()
    {
        var reading = await Reading.OfAsync("-- zola.toml --\nbase_url = \n-- content/a.md --\nText.\n");

        Assert.Single(reading.Snapshot.Posts);
        Assert.Equal("zola.toml", reading.Diagnostic(DiagnosticCode.InvalidFrontMatter).Path);
    }

    [Fact]
    public async Task Broken_and_endless_shortcodes_are_text()
    {
        string[] pieces = ["{{ a(", "{{ a(\"", "{% b(c='", "{% b() %}", "{% end %}", "[^a]"];
        var files = pieces.Select((x, index) => $"-- content/p{index}.md --\n{string.Concat(Enumerable.Repeat(x, 20_000))}\n\n[^a]: Note.\n");

        var reading = await Reading.OfAsync($"-- zola.toml --\nbase_url = \"https://example.org\"\n{string.Concat(files)}");

        Assert.Equal(pieces.Length, reading.Snapshot.Posts.Count);
        Assert.Empty(reading.Snapshot.Diagnostics);
    }
}
