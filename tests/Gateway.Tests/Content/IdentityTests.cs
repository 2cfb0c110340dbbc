using Gateway.Content;
using Gateway.Content.Model;
using Gateway.Testing;
using Xunit;

namespace Gateway.Tests.Content;

public class IdentityTests
{
    [Fact]
    public async Task Two_fresh_readings_agree_on_every_key()
    {
        const string blog = "-- a.md --\n## One\n[b](/b/#x)\n## One\n-- b.md --\n## X\n";

        var (first, second) = (await Reading.OfAsync(blog), await Reading.OfAsync(blog));

        Assert.Equal(Keys(first), Keys(second));
        Assert.Equal(Keys(first).Count, Keys(first).Distinct().Count());
    }

    [Fact]
    public async Task A_file_that_moves_keeps_its_key_and_its_old_address_leads_on()
    {
        var before = await Reading.OfAsync("-- hugo.toml --\nbaseURL = \"https://example.org/\"\n-- content/old.md --\nSame text.\n");

        var after = await Reading.OfAsync("-- hugo.toml --\nbaseURL = \"https://example.org/\"\n-- content/new.md --\nSame text.\n-- content/from.md --\n[it](/old/)\n", before.Remember());

        Assert.Equal(before.Post("old").Key, after.Post("new").Key);
        Assert.Equal(["https://example.org/old/"], after.Post("new").Aliases);
        Assert.Equal(["old"], after.Post("new").FormerSlugs);
        Assert.Equal(LinkStatus.Redirected, after.Link("it").Status);
    }

    [Fact]
    public async Task A_heading_whose_anchor_changes_keeps_its_key_and_its_old_anchor_leads_on()
    {
        var before = await Reading.OfAsync("-- a.md --\n## Heading {#old}\n");

        var after = await Reading.OfAsync("-- a.md --\n[it](#old)\n\n## Heading\n", before.Remember());

        Assert.Equal(before.Content("a").Sections[0].Key, after.Content("a").Sections[0].Key);
        Assert.Equal(["old"], after.Content("a").Sections[0].FormerAnchors);
        Assert.Equal(LinkStatus.Redirected, after.Link("it").Status);
    }

    [Fact]
    public async Task The_fingerprint_changes_with_the_content_and_only_with_it()
    {
        using var world = World.Of("-- a.md --\nText.\n");
        var options = new ContentPipelineOptions(Reading.Now);

        var first = (await ContentPipeline.SurveyAsync(world.Sources, options, CancellationToken.None)).Fingerprint;
        var again = (await ContentPipeline.SurveyAsync(world.Sources, options with { Now = Reading.Now.AddDays(1) }, CancellationToken.None)).Fingerprint;
        world.Write("blog/a.md", "Other text.\n");
        var changed = (await ContentPipeline.SurveyAsync(world.Sources, options, CancellationToken.None)).Fingerprint;

        Assert.Equal(first, again);
        Assert.NotEqual(first, changed);
    }

    private static List<ContentKey> Keys(Reading reading) =>
        [.. reading.Snapshot.Posts.SelectMany(x => reading.Content(x.Key).Sections.Select(s => s.Key).Prepend(x.Key)), .. reading.Snapshot.Links.Select(x => x.Key)];
}
