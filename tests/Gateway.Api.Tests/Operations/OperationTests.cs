using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests.Operations;

/// <summary>Every query in schema/operations, sent as a client would, with its answer and the statements it took kept beside this file.</summary>
public sealed partial class OperationTests(UncachedBlogServer blog) : IClassFixture<UncachedBlogServer>
{
    private const string Goldens = "tests/Gateway.Api.Tests/Operations";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static readonly Dictionary<string, object?> VariablesOf = new()
    {
        ["AuthorPage"] = null,
        ["BeforeReading"] = new { slug = "family" },
        ["Backlinks"] = new { slug = "attention", source = "blog" },
        ["Bibliography"] = new { slug = "family" },
        ["BlogPage"] = new { url = $"{Blog.Address}attention/" },
        ["BrokenLinks"] = null,
        ["Cite"] = new { url = $"{Blog.Address}family/" },
        ["CitedTogether"] = new { arxivId = "1706.03762" },
        ["Curations"] = null,
        ["Counts"] = new { where = new { tags = new { some = new { eq = "transformer" } } } },
        ["Exhibits"] = new { slug = "family" },
        ["FaultCounts"] = null,
        ["Faults"] = null,
        ["Introductions"] = new { label = "transformer", citingPosts = 2 },
        ["LinkedSections"] = null,
        ["Map"] = null,
        ["Names"] = new { ids = new[] { "UG9zdDphNWRiNmU3ZGViZTgwMGQ0", "UG9zdDpub25l" } },
        ["Neighbourhood"] = new { post = "UG9zdDphNWRiNmU3ZGViZTgwMGQ0", other = "UGFwZXI6NjRhNTk0OGRkNjZjNDYzOA==" },
        ["NodeFacts"] = new { id = "UG9zdDphNWRiNmU3ZGViZTgwMGQ0" },
        ["Outline"] = new { slug = "attention", source = "blog" },
        ["Overview"] = null,
        ["PaperByKey"] = new { by = new { arxivId = "1706.03762" } },
        ["PaperPage"] = new { arxivId = "1706.03762" },
        ["PostList"] = new
        {
            where = new { tags = new { some = new { eq = "transformer" } }, publishedAt = new { gte = "2020-01-01T00:00:00Z" } },
            order = new object[] { new { metrics = new { inDegree = "DESC" } }, new { publishedAt = "DESC" } },
            first = 10,
        },
        ["PostMargin"] = new { id = "UG9zdDphNWRiNmU3ZGViZTgwMGQ0" },
        ["PostReferences"] = new { id = "UG9zdDphNWRiNmU3ZGViZTgwMGQ0" },
        ["Proposals"] = new { id = "UG9zdDphNWRiNmU3ZGViZTgwMGQ0" },
        ["PostText"] = new { by = new { slug = "attention" }, source = "blog" },
        ["ReadingPath"] = new { goals = new[] { "UG9zdDphNWRiNmU3ZGViZTgwMGQ0" }, includeHelpful = true },
        ["RelatedPage"] = new { slug = "attention", source = "blog" },
        ["Search"] = new { query = "transformer" },
        ["SearchBox"] = new { prefix = "att", query = "attention" },
        ["SeriesBySlug"] = new { slug = "transformers" },
        ["SeriesPage"] = new { slug = "transformers" },
        ["Sources"] = null,
        ["StaleLinks"] = null,
        ["Suggest"] = new { prefix = "att" },
        ["TopicByLabel"] = new { label = "Attention" },
        ["TopicMap"] = new { label = "Attention" },
        ["Viewer"] = null,
        ["TopicPage"] = new { label = "TRANSFORMER" },
    };

    public static TheoryData<string> Operations() =>
    [
        .. Directory.GetFiles(Repository.PathOf("schema", "operations"), "*.graphql")
            // What a mutation does is not the same twice, and a subscription answers when it will: their own tests send them.
            .Where(file => !File.ReadLines(file).Any(line => line.StartsWith("mutation", StringComparison.Ordinal) || line.StartsWith("subscription", StringComparison.Ordinal)))
            .Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task An_operation_answers_as_kept(string name)
    {
        using var statements = new StatementLog();

        var answer = await statements.OfAsync(blog.Gateway, await QueryAsync(name), VariablesOf[name]);

        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        await Golden.MatchAsync($"{Goldens}/{name}.json", RevisionName().Replace(JsonSerializer.Serialize(answer, Readable), "..."));
        await Golden.MatchAsync($"{Goldens}/{name}.sql", string.Join("\n\n", statements.Statements.Select(sql => sql.Trim() + ";")));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Ten_times_the_posts_take_no_more_statements(string name)
    {
        using var small = CrowdedBlog.Create(posts: 3);
        using var large = CrowdedBlog.Create(posts: 30);

        Assert.InRange(await CountAsync(large, name), 0, await CountAsync(small, name));
    }

    /// <summary>Never the same twice.</summary>
    [GeneratedRegex("""(?<="contentRevision": ")[^"]*""")]
    private static partial Regex RevisionName();

    private static async Task<int> CountAsync(World world, string name)
    {
        await using var gateway = await GatewayServer.StartAsync(world);
        using var statements = new StatementLog();
        var answer = await statements.OfAsync(gateway, await QueryAsync(name), VariablesOf[name]);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return statements.Statements.Count;
    }

    private static Task<string> QueryAsync(string name) => File.ReadAllTextAsync(Repository.PathOf("schema", "operations", $"{name}.graphql"));
}
