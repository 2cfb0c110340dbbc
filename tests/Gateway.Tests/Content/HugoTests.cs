using Gateway.Content.Model;
using Xunit;

namespace Gateway.Tests.Content;

public class HugoTests
{
    [Fact]
    public async Task Front_matter_says_the_same_in_yaml_toml_and_json()
    {
        var reading = await Reading.OfAsync("""
            -- hugo.toml --
            baseURL = "https://example.org/"
            -- content/posts/yaml.md --
            ---
            title: "A title"
            date: 2024-05-01T10:00:00+02:00
            tags: [one, two]
            aliases: [/old/]
            ---
            -- content/posts/toml.md --
            +++
            title = "A title"
            date = 2024-05-01T10:00:00+02:00
            tags = ["one", "two"]
            aliases = ["/old-toml/"]
            +++
            -- content/posts/json.md --
            { "title": "A title", "date": "2024-05-01T10:00:00+02:00", "tags": ["one", "two"], "aliases": ["/old-json/"] }
            """);

        Assert.Equal(3, reading.Snapshot.Posts.Count);
        Assert.All(reading.Snapshot.Posts, post =>
        {
            Assert.Equal("A title", post.Title);
            Assert.Equal(new DateTimeOffset(2024, 5, 1, 10, 0, 0, TimeSpan.FromHours(2)), post.PublishedAt);
            Assert.Equal(["one", "two"], post.Tags);
        });
        Assert.Equal(["https://example.org/old/"], reading.Post("yaml").Aliases);
    }

