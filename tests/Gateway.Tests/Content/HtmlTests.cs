using Gateway.Content.Model;
using Xunit;

namespace Gateway.Tests.Content;

public class HtmlTests
{
    private static string Page(string path, string body, string head = "") => $"""
        -- {path} --
        <!DOCTYPE html>
        <html lang="en"><head><title>One post | The site</title><link rel="canonical" href="https://example.org/{path.Replace("index.html", "", StringComparison.Ordinal)}">{head}</head>
        <body>
        {body}
        </body></html>

        """;

    private static readonly string Home = Page("index.html", "<article class=entry><h2>One</h2></article><article class=entry><h2>Two</h2></article>");

    [Fact]
    public async Task The_article_is_read_without_what_the_theme_puts_around_it()
    {
        var reading = await Reading.OfAsync(Home + Page("posts/one/index.html", """
            <nav><a href="/">Home</a></nav>
            <article>
              <header><h1>One post</h1><div class="post-meta">3 min</div></header>
              <div class="toc"><a href="#first">First</a></div>
              <div class="post-content"><p>Hello.</p><h2 id="first">First<a hidden class="anchor" aria-hidden="true" href="#first">#</a></h2><p>Text.</p></div>
              <footer><ul class="post-tags"><li><a href="/tags/x/">Attention</a></li></ul><nav class="paginav"><a href="/posts/two/">Next</a></nav></footer>
            </article>
            """, """<meta property="article:published_time" content="2024-02-03T00:00:00Z"><meta name="author" content="A. Writer">"""));

        var post = Assert.Single(reading.Snapshot.Posts);
        Assert.Equal(("One post", "one", "https://example.org/posts/one/"), (post.Title, post.Slug.Value, post.Url));
        Assert.Equal(new DateTimeOffset(2024, 2, 3, 0, 0, 0, TimeSpan.Zero), post.PublishedAt);
        Assert.Equal(["Attention"], post.Tags);
        Assert.Equal(["A. Writer"], post.Authors);
        Assert.Equal("First", Assert.Single(reading.Content(post.Key).Sections).Title);
        Assert.Equal("Hello.\nFirst\nText.\n", reading.Contents[post.Path].Body.Text);
        Assert.Empty(reading.Snapshot.Links);
    }

    [Fact]
    public async Task A_section_is_a_span_of_the_html_even_inside_wrappers()
    {
        var reading = await Reading.OfAsync(Home + Page("one.html", """
            <article><div class="post-content"><section><h2 id="a">A</h2><p>a</p><section><h3 id="b">B</h3><p>b</p></section></section><h2 id="c">C</h2><p>c</p></div></article>
            """));

        var post = Assert.Single(reading.Snapshot.Posts);
        var html = reading.Contents[post.Path].Body.Html;
        Assert.Equal("<h2 id=\"a\">A</h2><p>a</p><h3 id=\"b\">B</h3><p>b</p>", html[reading.Content(post.Key).Sections[0].Html.Start..reading.Content(post.Key).Sections[0].Html.End]);
        Assert.Equal("<h3 id=\"b\">B</h3><p>b</p>", html[reading.Content(post.Key).Sections[1].Html.Start..reading.Content(post.Key).Sections[1].Html.End]);
        Assert.Equal([null, 0, null], reading.Content(post.Key).Sections.Select(x => x.Parent));
    }

    [Fact]
    public async Task Scripts_handlers_and_foreign_schemes_do_not_reach_the_body()
    {
        var reading = await Reading.OfAsync(Home + Page("one.html", """
            <article><p onclick="alert(1)">a<script>alert(2)</script><a href="javascript:alert(3)">b</a><img src="x.png" onerror="alert(4)"><iframe src="https://evil.example"></iframe></p><p>$x &lt; y$</p></article>
            """));

        Assert.Equal("<p>a<a>b</a><img src=\"https://example.org/x.png\"></p><p>$x &lt; y$</p>", reading.Contents["one.html"].Body.Html.Trim());
    }

    [Fact]
    public async Task A_redirect_page_leads_on_to_the_post()
    {
        var reading = await Reading.OfAsync(
            Home
            + "-- old/index.html --\n<html><head><meta http-equiv=\"refresh\" content=\"0; url=/new/\"></head></html>\n"
            + Page("new/index.html", "<article><p>New.</p></article>")
            + Page("from/index.html", "<article><p>See <a href=\"/old/\">it</a>.</p></article>"));

        Assert.Equal(LinkStatus.Redirected, reading.Link("it").Status);
        Assert.Equal("new", reading.TargetOf(reading.Link("it")));
    }

    [Fact]
    public async Task An_unclosed_link_counts_once()
    {
        var reading = await Reading.OfAsync(Home + Page("one.html", "<article><h2 id=a>A</h2><p><a href=\"#a\" />one</p><p>two</p><p>three</p></article>"));

        Assert.Single(reading.Snapshot.Links);
    }

    [Fact]
    public async Task Headings_with_one_id_are_reported()
    {
        var reading = await Reading.OfAsync(Home + Page("one.html", "<article><h2 id=a>A</h2><p>x</p>\n<h2 id=a>B</h2></article>"));

        Assert.Equal(5, reading.Diagnostic(DiagnosticCode.DuplicateAnchor).Location.Line);
    }

    [Fact]
    public async Task The_address_of_the_site_is_found_on_any_page_that_names_its_own()
    {
        var reading = await Reading.OfAsync("-- index.html --\n<p>Home</p>\n" + Page("posts/one/index.html", "<article><p>Text</p></article>"));

        Assert.Equal("https://example.org/posts/one/", Assert.Single(reading.Snapshot.Posts).Url);
    }

    [Fact]
    public async Task A_heading_in_a_table_leaves_the_table_whole()
    {
        var reading = await Reading.OfAsync(Home + Page("one.html", "<article><p>a</p><table><tbody><tr><td><h3 id=x>X</h3>t</td><td>u</td></tr></tbody></table><h2 id=y>Y</h2></article>"));

        var post = Assert.Single(reading.Snapshot.Posts);
        Assert.Equal("<p>a</p><table><tbody><tr><td><h3 id=\"x\">X</h3>t</td><td>u</td></tr></tbody></table><h2 id=\"y\">Y</h2>", reading.Contents["one.html"].Body.Html.Trim());
        Assert.StartsWith("<table>", reading.Contents["one.html"].Body.Html[reading.Content(post.Key).Sections[0].Html.Start..], StringComparison.Ordinal);
    }
}
