using Gateway.Content.Model;
using Gateway.Content.Sources;
using Gateway.Testing;
using Xunit;

namespace Gateway.Tests.Content;

public class LinkTests
{
    private const string Blog = """
        -- hugo.toml --
        baseURL = "https://example.org/blog/"
        -- content/posts/target/index.md --
        ---
        title: The target
        aliases: [/old-target/]
        ---
        ## Multi-head attention
        Text.
        ## Sparse attention
        <a name="spot"></a>Text.

        """;

    [Theory]
    [InlineData("""{{< relref "posts/target/index.md#sparse-attention" >}}""", "target#sparse-attention")]
    [InlineData("""{{< ref "target" >}}""", "target")]
    [InlineData("""{{% ref "/posts/target" %}}""", "target")]
    [InlineData("target/index.md#multi-head-attention", "target#multi-head-attention")]
    [InlineData("../target/", "target")]
    [InlineData("/blog/posts/target/#sparse-attention", "target#sparse-attention")]
    [InlineData("https://example.org/blog/posts/target#spot", "target#sparse-attention")]
    [InlineData("http://EXAMPLE.org/blog/posts/target/index.html", "target")]
    public async Task A_link_is_found_in_every_way_of_writing_it(string href, string target)
    {
        var reading = await Reading.OfAsync($"{Blog}-- content/posts/from.md --\nSee [it]({href}).\n");

        var link = reading.Link("it");
        Assert.Equal(LinkStatus.Resolved, link.Status);
        Assert.Equal(target, reading.TargetOf(link));
        Assert.Equal(href, link.Href);
        Assert.Equal(new SourceSpan(1, 5, 1, 5 + "[it]()".Length + href.Length), link.Location);
    }

    [Fact]
    public async Task A_link_carries_its_section_and_its_sentence()
    {
        var reading = await Reading.OfAsync(Blog + """
            -- content/posts/from.md --
            ## Why
            First things first. As Smith et al. say, the
            [multi-head](/blog/posts/target/#multi-head-attention) form wins. The end.
            """);

        var link = reading.Link("multi-head");
        Assert.Equal(0, link.FromSection);
        var context = reading.ContextOf(link);
        Assert.Equal("As Smith et al. say, the multi-head form wins.", context.Sentence);
        Assert.Equal("First things first.", context.Before);
        Assert.Equal("The end.", context.After);
        Assert.Equal("multi-head", context.Sentence[context.Start..context.End]);
    }

    [Fact]
    public async Task A_dead_anchor_is_reported_at_its_place_with_the_nearest_section()
    {
        var reading = await Reading.OfAsync($"{Blog}-- content/posts/from.md --\n---\ntitle: From\n---\n\nSee [it](/blog/posts/target/#sparse-attention-patterns).\n");

        Assert.Equal(LinkStatus.BrokenAnchor, reading.Link("it").Status);
        Assert.Equal("target", reading.TargetOf(reading.Link("it")));
        var diagnostic = reading.Diagnostic(DiagnosticCode.BrokenAnchor);
        Assert.Equal(("content/posts/from.md", 5, 5), (diagnostic.Path, diagnostic.Location.Line, diagnostic.Location.Column));
        Assert.Equal("#sparse-attention", diagnostic.Suggestion);
        Assert.Equal("\"The target\" has no section #sparse-attention-patterns. Did you mean #sparse-attention?", diagnostic.Message);
    }

    [Theory]
    [InlineData("/blog/posts/target/#mha", "#multi-head-attention")]
    [InlineData("/blog/posts/target/#Sparse-Attention", "#sparse-attention")]
    [InlineData("/blog/posts/target/#moved-away", "https://example.org/blog/posts/other/#moved-away")]
    [InlineData("(https://example.org/blog/posts/target/)", "https://example.org/blog/posts/target/")]
    [InlineData("www.example.com/page", "https://www.example.com/page")]
    public async Task A_dead_link_comes_with_what_it_most_likely_means(string href, string suggestion)
    {
        var reading = await Reading.OfAsync($"{Blog}-- content/posts/other.md --\n## Moved away\n-- content/posts/from.md --\n<a href=\"{href}\">it</a>\n");

        Assert.Equal(suggestion, Assert.Single(reading.Snapshot.Diagnostics).Suggestion);
    }

