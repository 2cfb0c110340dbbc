using Gateway.Content.Model;
using Gateway.Store.Reading;
using Xunit;

namespace Gateway.Tests.Store;

public abstract partial class StoreContract
{
    // The hub has two sections, one inside the other; it links to the others and cites; the others link back.
    private static readonly Snapshot Web = Build.Snapshot(
        Build.Post("hub") with
        {
            PublishedAt = Build.Day(1),
            Authors = ["Ada"],
            Sections = [Build.Section("outer"), Build.Section("inner", parent: 0), Build.Section("next")],
            References = [Build.Reference("r1", 1, "rare"), Build.Reference("r2", 2, "often"), Build.Reference("r3", 3)],
            Citations = [Build.Citation("c1", 1) with { Section = 0 }, Build.Citation("c2", 1) with { Section = 1 }, Build.Citation("c3", 0) with { Section = 2 }, Build.Citation("c4", paper: "direct")],
        },
        Build.Post("newer") with { PublishedAt = Build.Day(3), Authors = ["Ada", "Bob"], References = [Build.Reference("r4", 1, "often")], Citations = [Build.Citation("c5", 0)] },
        Build.Post("older") with { PublishedAt = Build.Day(2), Authors = ["Bob"] },
        Build.Post("undated") with { Authors = ["Bob"] }) with
    {
        Papers = [Build.Paper("rare"), Build.Paper("often"), Build.Paper("direct")],
        Links =
        [
            Build.Link("before headings", "hub", "newer"),
            Build.Link("in outer", "hub", "older") with { FromSection = 0 },
            Build.Link("in inner", "hub", "newer") with { FromSection = 1 },
            Build.Link("own", "hub", "hub") with { FromSection = 1, ToSection = 2 },
            Build.Link("in next", "hub", null, LinkStatus.BrokenPost) with { FromSection = 2 },
            Build.Link("newer 1", "newer", "hub") with { ToSection = 0 },
            Build.Link("newer 2", "newer", "hub") with { ToSection = 0 },
            Build.Link("older 1", "older", "hub") with { ToSection = 1 },
            Build.Link("undated 1", "undated", "hub") with { ToSection = 0 },
        ],
        Diagnostics = [Build.Diagnostic("second", DiagnosticCode.BrokenAnchor, "hub") with { Location = Build.At(8) }, Build.Diagnostic("first", DiagnosticCode.BrokenAnchor, "hub") with { Location = Build.At(4) }],
    };

    [Fact]
    public async Task Links_of_posts_and_sections_come_in_reading_order()
    {
        await IngestAsync(Web);
        long[] posts = [await PostIdAsync("hub"), await PostIdAsync("newer"), -1];
        long[] sections = [(await SectionAsync("outer")).Id, (await SectionAsync("inner")).Id, (await SectionAsync("next")).Id];

        var others = await Links.FromPostsAsync(posts, includeOwnPost: false, LinkOrigins.OnlyWritten, All, default);
        Assert.Equal(["before headings", "in outer", "in inner", "in next"], Names(others[posts[0]]));
        Assert.Equal(["newer 1", "newer 2"], Names(others[posts[1]]));
        Assert.Equal(2, others.Count);
        Assert.Equal(["before headings", "in outer", "in inner", "own", "in next"], Names((await Links.FromPostsAsync(posts, includeOwnPost: true, LinkOrigins.OnlyWritten, All, default))[posts[0]]));
        var bySection = await Links.FromSectionsAsync(sections, includeOwnPost: false, LinkOrigins.OnlyWritten, All, default);
        Assert.Equal(["in outer", "in inner"], Names(bySection[sections[0]]));
        Assert.Equal(["in inner"], Names(bySection[sections[1]]));
        Assert.Equal(["in next"], Names(bySection[sections[2]]));
        Assert.Equal(["in inner", "own"], Names((await Links.FromSectionsAsync(sections, includeOwnPost: true, LinkOrigins.OnlyWritten, All, default))[sections[1]]));
    }

    [Fact]
    public async Task Backlinks_come_from_other_posts_newest_first()
    {
        await IngestAsync(Web);
        var hub = await PostIdAsync("hub");
        long[] sections = [(await SectionAsync("outer")).Id, (await SectionAsync("inner")).Id, (await SectionAsync("next")).Id];

        Assert.Equal(["newer 1", "newer 2", "older 1", "undated 1"], Names((await Links.ToPostsAsync([hub], LinkOrigins.OnlyWritten, All, default))[hub]));
        var bySection = await Links.ToSectionsAsync(sections, LinkOrigins.OnlyWritten, All, default);
        Assert.Equal(["newer 1", "newer 2", "undated 1"], Names(bySection[sections[0]]));
        Assert.Equal(["older 1"], Names(bySection[sections[1]]));
        Assert.False(bySection.ContainsKey(sections[2]));
        Assert.Equal([3, 1, 0], new[] { await SectionAsync("outer"), await SectionAsync("inner"), await SectionAsync("next") }.Select(section => section.InDegree));
    }

