using Xunit;

namespace Gateway.Tests.Graph;

public sealed class NameMentionTests
{
    private const string Target = """
        -- target.md --
        ---
        title: Policy Gradient Methods
        ---
        Text.
        -- bert.md --
        ---
        title: BERT
        ---
        Text.
        -- attention.md --
        ---
        title: Attention
        ---
        Text.

        """;

    [Theory]
    [InlineData("Much is said about policy-gradient methods elsewhere.", "target")]
    [InlineData("We fine-tuned BERT again.", "bert")]
    public async Task A_post_that_is_named_without_a_link_is_found(string sentence, string named) => Assert.Equal([named], await NamedIn(sentence));

    [Theory]
    [InlineData("See [there](target.md) for policy gradient methods.")]
    [InlineData("Policy gradient. Methods follow.")]
    [InlineData("## Policy gradient methods\n\nAs a heading.")]
    [InlineData("## References\n\n- Someone. Policy Gradient Methods. 2001.")]
    [InlineData("Pay attention to bert and ernie.")]
    public async Task Links_headings_references_and_common_words_name_no_post(string text) => Assert.Empty(await NamedIn(text));

    [Fact]
    public async Task A_name_that_fits_two_posts_names_neither() =>
        Assert.Empty(await NamedIn("On policy gradient methods.\n-- twin.md --\n---\ntitle: Policy gradient methods\n---\nText."));

    [Fact]
    public async Task What_many_posts_say_is_no_name() =>
        Assert.Empty(await NamedIn(string.Join('\n', Enumerable.Range(0, 7).Select(i => $"On policy gradient methods.\n-- other{i}.md --\n# Other {i}\n"))));

    [Fact]
    public async Task A_note_is_known_by_its_alias_too() => Assert.Equal(["note"], await NamedIn("""
        The long winter sleep of bears, and [[note|a link]] from elsewhere only.
        -- .obsidian/app.json --
        {}
        -- note.md --
        ---
        aliases: [Deep winter rest]
        ---
        Text.
        -- reader.md --
        They speak of a deep winter rest here.
        """, from: "reader"));

    private static async Task<IReadOnlyList<string>> NamedIn(string text, string from = "from")
    {
        var read = await ReadConclusions.OfAsync($"{Target}-- from.md --\n# From\n\n{text}");
        return [.. read.Related.Mentions.Where(x => read.SlugOf(x.From) == from).Select(x => read.SlugOf(x.To))];
    }
}
