using Gateway.Content;
using Gateway.Content.Model;
using Gateway.Graph;
using Gateway.Graph.Layout;
using Gateway.Testing;
using Gateway.Tests.Content;
using Xunit;

namespace Gateway.Tests.Graph;

public sealed class PostMapTests
{
    private const string Sentence = "\n\nSee also [the last one](p11.md) and [the sixth](p6.md).";

    private static readonly string[] Words = ["flour", "water", "salt", "oven", "keel", "canvas", "wind", "harbour", "lock", "queue", "thread", "mutex"];

    [Fact]
    public async Task An_edit_that_is_undone_gives_the_old_picture()
    {
        var (blog, edited) = (Blog(""), Blog(Sentence));
        var first = await PlacedAsync(blog, new Dictionary<ContentKey, Placing>());

        var known = first;
        var changed = 0.0;
        for (var times = 0; times < 2; times++)
        {
            known = await PlacedAsync(edited, known);
            changed = Math.Max(changed, Farthest(first, known));
            known = await PlacedAsync(blog, known);
        }

        Assert.True(changed > 0.005, $"The edit moved posts by {changed} at most.");
        Assert.Equal(0, Farthest(first, known));
    }

    [Fact]
    public async Task No_edit_moves_nothing_and_a_word_that_changes_no_neighbour_neither()
    {
        var first = await PlacedAsync(Blog(""), new Dictionary<ContentKey, Placing>());

        Assert.Equal(0, Farthest(first, await PlacedAsync(Blog(""), first)));
        Assert.Equal(0, Farthest(first, await PlacedAsync(Blog(" Indeed."), first)));
    }

    [Fact]
    public async Task Same_content_is_placed_the_same_in_fresh_databases() => Assert.Equal(
        0, Farthest(await PlacedAsync(Blog(""), new Dictionary<ContentKey, Placing>()), await PlacedAsync(Blog(""), new Dictionary<ContentKey, Placing>())));

    private static double Farthest(IReadOnlyDictionary<ContentKey, Placing> before, IReadOnlyDictionary<ContentKey, Placing> after) =>
        before.Max(post => (post.Value.Place - after[post.Key].Place).Length);

    /// <summary>Twelve posts in a ring.</summary>
    private static string Blog(string more) => string.Concat(Enumerable.Range(0, 12).Select(post => $"""
        -- p{post}.md --
        ---
        title: The {Words[post]} of part {post}
        ---
        {string.Join(' ', Enumerable.Repeat($"{Words[post]} and {Words[(post + 5) % 12]} with {Words[(post + 7) % 12]}", 3))}. Go on with [the next](p{(post + 1) % 12}.md).{(post == 0 ? more : "")}

        """));

    private static async Task<IReadOnlyDictionary<ContentKey, Placing>> PlacedAsync(string files, IReadOnlyDictionary<ContentKey, Placing> known)
    {
        using var world = World.Of(files);
        var reader = new CorpusReader();
        var snapshot = await ContentPipeline.RunAsync(world.Sources, new ContentPipelineOptions(Reading.Now), Identities.None, reader, null, default);
        var map = Conclusions.Of(reader.Finish(snapshot), known, default).Map;
        return snapshot.Posts.Zip(map.Placings).ToDictionary(x => x.First.Key, x => x.Second);
    }
}