    [Theory]
    [InlineData(0, 2, "newer 1|newer 2")]
    [InlineData(1, 2, "newer 2|older 1")]
    [InlineData(3, 5, "undated 1")]
    [InlineData(4, 5, "")]
    [InlineData(0, 0, "")]
    [InlineData(2, int.MaxValue, "older 1|undated 1")]
    public async Task Window_cuts_a_list_and_knows_its_total(int skip, int take, string names)
    {
        await IngestAsync(Web);
        var hub = await PostIdAsync("hub");

        var slice = (await Links.ToPostsAsync([hub], LinkOrigins.OnlyWritten, new Window(skip, take), default))[hub];
        Assert.Equal((names, 4), (string.Join('|', Names(slice)), slice.Total));
    }

    [Fact]
    public async Task Window_is_cut_for_each_owner_apart()
    {
        await IngestAsync(Web);
        long[] posts = [await PostIdAsync("hub"), await PostIdAsync("newer")];

        var slices = await Links.FromPostsAsync(posts, includeOwnPost: false, LinkOrigins.OnlyWritten, new Window(1, 1), default);
        Assert.Equal([("in outer", 4), ("newer 2", 2)], posts.Select(post => (Names(slices[post]).Single(), slices[post].Total)));
    }

    [Fact]
    public async Task Posts_of_sources_authors_and_papers_come_by_date()
    {
        await IngestAsync(Web);
        var source = (await Sources.AllAsync(default)).Single().Id;
        var authors = (await Authors.OfPostsAsync([await PostIdAsync("newer")], default)).Values.Single();
        var often = (await PaperAsync("often")).Id;

        Assert.Equal(["newer", "older", "hub", "undated"], (await Posts.OfSourcesAsync([source], All, default))[source].Items.Select(post => post.Slug));
        var byAuthor = await Posts.OfAuthorsAsync([.. authors.Select(author => author.Id)], All, default);
        Assert.Equal(["newer", "hub"], byAuthor[authors[0].Id].Items.Select(post => post.Slug));
        Assert.Equal(["newer", "older", "undated"], byAuthor[authors[1].Id].Items.Select(post => post.Slug));
        Assert.Equal(authors[1], (await Authors.ByKeyAsync([authors[1].Key], default)).Values.Single());
        Assert.Equal(["hub", "newer"], (await Posts.CitingPapersAsync([often], All, default))[often].Items.Select(post => post.Slug));
    }

    [Fact]
    public async Task References_and_citations_are_listed_from_every_side()
    {
        await IngestAsync(Web);
        var (hub, often) = (await PostIdAsync("hub"), (await PaperAsync("often")).Id);
        long[] sections = [(await SectionAsync("outer")).Id, (await SectionAsync("inner")).Id];

        Assert.Equal(["r1", "r2", "r3"], (await Citations.ReferencesOfPostsAsync([hub], All, default))[hub].Items.Select(reference => reference.Text));
        Assert.Equal(["r4", "r2"], (await Citations.ReferencesOfPapersAsync([often], All, default))[often].Items.Select(reference => reference.Text));
        Assert.Equal(["c1", "c2", "c3", "c4"], (await Citations.CitationsOfPostsAsync([hub], All, default))[hub].Items.Select(citation => citation.Marker));
        Assert.Equal(["c5", "c1", "c2"], (await Citations.CitationsOfPapersAsync([often], All, default))[often].Items.Select(citation => citation.Marker));
        var bySection = await Citations.CitationsOfSectionsAsync(sections, All, default);
        Assert.Equal(["c1", "c2"], bySection[sections[0]].Items.Select(citation => citation.Marker));
        Assert.Equal(["c2"], bySection[sections[1]].Items.Select(citation => citation.Marker));
    }

    [Fact]
    public async Task Cited_papers_come_most_often_cited_first_each_once()
    {
        await IngestAsync(Web);
        var hub = await PostIdAsync("hub");

        Assert.Equal(["often", "rare", "direct"], (await Papers.CitedByPostsAsync([hub], All, default))[hub].Items.Select(paper => paper.Title));
        Assert.Equal([2, 1, 1], new[] { await PaperAsync("often"), await PaperAsync("rare"), await PaperAsync("direct") }.Select(paper => paper.CitingPostCount));
    }

    [Fact]
    public async Task Diagnostics_of_a_post_come_by_place()
    {
        await IngestAsync(Web);
        var hub = await PostIdAsync("hub");

        Assert.Equal([4, 8], (await Diagnostics.OfPostsAsync([hub], All, default))[hub].Items.Select(diagnostic => diagnostic.Location.Line));
    }

    private static IEnumerable<string> Names(Slice<LinkRecord> slice) => slice.Items.Select(link => link.AnchorText);
}
