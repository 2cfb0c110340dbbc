using Gateway.Content.Model;
using Gateway.Graph.Texts;

namespace Gateway.Graph.Prerequisites;

/// <summary>Brings names to the terms of the texts. A word that no text has gets a number beyond theirs.</summary>
internal sealed class TitleTerms(Words words)
{
    private readonly Dictionary<string, int> beyond = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Language> languages = new(StringComparer.Ordinal);

    /// <summary>Of all titles, and how many terms there are then.</summary>
    public (int[][] Titles, int TermCount) All(IReadOnlyList<Post> posts)
    {
        int[][] titles = [.. posts.Select(post => Of(post.Title, post.Language))];
        return (titles, words.StemCount + beyond.Count);
    }

    public int[] Of(string name, string? tag)
    {
        var code = Language.CodeOf(tag);
        if (!languages.TryGetValue(code, out var language))
            languages.Add(code, language = Language.Of(code));
        var terms = new List<int>();
        Tokens.Read(
            name,
            (word, _) =>
            {
                var folded = word.ToString().ToLowerInvariant();
                if (language.IsMeaningful(folded))
                    terms.Add(NumberOf(language.StemOf(folded)));
            },
            (_, _) => { });
        return [.. terms];
    }

    private int NumberOf(string stem)
    {
        if (words.FindStem(stem) is { } known)
            return known;
        if (!beyond.TryGetValue(stem, out var number))
            beyond.Add(stem, number = words.StemCount + beyond.Count);
        return number;
    }
}
