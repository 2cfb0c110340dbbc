using System.Text.Json;
using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests.Posts;

public sealed class FrontMatterTests
{
    private const int Depth = 60;

    [Theory]
    [InlineData("cover.image", "\"a.png\"")]
    [InlineData("cover", "{\"image\":\"a.png\",\"tall\":false,\"sizes\":[1,2]}")]
    [InlineData("cover.sizes", "[1,2]")]
    [InlineData("cover.tall", "false")]
    [InlineData("cover.image.type", "null")]
    [InlineData("cover.sizes.0", "null")]
    [InlineData("nothing", "null")]
    [InlineData("empty", "null")]
    [InlineData("", "null")]
    public async Task A_path_leads_to_a_value_or_to_null(string path, string expected)
    {
        using var world = World.Of("-- content/posts/a.md --\n---\nslug: a\ncover: { image: a.png, tall: false, sizes: [1, 2] }\nempty: null\n---\nText.");
        await using var gateway = await GatewayServer.StartAsync(world);

        var answer = await gateway.QueryAsync("query ($path: String) { post(by: { slug: \"a\" }) { frontMatter(path: $path) } }", new { path });

        Assert.Equal(expected, JsonSerializer.Serialize(answer.Data("post.frontMatter")));
    }

    [Fact]
    public async Task Deep_front_matter_is_answered_whole()
    {
        using var world = World.Of($"-- content/posts/a.md --\n---\nslug: a\ndeep: {new string('[', Depth)}{new string(']', Depth)}\n---\nText.");
        await using var gateway = await GatewayServer.StartAsync(world);

        var answer = await gateway.Client.GetStringAsync("/graphql?query={post(by:{slug:\"a\"}){frontMatter(path:\"deep\")}}");

        Assert.Contains(new string('[', Depth) + new string(']', Depth), answer, StringComparison.Ordinal);
    }
}
