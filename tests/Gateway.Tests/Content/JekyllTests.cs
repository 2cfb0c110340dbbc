using Gateway.Content.Model;
using Xunit;

namespace Gateway.Tests.Content;

public class JekyllTests
{
    private const string Site = """
        -- _config.yml --
        title: Notes
        url: https://example.org
        baseurl: /blog
        author: A. Writer
        -- about.md --
        ---
        title: About
        permalink: /about/
        ---
        Me.
        -- _posts/2018-06-24-attention-attention.md --
        ---
        title: "Attention? Attention!"
        tags: architecture rnn
        categories: [ml]
        ---
        ## A family of mechanisms
        Text.

        ## Summary
        {: #the-end .note}

        """;

    [Fact]
    public async Task A_post_takes_date_address_and_tags_from_name_and_front_matter()
    {
        var reading = await Reading.OfAsync(Site);

        var post = Assert.Single(reading.Snapshot.Posts);
        Assert.Equal(SourceKind.Jekyll, reading.Snapshot.Sources[0].Kind);
        Assert.Equal("https://example.org/blog/ml/2018/06/24/attention-attention.html", post.Url);
        Assert.Equal(new DateTimeOffset(2018, 6, 24, 0, 0, 0, TimeSpan.Zero), post.PublishedAt);
        Assert.Equal(["architecture", "rnn", "ml"], post.Tags);
        Assert.Equal(["A. Writer"], post.Authors);
        Assert.Equal(["a-family-of-mechanisms", "the-end"], reading.Content(post.Key).Sections.Select(x => x.Anchor));
    }

    [Theory]
    [InlineData("{{ site.baseurl }}{% post_url 2018-06-24-attention-attention %}#the-end", "attention-attention#the-end")]
    [InlineData("{{ site.baseurl}} {% post_url 2018-06-24-attention-attention %}", "attention-attention")]
    [InlineData("{%post_url 2018-06-24-attention-attention%}", "attention-attention")]
    [InlineData("{% post_url  2018-06-24-attention-attention  %}", "attention-attention")]
    [InlineData("{% link _posts/2018-06-24-attention-attention.md %}", "attention-attention")]
    [InlineData("{{ '/ml/2018/06/24/attention-attention.html' | relative_url }}#the-end", "attention-attention#the-end")]
    [InlineData("{{ site.baseurl }}/ml/2018/06/24/attention-attention.html", "attention-attention")]
    [InlineData("{{ site.url }}{{ site.baseurl }}/ml/2018/06/24/attention-attention.html", "attention-attention")]
    public async Task Liquid_in_links_is_understood(string href, string target)
    {
        var reading = await Reading.OfAsync($"{Site}-- _posts/2020-01-01-from.md --\nSee [it]({href}){{:target=\"_blank\"}}.\n");

        Assert.Equal(target, reading.TargetOf(reading.Link("it")));
        Assert.Equal(href, reading.Link("it").Href);
        Assert.Equal("See it.", reading.ContextOf(reading.Link("it")).Sentence);
    }

    [Fact]
    public async Task A_post_url_without_post_is_broken()
    {
        var reading = await Reading.OfAsync($"{Site}-- _posts/2020-01-01-from.md --\nSee [it]({{% post_url 2018-06-24-atention %}}) and [me]({{{{ '/about/' | relative_url }}}}).\n");

        Assert.Equal(LinkStatus.BrokenPost, reading.Link("it").Status);
        Assert.DoesNotContain(reading.Snapshot.Links, x => x.AnchorText == "me");
    }

    [Theory]
    [InlineData("pretty", "/2018/06/24/name/")]
    [InlineData("none", "/name.html")]
    [InlineData("/:title/", "/name/")]
    [InlineData("/:short_year/:i_month/:slug", "/18/6/name")]
    public async Task Permalinks_shape_the_address(string permalink, string address)
    {
        var reading = await Reading.OfAsync($"-- _config.yml --\nurl: https://example.org\npermalink: {permalink}\n-- _posts/2018-06-24-name.md --\nText.\n");

        Assert.Equal("https://example.org" + address, Assert.Single(reading.Snapshot.Posts).Url);
    }