    [Fact]
    public async Task Addresses_follow_path_slug_url_and_permalinks()
    {
        var reading = await Reading.OfAsync("""
            -- hugo.toml --
            baseURL = "https://example.org/blog/"
            [permalinks]
            news = "/:year/:month/:slug/"
            -- content/posts/A Plain File.md --
            text
            -- content/posts/bundle/index.md --
            text
            -- content/posts/slugged.md --
            ---
            slug: other
            ---
            -- content/moved.md --
            ---
            url: /somewhere/else/
            ---
            -- content/news/item.md --
            ---
            date: 2024-03-09
            slug: big-news
            ---
            """);

        Assert.Equal(
            [
                "https://example.org/blog/2024/03/big-news/", "https://example.org/blog/posts/a-plain-file/", "https://example.org/blog/posts/bundle/",
                "https://example.org/blog/posts/other/", "https://example.org/blog/somewhere/else/",
            ],
            reading.Snapshot.Posts.Select(x => x.Url).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Heading_anchors_are_the_ones_that_hugo_prints()
    {
        var reading = await Reading.OfAsync("""
            -- a.md --
            ## What's *new* in C++?
            ### Über  zwei_Räume
            ## What's new in C++?
            ## 注意力 机制
            ## Named {#my-id}
            """);

        var post = Assert.Single(reading.Snapshot.Posts);
        Assert.Equal(["whats-new-in-c", "über--zwei_räume", "whats-new-in-c-1", "注意力-机制", "my-id"], reading.Content(post.Key).Sections.Select(x => x.Anchor));
        Assert.Equal([null, 0, null, null, null], reading.Content(post.Key).Sections.Select(x => x.Parent));
        Assert.Equal("What's new in C++?", reading.Content(post.Key).Sections[0].Title);
    }

    [Fact]
    public async Task Drafts_and_posts_of_tomorrow_are_left_out()
    {
        var reading = await Reading.OfAsync("""
            -- draft.md --
            ---
            draft: true
            ---
            -- later.md --
            ---
            date: 2026-01-02
            ---
            -- now.md --
            See [it](/draft/).
            """);

        Assert.Equal("now", Assert.Single(reading.Snapshot.Posts).Slug.Value);
        Assert.Equal(LinkStatus.BrokenPost, reading.Link("it").Status);
    }

    [Fact]
    public async Task A_list_page_without_text_is_no_post_but_can_be_linked()
    {
        var reading = await Reading.OfAsync("""
            -- posts/_index.md --
            ---
            title: Posts
            ---
            -- posts/a.md --
            [all](/posts/) and [by tag](/tags/x/) and [home](/)
            """);

        Assert.Equal("a", Assert.Single(reading.Snapshot.Posts).Slug.Value);
        Assert.Empty(reading.Snapshot.Diagnostics);
    }

    [Fact]
    public async Task Each_translation_has_its_own_language_and_address()
    {
        var reading = await Reading.OfAsync("""
            -- hugo.toml --
            baseURL = "https://example.org/"
            defaultContentLanguage = "en"
            [languages.en]
            locale = "en-GB"
            [languages.pt-BR]
            disabled = false
            [languages.fr]
            disabled = true
            -- content/posts/same.md --
            English.
            -- content/posts/same.pt-br.md --
            Português.
            -- content/posts/same.fr.md --
            Pas encore.
            -- content/posts/said.md --
            ---
            language: de
            ---
            Deutsch.
            """);

        Assert.Equal(
            [("https://example.org/posts/said/", "de"), ("https://example.org/posts/same/", "en-GB"), ("https://example.org/pt-br/posts/same/", "pt-BR")],
            reading.Snapshot.Posts.Select(x => (x.Url!, x.Language!)).OrderBy(x => x.Item1, StringComparer.Ordinal));
        Assert.Equal("en-GB", reading.Snapshot.Sources[0].Language);
        Assert.Empty(reading.Snapshot.Diagnostics);
    }

    [Fact]
    public async Task A_destination_that_the_site_gives_a_meaning_of_its_own_is_reported_once()
    {
        var posts = string.Concat(Enumerable.Range(0, 6).Select(x => $"-- content/p{x}.md --\n[term {x}](g), [other {x}](g), [more {x}](g) and [a slip](slip).\n"));

        var reading = await Reading.OfAsync($"-- hugo.toml --\nbaseURL = \"https://example.org/\"\n{posts}");

        var convention = reading.Diagnostic(DiagnosticCode.LinkConvention);
        Assert.Equal(("content/p0.md", new SourceSpan(1, 1, 1, 12)), (convention.Path, convention.Location));
        Assert.StartsWith("18 links lead to \"g\"", convention.Message, StringComparison.Ordinal);
        Assert.Equal(6, reading.Snapshot.Links.Count);
        Assert.All(reading.Snapshot.Links, x => Assert.Equal(("a slip", LinkStatus.BrokenPost), (x.AnchorText, x.Status)));
    }

    [Fact]
    public async Task Without_templates_that_could_change_them_all_dead_links_are_broken()
    {
        var posts = string.Concat(Enumerable.Range(0, 6).Select(x => $"-- content/p{x}.md --\n[term {x}](g), [other {x}](g), [more {x}](g).\n"));

        var reading = await Reading.OfAsync($"-- hugo.toml --\nbaseURL = \"https://example.org/\"\n-- layouts/_default/single.html --\nx\n{posts}");

        Assert.Equal(18, reading.Snapshot.Diagnostics.Count(x => x.Code == DiagnosticCode.BrokenPostLink));
    }

    [Fact]
    public async Task Settings_that_cannot_be_read_are_reported_and_the_posts_are_read()
    {
        var reading = await Reading.OfAsync("""
            -- config/_default/hugo.toml --
            baseURL = "https://example.org/"
            -- config/_default/params.toml --
            author = "Mara
            -- content/a.md --
            Text.
            """);

        Assert.Equal("https://example.org/a/", Assert.Single(reading.Snapshot.Posts).Url);
        Assert.Equal("config/_default/params.toml", reading.Diagnostic(DiagnosticCode.InvalidFrontMatter).Path);
    }

    [Fact]
    public async Task Broken_and_endless_shortcodes_are_text()
    {
        string[] pieces = ["{{< a ", "{{% b \"c", "`", "{{< highlight go >}}\n", ">}}", "x ", "\\(", "{{< include \"a.md\" >}}"];
        var files = pieces.Select((x, index) => $"-- content/p{index}.md --\n{string.Concat(Enumerable.Repeat(x, 20_000))}\n");

        var reading = await Reading.OfAsync($"""
            -- hugo.toml --
            [markup.goldmark.extensions.passthrough]
            enable = true
            [markup.goldmark.extensions.passthrough.delimiters]
            inline = [['\(', '\)']]
            {string.Concat(files)}
            """);

        Assert.Equal(pieces.Length, reading.Snapshot.Posts.Count);
        Assert.Empty(reading.Snapshot.Diagnostics);
    }

    [Fact]
    public async Task Files_that_include_each_other_many_times_come_to_an_end()
    {
        var many = string.Concat(Enumerable.Range(0, 8).Select(x => $"-- content/i{x}.md --\n{string.Concat(Enumerable.Range(0, 8).Select(y => $"{{{{% include \"i{y}.md\" %}}}}\n"))}text {x}\n"));

        var reading = await Reading.OfAsync(many);

        Assert.Equal(8, reading.Snapshot.Posts.Count);
    }
}
