using Gateway.Content.Model;
using Gateway.Store.Reading;
using Xunit;

namespace Gateway.Tests.Store;

public abstract partial class StoreContract
{
    private static readonly Post[] Library =
    [
        Build.Post("alpha") with { Title = "Ünïcode 100% sure", Language = "en", PublishedAt = Build.Day(1), Tags = ["NLP", "math"], Authors = ["Ada", "Émile"], WordCount = 10 },
        Build.Post("beta") with { Title = "snake_case", Language = "de", PublishedAt = Build.Day(2), Tags = ["math"], Authors = ["Bob"], WordCount = 20, Status = PostStatus.Draft },
        Build.Post("gamma", "other") with { Title = "snakeXcase \\ 100 sure", Tags = [], WordCount = 300 },
    ];

    public static TheoryData<string, Comparison, object?, string> Comparisons => new()
    {
        { "slug", Comparison.Equal, "alpha", "alpha" },
        { "slug", Comparison.Equal, "ALPHA", "" },
        { "slug", Comparison.NotEqual, "alpha", "beta gamma" },
        { "slug", Comparison.In, Values("alpha", "gamma", "x"), "alpha gamma" },
        { "slug", Comparison.In, Array.Empty<string>(), "" },
        { "slug", Comparison.NotIn, Values("alpha", "gamma", "x"), "beta" },
        { "source", Comparison.Equal, "other", "gamma" },
        { "source", Comparison.StartsWith, "BL", "alpha beta" },
        { "title", Comparison.Contains, "üNÏ", "alpha" },
        { "title", Comparison.StartsWith, "ünïCODE", "alpha" },
        { "title", Comparison.EndsWith, "SURE", "alpha gamma" },
        { "title", Comparison.NotEndsWith, "SURE", "beta" },
        { "title", Comparison.Contains, "100%", "alpha" },
        { "title", Comparison.StartsWith, "snake_", "beta" },
        { "title", Comparison.EndsWith, "%", "" },
        { "title", Comparison.Contains, "\\ 1", "gamma" },
        { "title", Comparison.StartsWith, "", "alpha beta gamma" },
        { "title", Comparison.Contains, "", "alpha beta gamma" },
        { "title", Comparison.Contains, null, "" },
        { "title", Comparison.NotContains, null, "alpha beta gamma" },
        { "title", Comparison.NotStartsWith, "snake_", "alpha gamma" },
        { "language", Comparison.Equal, null, "gamma" },
        { "language", Comparison.NotEqual, null, "alpha beta" },
        { "language", Comparison.NotEqual, "en", "beta gamma" },
        { "language", Comparison.NotIn, Values("en"), "beta gamma" },
        { "language", Comparison.In, Values("en", null), "alpha gamma" },
        { "language", Comparison.NotContains, "e", "gamma" },
        { "language", Comparison.NotContains, "n", "beta gamma" },
        { "status", Comparison.Equal, PostStatus.Draft, "beta" },
        { "status", Comparison.NotIn, new[] { PostStatus.Draft }, "alpha gamma" },
        { "publishedAt", Comparison.GreaterOrEqual, Build.Day(2).ToUniversalTime(), "beta" },
        { "publishedAt", Comparison.NotGreaterOrEqual, Build.Day(2), "alpha gamma" },
        { "publishedAt", Comparison.Less, Build.Day(2), "alpha" },
        { "publishedAt", Comparison.NotLess, Build.Day(2), "beta gamma" },
        { "publishedAt", Comparison.NotLess, null, "alpha beta gamma" },
        { "publishedAt", Comparison.Less, null, "" },
        { "publishedAt", Comparison.Equal, null, "gamma" },
        { "publishedAt", Comparison.In, new DateTimeOffset[] { new(2024, 1, 1, 10, 0, 0, TimeSpan.Zero) }, "alpha" },
        { "wordCount", Comparison.Greater, 20, "gamma" },
        { "wordCount", Comparison.NotGreater, 20, "alpha beta" },
        { "wordCount", Comparison.LessOrEqual, 20, "alpha beta" },
        { "wordCount", Comparison.NotLessOrEqual, 20, "gamma" },
        { "timeToRead", Comparison.Equal, 2, "gamma" },
        { "author", Comparison.Equal, "Ada", "alpha" },
        { "author", Comparison.StartsWith, "éM", "alpha" },
        { "author", Comparison.NotEqual, "Ada", "beta gamma" },
        { "author", Comparison.NotContains, "D", "beta gamma" },
        { "author", Comparison.Equal, null, "gamma" },
        { "author", Comparison.NotEqual, null, "alpha beta" },
        { "metrics.inDegree", Comparison.Equal, 1, "beta" },
        { "metrics.outDegree", Comparison.Greater, 0, "alpha" },
        { "metrics.pageRank", Comparison.Less, 1, "alpha beta gamma" },
        { "metrics.pageRank", Comparison.Greater, 0.5, "" },
        { "metrics.referenceCount", Comparison.Equal, 0, "alpha beta gamma" },
        { "metrics.isOrphan", Comparison.Equal, true, "gamma" },
        { "metrics.isOrphan", Comparison.NotEqual, true, "alpha beta" },
    };

    [Theory]
    [MemberData(nameof(Comparisons))]
    public async Task Posts_are_compared(string field, Comparison comparison, object? value, string slugs)
    {
        await IngestAsync(Build.Snapshot(Library) with { Links = [Build.Link("l", "alpha", "beta")] });

        Assert.Equal(slugs, await SlugsAsync(new Compare(field, comparison, value)));
    }

    /// <summary>Posts of these tests are seldom linked, and each is told of.</summary>
    private static readonly Filter NoOrphans = new Compare("code", Comparison.NotEqual, DiagnosticCode.OrphanPost);

