using Gateway.Store.Reading;
using Xunit;

namespace Gateway.Tests.Store;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Number_of_statements_does_not_grow_with_rows()
    {
        await IngestAsync(Web);
        var few = await CountAsync();
        var posts = Enumerable.Range(0, 60).Select(index => Build.Post($"p{index}") with { Sections = [Build.Section($"s{index}")], Authors = ["Ada"] }).ToArray();
        await IngestAsync(Build.Snapshot(posts) with { Links = [.. posts.Skip(1).Select((post, index) => Build.Link($"l{index}", post.Slug.Value, "p0"))] });

        Assert.Equal(few, await CountAsync());

        async Task<int> CountAsync()
        {
            using var log = new StatementLog();
            await ReadEverythingAsync();
            return log.Statements.Count;
        }
    }

    [Fact]
    public async Task Each_batched_read_is_one_statement()
    {
        await IngestAsync(Web);
        long[] posts = [await PostIdAsync("hub"), await PostIdAsync("newer"), await PostIdAsync("older")];

        using var log = new StatementLog();
        await Links.FromPostsAsync(posts, includeOwnPost: true, LinkOrigins.OnlyWritten, new Window(1, 2), default);
        Assert.Single(log.Statements);
    }

    [Fact]
    public async Task Body_is_read_only_when_asked_for()
    {
        await IngestAsync(Web);

        using var log = new StatementLog();
        await PageAsync([], new PageRequest(10, null, null, null));
        await PostAsync("hub");
        Assert.NotEmpty(log.Statements);
        Assert.All(log.Statements, statement => Assert.DoesNotContain("body", statement, StringComparison.Ordinal));
    }

    /// <summary>Calls every batched read for all posts, sections and papers.</summary>
    private protected async Task ReadEverythingAsync()
    {
        var posts = (await PageAsync([], new PageRequest(100, null, null, null))).Items.Select(item => item.Item).ToList();
        var papers = (await Papers.ListAsync(null, [], new PageRequest(100, null, null, null), true, default)).Items.Select(item => item.Item.Id).ToList();
        await Diagnostics.ListAsync(null, [], new PageRequest(100, null, null, null), true, default);
        var ids = posts.Select(post => post.Id).ToList();
        var sources = posts.Select(post => post.SourceId).Distinct().ToList();
        var sections = (await Sections.OfPostsAsync(ids, default)).Values.SelectMany(list => list).Select(section => section.Id).ToList();
        var references = (await Citations.ReferencesOfPostsAsync(ids, All, default)).Values.SelectMany(list => list.Items).Select(reference => reference.Id).ToList();
        await Posts.ByIdAsync(ids, default);
        await Posts.ByKeyAsync([.. posts.Select(post => post.Key)], default);
        await Posts.BySlugAsync("hub", null, default);
        await Posts.ByUrlAsync("https://example.org/", null, default);
        var authors = (await Authors.OfPostsAsync(ids, default)).Values.SelectMany(list => list).Select(author => author.Id).Distinct().ToList();
        await Posts.OfSourcesAsync(sources, All, default);
        await Posts.OfAuthorsAsync(authors, All, default);
        await Posts.CitingPapersAsync(papers, All, default);
        await Posts.UpdatesOfAsync(ids, default);
        await Authors.AffiliationsOfAsync(authors, default);
        await Authors.ListAsync(new PageRequest(100, null, null, null), true, default);
        var topics = (await Topics.OfPostsAsync(ids, refused: false, default)).Values.SelectMany(list => list).Select(x => x.Topic.Id).Distinct().ToList();
        await Topics.ByKeyAsync(["x"], default);
        await Topics.ByLabelAsync("x", default);
        await Topics.ListAsync(null, [], new PageRequest(100, null, null, null), true, default);
        await Topics.ByIdAsync(topics, default);
        await Topics.OfSectionsAsync(sections, default);
        await Topics.SectionsOfPostsAsync(ids, default);
        await Topics.BroaderAsync(topics, default);
        await Topics.NarrowerAsync(topics, default);
        await Topics.RelatedAsync(topics, default);
        await Topics.PrerequisitesAsync(topics, default);
        await Topics.RequiredForAsync(topics, default);
        await Topics.OfPapersAsync(papers, default);
        await Posts.OfTopicsAsync(topics, new TopicPosts("", IncludeNarrower: true, All), default);
        await Posts.OfTopicsAsync(topics, new TopicPosts("0,1", IncludeNarrower: false, All), default);
        await Papers.OfTopicsAsync(topics, All, default);
        var series = (await Series.EntriesOfPostsAsync(ids, refused: false, default)).Values.SelectMany(list => list).Select(entry => entry.SeriesId).ToList();
        await Series.EntriesOfAsync(series, refused: false, default);
        await Series.ByIdAsync(series, default);
        await Series.BySlugAsync(["x"], default);
        await Series.ListAsync(new PageRequest(100, null, null, null), true, default);
        await Posts.FrontMattersAsync(ids, default);
        await Posts.BodiesAsync(ids, BodyForm.Html, default);
        await Sources.ByIdAsync(sources, default);
        await Sections.ByIdAsync(sections, default);
        await Exhibits.Figures.OfPostsAsync(ids, default);
        await Exhibits.Figures.OfSectionsAsync(sections, default);
        await Exhibits.CodeBlocks.OfSectionsAsync(sections, default);
        await Exhibits.Equations.OfSectionsAsync(sections, default);
        await Exhibits.Notation.OfSectionsAsync(sections, default);
        await Links.FromPostsAsync(ids, false, LinkOrigins.OnlyWritten, All, default);
        await Links.FromSectionsAsync(sections, false, LinkOrigins.OnlyWritten, All, default);
        await Links.ToPostsAsync(ids, LinkOrigins.OnlyWritten, All, default);
        await Links.ToSectionsAsync(sections, LinkOrigins.OnlyWritten, All, default);
        await Citations.ReferencesByIdAsync(references, default);
        await Citations.ReferencesOfPapersAsync(papers, All, default);
        await Citations.CitationsOfPostsAsync(ids, All, default);
        await Citations.CitationsOfSectionsAsync(sections, All, default);
        await Citations.CitationsOfPapersAsync(papers, All, default);
        await Citations.CitationsOfReferencesAsync(references, default);
        await Papers.ByIdAsync(papers, default);
        await Papers.ByKeyAsync(["x"], default);
        await Papers.ByDoiAsync("10.1000/182", default);
        await Papers.ByArxivIdAsync("1706.03762", default);
        await Papers.ByUrlAsync("https://example.org/", default);
        await Papers.CitedByPostsAsync(ids, All, default);
        await Diagnostics.OfPostsAsync(ids, All, default);
        await Sources.ContentRevisionAsync(default);
    }
}
