using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests.Curations;

/// <summary>A decision about a link follows that link, and no other one.</summary>
public sealed class RewrittenLinkTests : IAsyncLifetime
{
    private Curator curator = null!;

    public async Task InitializeAsync() => curator = await Curator.OfAsync(World.Of("""
        -- old-knots.md --
        ---
        title: Old Knots
        ---
        Ropes and ends, and how sailors tied them before anybody had nylon.
        -- glaze.md --
        ---
        title: Glaze
        ---
        Cooling slowly dulls a glaze.
        -- reef.md --
        ---
        title: Reefing Sails
        supersedes: old-knots
        ---
        Before the wind rises, all crews should practise what [Old Knots](old-knots.md) says of wet rope.

        ## One

        The kiln and the sail have [this](glaze.md) in common, says the potter.

        ## Two

        Nobody has ever seen [this](glaze.md) at sea, whatever sailors tell.

        ## Three

        A Clock Reader tells the hour by the sun, and may be asked by anybody.
        -- clock.md --
        ---
        title: Clock Reader
        ---
        Suns and shadows.
        """));

    public async Task DisposeAsync() => await curator.DisposeAsync();

    [Fact]
    public async Task A_refused_link_stays_away_though_its_target_is_renamed_and_called_otherwise()
    {
        await RejectAsync("Old Knots");
        await RejectAsync("old-knots");

        File.Move(PathOf("old-knots.md"), PathOf("new-knots.md"));
        Edit("new-knots.md", "title: Old Knots", "title: New Knots");
        Edit("reef.md", "[Old Knots](old-knots.md)", "[New Knots](new-knots.md)");
        Edit("reef.md", "supersedes: old-knots", "supersedes: new-knots");
        await curator.Gateway.IngestAsync();

        Assert.Empty(await curator.FindingsAsync());
        Assert.Equal(["New Knots", "new-knots"], (await LinksAsync("New Knots", refused: true)).Order());
        Assert.Equal("null", (await curator.AskAsync("""{ post(by: { slug: "new-knots" }) { supersededBy { title } } }""")).Data("post.supersededBy").GetRawText());
    }

    [Fact]
    public async Task A_refusal_stays_with_its_sentence_when_another_link_of_the_kind_comes_before_it()
    {
        var second = (await curator.AskAsync("""{ crossLinks(where: { anchorText: { eq: "this" } }) { nodes { id from { section { title } } } } }""")).Data("crossLinks.nodes")
            .EnumerateArray().Single(link => link.At("from.section.title").GetString() == "Two").GetProperty("id").GetString();
        await curator.DecideAsync("CurateLink", new { decision = new { reject = second } });

        Edit("reef.md", "Before the wind rises", "Before [this](glaze.md) and before the wind rises");
        await curator.Gateway.IngestAsync();

        Assert.Equal(["Two"], await SectionsOfRefusedAsync());
        Edit("reef.md", "Nobody has ever seen [this](glaze.md) at sea, whatever sailors tell.", "Nothing.");
        await curator.Gateway.IngestAsync();
        Assert.Empty(await SectionsOfRefusedAsync());
        Assert.Equal(["CURATION_TARGET_GONE"], await curator.FindingsAsync());

        async Task<string[]> SectionsOfRefusedAsync() => [.. (await curator.AskAsync("""{ crossLinks(where: { review: { eq: REJECTED } }) { nodes { from { section { title } } } } }""")).Data("crossLinks.nodes")
            .EnumerateArray().Select(link => link.At("from.section.title").GetString()!)];
    }

    [Fact]
    public async Task A_proposal_that_was_refused_says_nothing_of_a_link_that_the_author_writes()
    {
        await curator.DecideAsync("CurateLink", new { decision = new { reject = await ProposalAsync() } });

        Edit("reef.md", "A Clock Reader tells", "A [Clock Reader](clock.md) tells");
        await curator.Gateway.IngestAsync();

        Assert.Equal(["Clock Reader"], await LinksAsync("Clock Reader", refused: false));
    }

    [Fact]
    public async Task A_proposal_that_was_accepted_stays_a_link_when_the_target_gets_another_title()
    {
        var proposal = await ProposalAsync();
        await curator.DecideAsync("CurateLink", new { decision = new { accept = proposal } });

        Edit("clock.md", "title: Clock Reader", "title: Sundials");
        await curator.Gateway.IngestAsync();

        Assert.Empty(await curator.FindingsAsync());
        Assert.Equal(["Clock Reader"], await LinksAsync("Sundials", refused: false));
        Edit("reef.md", "A Clock Reader tells", "A [reader](clock.md) tells");
        await curator.Gateway.IngestAsync();
        Assert.Empty(await curator.FindingsAsync());
        Assert.Equal(["reader"], await LinksAsync("Sundials", refused: false));
    }

    [Fact]
    public async Task A_verdict_on_a_link_under_its_new_key_replaces_the_one_under_the_old()
    {
        await RejectAsync("Old Knots");
        Edit("reef.md", "](old-knots.md)", "](./old-knots.md)");
        await curator.Gateway.IngestAsync();

        var link = (await curator.AskAsync("{ crossLinks(where: { review: { eq: REJECTED } }) { nodes { id } } }")).Data("crossLinks.nodes")[0].GetProperty("id").GetString();
        await curator.DecideAsync("CurateLink", new { decision = new { accept = link } });

        Assert.Equal(["IN_FORCE", "REPLACED"], (await curator.AskAsync("{ curations(includePast: true) { nodes { state } } }")).Data("curations.nodes").Texts("state"));
    }

    private async Task RejectAsync(string text) => await curator.DecideAsync("CurateLink", new { decision = new { reject = await curator.LinkAsync(text) } });

    private async Task<string?> ProposalAsync() =>
        (await curator.AskAsync("""{ post(by: { slug: "clock" }) { backlinks(origins: [INFERRED]) { nodes { id } } } }""")).Data("post.backlinks.nodes")[0].GetProperty("id").GetString();

    private async Task<string[]> LinksAsync(string title, bool refused) => [.. (await curator.AskAsync(
        "query($title: String!, $refused: Boolean!) { posts(where: { title: { eq: $title } }) { nodes { backlinks(refused: $refused) { nodes { anchorText } } } } }", new { title, refused }))
        .Data("posts.nodes")[0].At("backlinks.nodes").Texts("anchorText")];

    private string PathOf(string file) => Path.Combine(curator.World.Folder, "blog", file);

    private void Edit(string file, string old, string now) => File.WriteAllText(PathOf(file), File.ReadAllText(PathOf(file)).Replace(old, now, StringComparison.Ordinal));
}
