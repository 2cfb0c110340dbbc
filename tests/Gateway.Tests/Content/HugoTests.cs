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
}