    [Fact]
    public async Task Tags_are_compared_item_by_item()
    {
        await IngestAsync(Build.Snapshot(Library));
        var math = new Compare("", Comparison.Equal, "math");
        var nlp = new Compare("", Comparison.Contains, "nl");

        Assert.Equal("alpha", await SlugsAsync(new Items("tags", Quantifier.Some, nlp)));
        Assert.Equal("", await SlugsAsync(new Items("tags", Quantifier.Some, new AllOf([nlp, math]))));
        Assert.Equal("beta gamma", await SlugsAsync(new Items("tags", Quantifier.All, math)));
        Assert.Equal("beta gamma", await SlugsAsync(new Items("tags", Quantifier.None, nlp)));
        Assert.Equal("gamma", await SlugsAsync(new Items("tags", Quantifier.None, new AllOf([]))));
    }

    [Fact]
    public async Task Conditions_are_joined_by_and_and_or()
    {
        await IngestAsync(Build.Snapshot(Library));
        Filter alpha = new Compare("slug", Comparison.Equal, "alpha"), longer = new Compare("wordCount", Comparison.Greater, 10);

        Assert.Equal("alpha beta gamma", await SlugsAsync(new AnyOf([alpha, longer])));
        Assert.Equal("", await SlugsAsync(new AllOf([alpha, longer])));
        Assert.Equal("alpha beta gamma", await SlugsAsync(new AllOf([])));
        Assert.Equal("", await SlugsAsync(new AnyOf([])));
    }

    [Theory]
    [InlineData("nonsense", Comparison.Equal)]
    [InlineData("tags", Comparison.Equal)]
    [InlineData("", Comparison.Equal)]
    [InlineData("wordCount", Comparison.Contains)]
    [InlineData("title", Comparison.Greater)]
    public async Task Filter_that_fits_no_field_is_a_bug_of_the_caller(string field, Comparison comparison) =>
        await Assert.ThrowsAsync<ArgumentException>(() => SlugsAsync(new Compare(field, comparison, "x")));

    [Fact]
    public async Task Order_that_fits_no_field_is_a_bug_of_the_caller() =>
        await Assert.ThrowsAsync<ArgumentException>(() => PageAsync([new Order("opening", false)], new PageRequest(1, null, null, null)));

    [Fact]
    public async Task Papers_are_compared()
    {
        Assert.True(Doi.TryParse("10.1000/Abc", out var doi));
        await IngestAsync(Build.Snapshot() with { Papers = [Build.Paper("p") with { Authors = ["Ø. Ås", "B. C."], Year = 2017, Venue = "NIPS", Doi = doi }, Build.Paper("q")] });

        foreach (var (field, comparison, value, titles) in new (string, Comparison, object?, string)[]
        {
            ("title", Comparison.Contains, "P", "p"), ("author", Comparison.EndsWith, "ås", "p"), ("author", Comparison.In, new[] { "B. C." }, "p"), ("year", Comparison.Less, 2018, "p"),
            ("year", Comparison.NotLess, 2018, "q"), ("venue", Comparison.NotStartsWith, "n", "q"), ("doi", Comparison.Contains, "ABC", "p"),
            ("arxivId", Comparison.Equal, null, "p q"), ("citingPostCount", Comparison.Equal, 0, "p q"),
        })
        {
            var page = await Papers.ListAsync(new Compare(field, comparison, value), [new Order("title", false)], new PageRequest(10, null, null, null), false, default);
            Assert.Equal((field, titles), (field, string.Join(' ', page.Items.Select(item => item.Item.Title))));
        }
    }

    [Fact]
    public async Task Diagnostics_are_compared_also_by_their_post()
    {
        await IngestAsync(Build.Snapshot(Library) with
        {
            Diagnostics = [Build.Diagnostic("a", DiagnosticCode.BrokenAnchor, "alpha"), Build.Diagnostic("b", DiagnosticCode.RedirectedLink, "beta"), Build.Diagnostic("n", DiagnosticCode.UnreadableFile)],
        });

        foreach (var (filter, messages) in new (Filter, string)[]
        {
            (new Compare("code", Comparison.Equal, DiagnosticCode.BrokenAnchor), "a"), (new Compare("severity", Comparison.In, new[] { DiagnosticSeverity.Error }), "a n"),
            (new Compare("firstSeenAt", Comparison.LessOrEqual, Clock.Now), "a b n"), (new Compare("post.slug", Comparison.Equal, "alpha"), "a"),
            (new Compare("post.slug", Comparison.NotEqual, "alpha"), "b n"), (new Compare("post.title", Comparison.Contains, "SNAKE"), "b"),
            (new Compare("post.wordCount", Comparison.Greater, 10), "b"), (new Compare("post.wordCount", Comparison.NotGreater, 10), "a n"),
            (new Compare("post.metrics.inDegree", Comparison.Equal, 0), "a b"), (new Items("post.tags", Quantifier.Some, new Compare("", Comparison.Equal, "math")), "a b"),
        })
        {
            var page = await Diagnostics.ListAsync(new AllOf([filter, NoOrphans]), [new Order("code", false)], new PageRequest(10, null, null, null), false, default);
            Assert.Equal((filter.ToString(), messages), (filter.ToString(), string.Join(' ', page.Items.Select(item => item.Item.Message[..1]).Order())));
        }
    }

    private static string?[] Values(params string?[] values) => values;

    private async Task<string> SlugsAsync(Filter filter)
    {
        var page = await Posts.ListAsync(filter, [new Order("slug", false)], new PageRequest(100, null, null, null), withTotal: false, default);
        return string.Join(' ', page.Items.Select(item => item.Item.Slug));
    }
}
