using Gateway.Content.Model;
using Xunit;

namespace Gateway.Tests.Content;

/// <summary>What a sentence says of the post that it links to. <c>[[...]]</c> is the link.</summary>
public partial class LinkKindTests
{
    private static readonly Lazy<Task<Reading>> Blog = new(ReadAsync);

    public static IEnumerable<object[]> Sentences() => Lines().Select(x => new object[] { x.Sentence, x.Kind });

    [Theory]
    [MemberData(nameof(Sentences))]
    public async Task The_sentence_says_what_the_target_is(string sentence, LinkKind kind)
    {
        var reading = await Blog.Value;

        var post = reading.Post($"p{Lines().Index().First(x => x.Item.Sentence == sentence).Index}");
        Assert.Equal(kind, Assert.Single(reading.Snapshot.Links, x => x.From == post.Key).Kind);
    }

    private static IEnumerable<(string Sentence, LinkKind Kind)> Lines() => Written().SelectMany(x => x.Lines.Split('\n').Select(line => (line, x.Kind)));

    private static async Task<Reading> ReadAsync()
    {
        var posts = Lines().Select((x, index) => $"-- posts/p{index}.md --\n---\ntitle: Number {index} of many\n---\n{Linked(x.Sentence)}\n");
        return await Reading.OfAsync(string.Concat(posts) + "-- posts/target.md --\n---\ntitle: The target\n---\nText.\n");
    }

    private static string Linked(string sentence) => sentence.Replace("[[", "[", StringComparison.Ordinal).Replace("]]", "](target.md)", StringComparison.Ordinal);
}
