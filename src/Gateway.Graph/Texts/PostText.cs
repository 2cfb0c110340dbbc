using Gateway.Content.Model;

namespace Gateway.Graph.Texts;

/// <summary>The words of a post in reading order, as numbers: each is a word of <see cref="Words"/> or a <see cref="Mark"/>.</summary>
internal sealed record PostText(int[] Tokens, IReadOnlyList<TextSection> Sections)
{
    public IReadOnlyList<Acronym> Acronyms { get; init; } = [];

    /// <summary>In reading order, each with its first token.</summary>
    public IReadOnlyList<(int Start, Definition Definition)> Definitions { get; init; } = [];

    /// <summary>The tokens, something else in place of each word.</summary>
    public int[] Replaced(ReadOnlySpan<int> byWord)
    {
        var replaced = new int[Tokens.Length];
        for (var at = 0; at < replaced.Length; at++)
            replaced[at] = Mark.Is(Tokens[at]) ? Tokens[at] : byWord[Tokens[at]];
        return replaced;
    }
}

/// <summary>A section by its place in <see cref="PostText.Tokens"/>.</summary>
/// <param name="Parent">Index of the enclosing section; null at the top.</param>
/// <param name="Start">Its heading's first token.</param>
/// <param name="OwnEnd">After its own text, where the first subsection begins.</param>
/// <param name="End">After its last subsection.</param>
internal sealed record TextSection(ContentKey Key, string Title, int? Parent, int Level, TextLength Length, int Start, int OwnEnd, int End);
