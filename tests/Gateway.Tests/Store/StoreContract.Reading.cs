using Gateway.Content.Model;
using Gateway.Store.Reading;
using Xunit;

namespace Gateway.Tests.Store;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Source_is_read_as_written()
    {
        var source = Build.Source() with { Title = "A blog", BaseUrl = "https://example.org/", Language = "en", Kind = SourceKind.Html };
        await IngestAsync(Build.Snapshot() with { Sources = [source] });

        var read = Assert.Single(await Sources.AllAsync(default));
        Assert.Equal(("blog", "A blog", SourceKind.Html, "https://example.org/", "en", "hash-blog"), (read.Key, read.Title, read.Kind, read.BaseUrl, read.Language, read.ContentHash));
        Assert.Equal(read, (await Sources.ByKeyAsync(["blog", "unknown"], default)).Values.Single());
        Assert.Equal(read, (await Sources.ByIdAsync([read.Id, -1], default)).Values.Single());
    }

    [Fact]
    public async Task Post_is_read_as_written()
    {
        var post = Build.Post("attention") with
        {
            Url = "https://example.org/attention/",
            Aliases = ["https://example.org/old/"],
            Title = "Attention",
            Description = "About attention.",
            Language = "en",
            Status = PostStatus.Draft,
            PublishedAt = Build.Day(1),
            UpdatedAt = Build.Day(2).ToOffset(TimeSpan.FromMinutes(-90)),
            Tags = ["nlp", "quote \" and ünïcode"],
            Authors = ["Ada", "Émile"],
            WordCount = 221,
            Sections = [Build.Section("intro")],
            References = [Build.Reference("r", 1)],
            Updates = [new Update(Build.Key("u0"), null, "Undated.", Build.At(1)), new Update(Build.Key("u1"), new DateOnly(2024, 2, 1), "Old.", Build.At(2)), new Update(Build.Key("u2"), new DateOnly(2024, 3, 1), "New.", Build.At(3))],
        };
        await IngestAsync(Build.Snapshot(post));

        var read = await PostAsync("attention");
        Assert.Equal((post.Url, "Attention", "About attention.", "en", PostStatus.Draft), (read.Url, read.Title, read.Description, read.Language, read.Status));
        Assert.Equal((post.PublishedAt, post.UpdatedAt, post.UpdatedAt!.Value.Offset), (read.PublishedAt, read.UpdatedAt, read.UpdatedAt!.Value.Offset));
        Assert.Equal((post.Path, "attention", post.ContentHash), (read.Path, read.Slug, read.ContentHash));
        Assert.Equal(post.Opening, (await Posts.BodiesAsync([read.Id], BodyForm.Opening, default))[read.Id]);
        Assert.Equal((221, 2, 1, 1), (read.WordCount, read.TimeToRead, read.SectionCount, read.ReferenceCount));
        Assert.Equal(post.Tags, read.Tags);
        Assert.Equal(post.Aliases, read.Aliases);
        Assert.Equal(["Ada", "Émile"], (await Authors.OfPostsAsync([read.Id], default))[read.Id].Select(author => author.Name));
        Assert.Equal(["New.", "Old.", "Undated."], (await Posts.UpdatesOfAsync([read.Id], default))[read.Id].Select(update => update.Text));
        Assert.Equal(new DateOnly(2024, 3, 1), (await Posts.UpdatesByKeyAsync([Build.Key("u2").Value], default)).Values.Single().Date);
        Assert.Equal(read.Id, (await Posts.ByIdAsync([read.Id], default))[read.Id].Id);
    }

    [Fact]
    public async Task Sections_are_read_as_a_tree_in_reading_order()
    {
        var sections = new[]
        {
            Build.Section("one") with { FormerAnchors = ["erste"], Markdown = new TextSpan(3, 9), Length = new TextLength(1), Location = new SourceSpan(2, 3, 4, 5) },
            Build.Section("one-a", parent: 0),
            Build.Section("two") with { Anchor = null, Length = default },
        };
        await IngestAsync(Build.Snapshot(Build.Post("a") with { Url = "https://example.org/a/", Sections = sections }));

        var postId = await PostIdAsync("a");
        var read = (await Sections.OfPostsAsync([postId], default))[postId];
        Assert.Equal(["one", "one-a", "two"], read.Select(section => section.Title));
        Assert.Equal([null, read[0].Id, null], read.Select(section => section.ParentId));
        Assert.Equal(["https://example.org/a/#one", "https://example.org/a/#one-a", null], read.Select(section => section.Url));
        Assert.Equal([1, 1, 0], read.Select(section => section.TimeToRead));
        Assert.Equal((new TextSpan(3, 9), new SourceSpan(2, 3, 4, 5), new TextSpan(0, 10), new TextSpan(0, 4)), (read[0].Markdown, read[0].Location, read[0].Html, read[0].Text));
        Assert.Equal(["erste"], read[0].FormerAnchors);
        Assert.Null(read[1].Markdown);
        Assert.Equal(2, (await Sections.ByIdAsync([read[2].Id], default))[read[2].Id].Ordinal);
    }

    [Fact]
    public async Task Link_is_read_as_written_with_both_ends()
    {
        var link = Build.Link("l", "a", "b", LinkStatus.Redirected) with { FromSection = 0, ToSection = 0, ToAnchor = "target" };
        await IngestAsync(Build.Snapshot(
            Build.Post("a") with { Sections = [Build.Section("here")] },
            Build.Post("b") with { Sections = [Build.Section("target")] }) with
        { Links = [link] });

        var read = (await Links.ByKeyAsync([link.Key.Value], default)).Values.Single();
        var (here, target) = (await SectionAsync("here"), await SectionAsync("target"));
        Assert.Equal((here.PostId, here.Id, target.PostId, target.Id), (read.FromPostId, read.FromSectionId, read.ToPostId, read.ToSectionId));
        Assert.Equal((LinkStatus.Redirected, "target", "/b/", "l", Build.At(3)), (read.Status, read.ToAnchor, read.Href, read.AnchorText, read.Location));
        Assert.Equal(Build.Context, await ContextAsync(read.ContextId));
        Assert.Equal((0, 1), (here.InDegree, target.InDegree));
        Assert.Equal((1, 0), ((await PostAsync("b")).InDegree, (await PostAsync("b")).OutDegree));
        Assert.Equal(read, (await Links.ByIdAsync([read.Id], default))[read.Id]);
    }

    [Fact]
    public async Task References_and_citations_are_read_as_written()
    {
        var reference = Build.Reference("r1", 1, "vaswani") with { Label = "[1]", Title = "Attention", Authors = ["A. Vaswani"], Year = 2017, Venue = "NIPS", Url = "https://x.org" };
        var citation = Build.Citation("c", reference: 0) with { Section = 0 };
        await IngestAsync(Build.Snapshot(
            Build.Post("a") with { Sections = [Build.Section("s")], References = [reference], Citations = [citation] }) with
        { Papers = [Build.Paper("vaswani")] });

        var paper = await PaperAsync("vaswani");
        var read = (await Citations.ReferencesByKeyAsync([reference.Key.Value], default)).Values.Single();
        Assert.Equal((1, "[1]", "r1", "Attention", 2017, "NIPS", "https://x.org", paper.Id, reference.Location), (read.Position, read.Label, read.Text, read.Title, read.Year, read.Venue, read.Url, read.PaperId, read.Location));
        Assert.Equal(["A. Vaswani"], read.Authors);
        Assert.Equal(read.Id, (await Citations.ReferencesByIdAsync([read.Id], default))[read.Id].Id);
        var callout = (await Citations.CitationsByKeyAsync([citation.Key.Value], default)).Values.Single();
        Assert.Equal(("c", read.Id, (await SectionAsync("s")).Id, citation.Location), (callout.Marker, callout.ReferenceId, callout.SectionId, callout.Location));
        Assert.Equal(Build.Context, await ContextAsync(callout.ContextId));
        Assert.Equal([callout], (await Citations.CitationsOfReferencesAsync([read.Id], default))[read.Id]);
    }

    [Fact]
    public async Task Citation_of_an_entry_cites_the_works_of_the_entry()
    {
        await IngestAsync(Build.Snapshot(
            Build.Post("a") with { References = [Build.Reference("r", 1, "vaswani")], Citations = [Build.Citation("c", reference: 0)] }) with
        { Papers = [Build.Paper("vaswani")] });

        var paper = await PaperAsync("vaswani");
        Assert.Equal(["c"], (await Citations.CitationsOfPapersAsync([paper.Id], All, default))[paper.Id].Items.Select(citation => citation.Marker));
    }

    [Fact]
    public async Task Merged_paper_is_found_by_every_key_identifier_and_address()
    {
        Assert.True(Doi.TryParse("10.1000/182", out var doi));
        Assert.True(ArxivId.TryParse("1706.03762", out var arxivId));
        var paper = Build.Paper("vaswani") with
        {
            FormerKeys = [Build.Key("by arXiv")],
            Authors = ["A. Vaswani"],
            Year = 2017,
            Venue = "NIPS",
            Doi = doi,
            ArxivId = arxivId,
            Url = "https://doi.org/10.1000/182",
            Urls = ["http://papers.org/x/"],
        };
        await IngestAsync(Build.Snapshot() with { Papers = [paper] });

        var found = await Papers.ByKeyAsync([Build.Key("by arXiv").Value, paper.Key.Value, "0000000000000000"], default);
        Assert.Equal(2, found.Count);
        var read = found[Build.Key("by arXiv").Value];
        Assert.Equal((paper.Key.Value, "vaswani", 2017, "NIPS", "10.1000/182", "1706.03762", paper.Url, 0), (read.Key, read.Title, read.Year, read.Venue, read.Doi, read.ArxivId, read.Url, read.CitingPostCount));
        foreach (var same in new[] { await Papers.ByDoiAsync("10.1000/182", default), await Papers.ByArxivIdAsync("1706.03762", default), await Papers.ByUrlAsync("https://papers.org/x", default), await Papers.ByUrlAsync(paper.Url!, default) })
            Assert.Equal(read.Id, same?.Id);
        Assert.Null(await Papers.ByDoiAsync("10.1000/183", default));
        Assert.Equal(read.Id, (await Papers.ByIdAsync([read.Id], default))[read.Id].Id);
    }

    [Fact]
    public async Task Diagnostic_is_read_as_written()
    {
        var link = Build.Link("l", "a", null, LinkStatus.BrokenPost);
        var diagnostic = Build.Diagnostic("d", DiagnosticCode.BrokenPostLink, "a") with { Link = link.Key, Suggestion = "/b/" };
        await IngestAsync(Build.Snapshot(Build.Post("a")) with { Links = [link], Diagnostics = [diagnostic] });

        var read = (await Diagnostics.ByKeyAsync([diagnostic.Key.Value], default)).Values.Single();
        var post = await PostAsync("a");
        Assert.Equal((DiagnosticCode.BrokenPostLink, DiagnosticSeverity.Error, "d is wrong.", "/b/"), (read.Code, read.Severity, read.Message, read.Suggestion));
        Assert.Equal((post.SourceId, "posts/a.md", post.Id, Build.At(5), Clock.Now), (read.SourceId, read.Path, read.PostId, read.Location, read.FirstSeenAt));
        Assert.Equal(link.Key.Value, (await Links.ByIdAsync([read.LinkId!.Value], default)).Values.Single().Key);
    }

    [Fact]
    public async Task Bodies_are_read_in_the_asked_for_form()
    {
        await IngestAsync(Build.Snapshot(
            Build.Post("hugo") with { Body = new PostBody("*m*", "<p>m</p>", "m") }, Build.Post("html") with { Body = new PostBody(null, "<p>h</p>", "h") }));

        long[] ids = [await PostIdAsync("hugo"), await PostIdAsync("html")];
        Assert.Equal(["*m*"], (await Posts.BodiesAsync(ids, BodyForm.Markdown, default)).Values);
        var texts = await Posts.BodiesAsync(ids, BodyForm.Text, default);
        Assert.Equal(("m", "h"), (texts[ids[0]], texts[ids[1]]));
        Assert.Equal("<p>h</p>", (await Posts.BodiesAsync(ids, BodyForm.Html, default))[ids[1]]);
    }

    [Theory]
    [InlineData("https://example.org/now/")]
    [InlineData("http://EXAMPLE.org/now/index.html?a=b#c")]
    [InlineData("https://example.org/old")]
    [InlineData("https://example.org/%6Fld/")]
    [InlineData("https://example.org:443/caf%c3%a9")]
    public async Task Post_is_found_by_any_spelling_of_its_addresses(string url)
    {
        await IngestAsync(Build.Snapshot(
            Build.Post("a") with { Url = "https://example.org/now/", Aliases = ["https://example.org/old/", "https://example.org/café/"] }));

        Assert.Equal("a", (await Posts.ByUrlAsync(url, null, default))?.Slug);
        Assert.Equal("a", (await Posts.ByUrlAsync(url, "blog", default))?.Slug);
        Assert.Null(await Posts.ByUrlAsync(url, "other", default));
        Assert.Null(await Posts.ByUrlAsync("https://example.org/else/", null, default));
    }

    [Fact]
    public async Task Present_address_goes_before_anothers_former_one()
    {
        await IngestAsync(Build.Snapshot(
            Build.Post("moved") with { Aliases = ["https://example.org/x/"] }, Build.Post("here") with { Url = "https://example.org/x/" }));

        Assert.Equal("here", (await Posts.ByUrlAsync("https://example.org/x/", null, default))?.Slug);
    }

    [Fact]
    public async Task Former_slug_is_followed_only_if_no_post_has_it_now()
    {
        await IngestAsync(Build.Snapshot(
            Build.Post("new") with { FormerSlugs = ["old", "taken"] }, Build.Post("taken"), Build.Post("taken", "other") with { Key = Build.Key("taken elsewhere") }));

        Assert.Equal(["new"], (await Posts.BySlugAsync("old", null, default)).Select(post => post.Slug));
        Assert.Equal(["taken", "taken"], (await Posts.BySlugAsync("taken", null, default)).Select(post => post.Slug));
        Assert.Equal([Build.Key("taken elsewhere").Value], (await Posts.BySlugAsync("taken", "other", default)).Select(post => post.Key));
        Assert.Empty(await Posts.BySlugAsync("Taken", null, default));
    }
}
