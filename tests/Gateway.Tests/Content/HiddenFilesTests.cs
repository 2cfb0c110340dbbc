using System.Text.Json;
using Gateway.Content;
using Gateway.Testing;
using Xunit;

namespace Gateway.Tests.Content;

/// <summary>A file that readers may not see leaves no trace in what is read of the others, by whatever name they call it.</summary>
public sealed class HiddenFilesTests
{
    [Theory]
    [InlineData("content/posts/secret.md", "[x]({{< relref \"secret.md\" >}}) [y](/posts/secret/#part) [z](secret.md)", "hugo.toml", "baseURL = \"https://a.example/\"")]
    [InlineData("content/secret.md", "[x](@/secret.md) [y](/secret/)", "config.toml", "base_url = \"https://a.example\"\n[markdown]\n")]
    [InlineData("_posts/2020-01-01-secret.md", "[x]({% post_url 2020-01-01-secret %}) [y]({% link _posts/2020-01-01-secret.md %})", "_config.yml", "url: https://a.example")]
    [InlineData("_drafts/secret.md", "[x]({% link _drafts/secret.md %}) [y](/secret/)", "_config.yml", "url: https://a.example")]
    [InlineData("secret.md", "[[secret]] [[Secret Title]] ![[secret#Part]] [x](secret.md)", ".obsidian/app.json", "{}")]
    [InlineData("secret.md", "{ref}`hidden-part` [x](secret.md) {doc}`secret`", "myst.yml", "version: 1\nproject:\n  title: A\n")]
    [InlineData("secret.md", "[x](secret.md) [y](secret.md#part)", "README.md", "# Notes")]
    public async Task Links_to_it_are_told_of_as_links_to_nothing(string path, string links, string settingsFile, string settings)
    {
        var post = path.Replace("secret", "post", StringComparison.Ordinal).Replace("_drafts/", "_posts/2020-01-02-", StringComparison.Ordinal);
        using var world = World.Of("");
        world.Write($"blog/{settingsFile}", settings);
        world.Write($"blog/{post}", $"---\ntitle: Post\ndate: 2020-01-02\n---\n{links}\n");
        var (without, fingerprint) = await ReadAsync(world);

        world.Write($"blog/{path}", "---\ntitle: Secret Title\ndraft: true\naliases: [other, /other/]\npublish: false\ndate: 2020-01-01\n---\n(hidden-part)=\n## Part\nText.\n");
        var (with, fingerprintWith) = await ReadAsync(world);

        Assert.Equal(without, with);
        Assert.Equal(fingerprint, fingerprintWith);
    }

    [Theory]
    [InlineData("content/posts/secret.md", "hugo.toml", "baseURL = \"https://a.example/\"")]
    [InlineData("_drafts/secret.md", "_config.yml", "url: https://a.example")]
    [InlineData("secret.md", ".obsidian/app.json", "{}")]
    public async Task That_one_cannot_be_read_is_told_of_to_those_who_may_see_it(string path, string settingsFile, string settings)
    {
        using var world = World.Of("");
        world.Write($"blog/{settingsFile}", settings);
        world.Write($"blog/{path.Replace("secret", "2020-01-02-post", StringComparison.Ordinal).Replace("_drafts", "_posts", StringComparison.Ordinal)}", "---\ntitle: Post\n---\nText.\n");
        var without = await ReadAsync(world);

        foreach (var text in new[] { new string('a', 11 * 1024 * 1024), "Binary \0." })
        {
            world.Write($"blog/{path}", $"---\ntitle: Secret Title\ndraft: true\npublish: false\n---\n{text}");

            Assert.Equal(without, await ReadAsync(world));
            var seen = await Reading.OfAsync(world.Sources, includeDrafts: true);
            Assert.Contains(seen.Snapshot.Diagnostics, fault => fault.Path == path);
        }
    }

    /// <summary>All that comes of the files, and what changes whenever it may.</summary>
    private static async Task<(string Read, string Fingerprint)> ReadAsync(World world)
    {
        var survey = await ContentPipeline.SurveyAsync(world.Sources, new ContentPipelineOptions(Reading.Now), CancellationToken.None);
        var reading = await Reading.OfAsync(world.Sources);
        Assert.Single(reading.Snapshot.Posts, post => post.Title == "Post");
        return (JsonSerializer.Serialize(new { reading.Snapshot, reading.Contents, survey.Files }), survey.Fingerprint);
    }
}
