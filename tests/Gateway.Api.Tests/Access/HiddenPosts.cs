using System.Net.Http.Json;
using System.Text.Json;
using Gateway.Testing;

namespace Gateway.Api.Tests.Access;

/// <summary>The blog of <see cref="Blog"/> with a post that points to others which are not published, and these if wanted.</summary>
internal static class HiddenPosts
{
    public const string Draft = "blog/content/posts/secret.md";

    public static World Create(bool withHidden)
    {
        var world = Blog.Create();
        world.Write("blog/content/posts/pointer.md", """
            ---
            title: Pointer
            date: 2022-02-02
            ---
            Soon there is [more]({{< relref "secret.md" >}}), [under its address](/posts/zebra/#stripes), and [a sequel](/posts/later/).
            """);
        if (withHidden)
            AddHidden(world);
        return world;
    }

    public static void WriteDraft(World world, string text) => world.Write(Draft, $"""
        ---
        title: Zebra Secret
        slug: zebra
        draft: true
        date: 2021-01-01
        author: Zoe Hidden
        series: Hidden Series
        tags: [hiddentopic, attention]
        aliases: [/old/zebra/]
        ---
        {text} See [scores](/posts/attention/#scores) first; it follows [Secret et al. 2020](https://arxiv.org/abs/2001.00001) and [nothing](/posts/nowhere-at-all/).

        ## Stripes

        Softmax turns stripes into weights.
        """);

    /// <summary>The answer to one who may see drafts. The first asks for a preview to be made.</summary>
    public static async Task<JsonElement> SeeAsync(this GatewayServer gateway, string key, string query)
    {
        await gateway.AskAsync(key, "{ contentRevision }");
        await gateway.PreviewAsync();
        return JsonDocument.Parse(await gateway.AskAsync(key, query)).RootElement;
    }

    public static async Task<string> AskAsync(this GatewayServer gateway, string? key, string query, object? variables = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) }.With(key);
        using var response = await gateway.Client.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    private static void AddHidden(World world)
    {
        WriteDraft(world, "Stripes matter.");
        world.Write("blog/content/posts/later.md", """
            ---
            title: Later Quokka
            date: 2199-01-01
            author: Ada Example
            series: Transformers
            tags: [transformer, quokkas]
            ---
            A sequel to [the family](/posts/family/), [Child et al. 2019](https://arxiv.org/abs/1904.10509).
            """);
        world.Write("blog/content/posts/expired.md", """
            ---
            title: Expired Numbat
            date: 2019-01-01
            expiryDate: 2020-01-01
            ---
            It was about [attention](/posts/attention/).
            """);
    }
}