    [Fact]
    public async Task Heading_ids_are_those_of_kramdown()
    {
        var reading = await Reading.OfAsync("-- _posts/2018-06-24-a.md --\n## What's *new* in C++?\n### GPT-2\n## GPT\n## GPT\n## Sigmoid <a name=\"sigmoid\" href=\"#sigmoid\">#</a>\n");

        Assert.Equal(["whats-new-in-c", "gpt-2", "gpt", "gpt-1", "sigmoid-"], reading.Content(reading.Snapshot.Posts[0].Key).Sections.Select(x => x.Anchor));
    }

    [Fact]
    public async Task Heading_ids_of_kramdowns_own_parser_begin_with_a_letter_of_ascii()
    {
        var reading = await Reading.OfAsync("-- _config.yml --\nkramdown:\n  input: kramdown\n-- _posts/2018-06-24-a.md --\n## Two Words\n\n## 2nd One ##\n\n## Über Maß\n\nSet *text*\n---\n");

        Assert.Equal(["two-words", "nd-one", "ber-ma", "set-text"], reading.Content(reading.Snapshot.Posts[0].Key).Sections.Select(x => x.Anchor));
    }

    [Fact]
    public async Task Named_anchors_can_be_linked_wherever_they_stand()
    {
        var reading = await Reading.OfAsync("-- _posts/2018-06-24-a.md --\n[one](#in-heading) [two](#before-list)\n\n## H <a name=\"in-heading\" href=\"#in-heading\">#</a>\n\n<a name='before-list' />\n- [three](#before-list)\n");

        Assert.Equal(4, reading.Snapshot.Links.Count);
        Assert.All(reading.Snapshot.Links, x => Assert.Equal(LinkStatus.Resolved, x.Status));
    }

    [Fact]
    public async Task Drafts_and_unpublished_posts_are_left_out()
    {
        var reading = await Reading.OfAsync("-- _posts/2018-06-24-a.md --\n---\npublished: false\n---\n-- _drafts/b.md --\nText.\n-- _posts/2018-06-25-c.md --\nText.\n");

        Assert.Equal("c", Assert.Single(reading.Snapshot.Posts).Slug.Value);
    }

    [Fact]
    public async Task Code_that_shows_jekylls_own_marks_is_code()
    {
        var reading = await Reading.OfAsync("""
            -- _posts/2018-06-24-a.md --
            ```markdown
            Text
            {: #inside}
            <a name="foo"></a>
            {% highlight python %}
            x = 1
            {% endhighlight %}
            ```

            [one](#inside) and [two](#foo)

            ## After
            """);

        var post = Assert.Single(reading.Snapshot.Posts);
        Assert.Equal("Text\n{: #inside}\n<a name=\"foo\"></a>\n{% highlight python %}\nx = 1\n{% endhighlight %}", Assert.Single(reading.Content(post.Key).CodeBlocks).Code);
        Assert.Equal("After", Assert.Single(reading.Content(post.Key).Sections).Title);
        Assert.All(reading.Snapshot.Links, x => Assert.Equal(LinkStatus.BrokenAnchor, x.Status));
    }

    [Fact]
    public async Task Comments_are_not_read_and_redirects_are()
    {
        var reading = await Reading.OfAsync("""
            -- _config.yml --
            url: https://example.org
            -- _posts/2018-06-24-a.md --
            ---
            redirect_from: /old/a/
            ---
            {% comment %}
            [gone](/nowhere/)
            {% endcomment %}
            {% raw %}Text.{% endraw %} [it](/old/a/)
            """);

        Assert.Equal("Text. it\n", reading.Contents["_posts/2018-06-24-a.md"].Body.Text);
        Assert.Equal(LinkStatus.Redirected, Assert.Single(reading.Snapshot.Links).Status);
    }
}
