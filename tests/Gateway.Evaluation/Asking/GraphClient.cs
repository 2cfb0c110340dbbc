using System.Text.Json;
using Gateway.Testing;

namespace Gateway.Evaluation.Asking;

/// <summary>Asks a gateway as any client would: over HTTP, page by page.</summary>
public sealed class GraphClient(GatewayServer server)
{
    private const string PageFields = "pageInfo { hasNextPage endCursor }";

    public async Task<JsonElement> AskAsync(string query, object? variables = null)
    {
        var answer = await server.QueryAsync(query, variables);
        return answer.TryGetProperty("errors", out var errors) ? throw new InvalidOperationException($"{query}: {errors}") : answer.GetProperty("data");
    }

    /// <summary>All posts with some of their fields.</summary>
    public async Task<IReadOnlyList<JsonElement>> PostsAsync(string selection)
    {
        var posts = new List<JsonElement>();
        await foreach (var page in PagesAsync($"query($after: String) {{ posts(first: 100, after: $after) {{ nodes {{ id path slug {selection} }} {PageFields} }} }}", data => data.GetProperty("posts")))
            posts.AddRange(page);
        return posts;
    }

    /// <summary>All items of one list of each post, by the post's id; whole pages of posts are asked at once, long lists are followed one by one.</summary>
    /// <param name="arguments">Such as <c>, includeOwnPost: true</c>.</param>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<JsonElement>>> ListsAsync(string field, string selection, string arguments = "")
    {
        var lists = new Dictionary<string, IReadOnlyList<JsonElement>>();
        foreach (var post in await PostsAsync($"{field}(first: 100{arguments}) {{ nodes {{ {selection} }} {PageFields} }}"))
        {
            var (id, items) = (post.Text("id")!, post.GetProperty(field).GetProperty("nodes").EnumerateArray().ToList());
            if (EndOf(post.GetProperty(field)) is { } cursor)
            {
                var query = $"query($after: String, $id: ID!) {{ node(id: $id) {{ ... on Post {{ {field}(first: 100, after: $after{arguments}) {{ nodes {{ {selection} }} {PageFields} }} }} }} }}";
                await foreach (var page in PagesAsync(query, data => data.GetProperty("node").GetProperty(field), id, cursor))
                    items.AddRange(page);
            }

            lists[id] = items;
        }

        return lists;
    }

    private async IAsyncEnumerable<IEnumerable<JsonElement>> PagesAsync(string query, Func<JsonElement, JsonElement> connection, string? id = null, string? after = null)
    {
        do
        {
            var page = connection(await AskAsync(query, id is null ? new { after } : new { after, id }));
            yield return page.GetProperty("nodes").EnumerateArray();
            after = EndOf(page);
        }
        while (after is not null);
    }

    private static string? EndOf(JsonElement connection)
    {
        var page = connection.GetProperty("pageInfo");
        return page.GetProperty("hasNextPage").GetBoolean() ? page.Text("endCursor") : null;
    }
}