    [Fact]
    public async Task A_link_to_a_post_that_does_not_exist_is_reported_with_the_nearest_address()
    {
        var reading = await Reading.OfAsync($"{Blog}-- content/posts/from.md --\nSee [it](/blog/posts/targets/).\n");

        Assert.Equal(LinkStatus.BrokenPost, reading.Link("it").Status);
        Assert.Equal("https://example.org/blog/posts/target/", reading.Diagnostic(DiagnosticCode.BrokenPostLink).Suggestion);
    }

    [Fact]
    public async Task A_link_to_an_alias_is_redirected()
    {
        var reading = await Reading.OfAsync($"{Blog}-- content/posts/from.md --\nSee [it](/blog/old-target/#spot).\n");

        Assert.Equal(LinkStatus.Redirected, reading.Link("it").Status);
        Assert.Equal("target#sparse-attention", reading.TargetOf(reading.Link("it")));
        Assert.Equal(DiagnosticSeverity.Info, Gateway.Content.Diagnostics.DiagnosticCatalogue.SeverityOf(reading.Diagnostic(DiagnosticCode.RedirectedLink).Code));
    }

    [Theory]
    [InlineData("https://example.com/blog/posts/target/")]
    [InlineData("https://example.org/other/posts/target/")]
    [InlineData("https://example.org.evil.net/blog/posts/target/")]
    [InlineData("mailto:me@example.org")]
    [InlineData("javascript:alert(1)")]
    [InlineData("java&#9;script:alert(1)")]
    [InlineData("&#1;javascript:alert(1)")]
    [InlineData("diagram.png")]
    [InlineData("{{< unknown >}}")]
    [InlineData("#")]
    public async Task What_leads_elsewhere_is_no_link_between_posts(string href)
    {
        var reading = await Reading.OfAsync($"{Blog}-- content/posts/from.md --\nSee [it]({href}).\n");

        Assert.DoesNotContain(reading.Snapshot.Links, x => x.AnchorText == "it");
        Assert.Empty(reading.Snapshot.Diagnostics);
    }

    [Fact]
    public async Task Sources_link_to_each_other_by_their_addresses()
    {
        using var world = World.Of(
            ("notes", "-- hugo.toml --\nbaseURL = \"https://notes.example/\"\n-- content/a.md --\nSee [theirs](https://papers.example/b/)."),
            ("papers", "-- hugo.toml --\nbaseURL = \"https://papers.example/\"\n-- content/b.md --\nText."));

        var reading = await Reading.OfAsync(world.Sources);

        Assert.Equal("b", reading.TargetOf(reading.Link("theirs")));
    }

    [Fact]
    public async Task Links_in_raw_html_have_their_own_place()
    {
        var reading = await Reading.OfAsync($"{Blog}-- content/posts/from.md --\n# One\n\n<figure>\n  <figcaption>See <a href=\"../target/\">it</a>.</figcaption>\n</figure>\n");

        Assert.Equal(new SourceSpan(4, 19, 4, 46), reading.Link("it").Location);
    }

    [Fact]
    public async Task Two_posts_at_one_address_are_reported_and_a_link_to_it_is_ambiguous()
    {
        var reading = await Reading.OfAsync("-- a.md --\n---\nslug: same\n---\n-- b.md --\n---\nslug: same\n---\n-- c.md --\n[it](/same/)\n");

        Assert.Equal("b.md", reading.Diagnostic(DiagnosticCode.DuplicateSlug).Path);
        Assert.Equal(LinkStatus.Ambiguous, reading.Link("it").Status);
    }

    [Fact]
    public async Task The_base_address_can_be_named_by_hand()
    {
        using var world = World.Of("-- a.md --\nText.\n-- b.md --\n[it](https://mine.example/notes/a/)\n");

        var reading = await Reading.OfAsync([new SourceOptions("blog", world.Sources[0].Folder) { BaseUrl = "mine.example/notes" }]);

        Assert.Equal("a", reading.TargetOf(reading.Link("it")));
    }
}
