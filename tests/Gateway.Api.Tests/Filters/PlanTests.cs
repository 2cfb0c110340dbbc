using Gateway.Api.Tests.Operations;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Gateway.Api.Tests.Filters;

/// <summary>Filters by relations and counts are cheap: one statement finds the page, and none goes through the texts of posts.</summary>
public sealed class PlanTests(UncachedBlogServer blog) : IClassFixture<UncachedBlogServer>
{
    [Theory]
    [InlineData("posts(where: { metrics: { inDegree: { gte: 5 } } }, order: [{ metrics: { inDegree: DESC } }])")]
    [InlineData("posts(where: { crossLinks: { some: { kind: { eq: SUPERSEDES } } } })")]
    [InlineData("posts(where: { backlinks: { some: { from: { post: { title: { contains: \"a\" } } } } } })")]
    [InlineData("posts(where: { topics: { some: { topic: { prefLabel: { eq: \"attention\" } }, role: { eq: INTRODUCES } } } })")]
    [InlineData("posts(where: { references: { some: { paper: { citingPostCount: { gte: 2 } } } } })")]
    [InlineData("posts(where: { citedPapers: { some: { arxivId: { eq: \"1706.03762\" } } } })")]
    [InlineData("sections(where: { post: { metrics: { outDegree: { gte: 1 } } } }, order: [{ inDegree: DESC }])")]
    [InlineData("papers(where: { citingPostCount: { gte: 2 } }, order: [{ citingPostCount: DESC }])")]
    [InlineData("topics(where: { introducingPostCount: { eq: 0 } }, order: [{ assumingPostCount: DESC }])")]
    [InlineData("crossLinks(where: { to: { post: { isSuperseded: { eq: true } } } })")]
    public async Task A_filter_by_relations_reads_no_texts(string field)
    {
        using var statements = new StatementLog();
        var answer = await statements.OfAsync(blog.Gateway, $"{{ {field} {{ nodes {{ id }} }} }}", variables: null);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());

        // One for the page, one for what is shown of it.
        Assert.InRange(statements.Statements.Count, 1, 2);
        await using var connection = new SqliteConnection($"Data Source={blog.Gateway.DatabaseFile};Mode=ReadOnly");
        await connection.OpenAsync();
        foreach (var sql in statements.Statements)
            Assert.DoesNotContain(await PlanAsync(connection, sql), step => step.Contains("body", StringComparison.Ordinal) || step.Contains("text_context", StringComparison.Ordinal));
    }

    private static async Task<List<string>> PlanAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {sql}";
        foreach (System.Text.RegularExpressions.Match name in System.Text.RegularExpressions.Regex.Matches(sql, @"[@$]\w+"))
            if (!command.Parameters.Contains(name.Value))
                command.Parameters.AddWithValue(name.Value, DBNull.Value);
        await using var rows = await command.ExecuteReaderAsync();
        var steps = new List<string>();
        while (await rows.ReadAsync())
            steps.Add(rows.GetString(3));
        return steps;
    }
}
