using System.Text.Json;
using Gateway.Api.Tests.Access;
using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests.Curations;

/// <summary>Decisions hold for those who see drafts as for all others.</summary>
public sealed class PreviewTests
{
    private const string Related = """{ contentRevision post(by: { slug: "family" }) { id relatedPosts(minScore: 1) { nodes { title } } } posts { totalCount } }""";

    [Fact]
    public async Task A_decision_is_seen_in_both_editions_at_once_and_after_each_reading()
    {
        using var world = HiddenPosts.Create(withHidden: true);
        await using var gateway = await GatewayServer.StartAsync(world);
        var editor = gateway.AddKey("editor", "curate", "drafts");
        await gateway.SeeAsync(editor, """{ post(by: { slug: "zebra" }) { title status } posts { totalCount } }""");
        var before = JsonDocument.Parse(await gateway.AskAsync(editor, Related)).RootElement;
        var (family, revision) = (before.Data("post.id").GetString(), before.Data("contentRevision").GetString());
        var island = (await gateway.QueryAsync("""{ post(by: { slug: "island" }) { id } }""")).Data("post.id").GetString();

        var decided = await gateway.AskAsync(editor, $$"""
            mutation {
              curateRelatedPost(input: { post: "{{family}}", related: "{{island}}", isRelated: true, revision: "{{revision}}" }) {
                errors { code } curation { summary } post { relatedPosts(minScore: 1) { nodes { title } } }
              }
            }
            """);

        Assert.Contains("An Island", decided, StringComparison.Ordinal);
        Assert.Contains("\"errors\":[]", decided, StringComparison.Ordinal);
        Assert.Contains("An Island", await gateway.AskAsync(editor, Related), StringComparison.Ordinal);
        Assert.Contains("An Island", await gateway.AskAsync(key: null, Related), StringComparison.Ordinal);

        world.Write("blog/content/posts/new.md", "---\ntitle: New\n---\nText.");
        await gateway.IngestAsync();
        await gateway.SeeAsync(editor, """{ post(by: { slug: "new" }) { title } post2: post(by: { slug: "zebra" }) { title } }""");
        Assert.Contains("An Island", await gateway.AskAsync(editor, Related), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_published_is_an_unknown_id_to_a_decision()
    {
        using var world = HiddenPosts.Create(withHidden: true);
        await using var gateway = await GatewayServer.StartAsync(world);
        var editor = gateway.AddKey("editor", "curate", "drafts");
        var seen = await gateway.SeeAsync(editor, """{ post(by: { slug: "zebra" }) { id } posts { totalCount } }""");
        var curator = gateway.AddKey("curator", "curate");
        var island = (await gateway.QueryAsync("""{ post(by: { slug: "island" }) { id } }""")).Data("post.id").GetString();
        var zebra = seen.Data("post.id").GetString()!;

        var answers = new List<string>();
        foreach (var id in new[] { zebra, Convert.ToBase64String("Post:0000000000000000"u8) })
            answers.Add(await gateway.AskAsync(curator, $$"""mutation { curateRelatedPost(input: { post: "{{island}}", related: "{{id}}", isRelated: true }) { curation { id } errors { code message } } }"""));

        Assert.Contains("NOT_FOUND", answers[0], StringComparison.Ordinal);
        Assert.Equal(answers[1], answers[0]);
    }
}
