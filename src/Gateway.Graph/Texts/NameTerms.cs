namespace Gateway.Graph.Texts;

/// <summary>Brings titles and names to the stems of the texts. A word that no text has gets a number beyond theirs. For one thread.</summary>
internal sealed class NameTerms(Words words)
{
    private readonly Dictionary<string, int> beyond = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> spelt = [];
    private readonly Dictionary<string, Language> languages = new(StringComparer.Ordinal);

    /// <summary>All terms are below.</summary>
    public int Count => words.StemCount + beyond.Count;

    /// <summary>In reading order, without words that carry no meaning.</summary>
    /// <param name="tag">The language, as in <see cref="Language.Of"/>.</param>
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
                    terms.Add(NumberOf(language.StemOf(folded), folded));
            },
            (_, _) => { });
        return [.. terms];
    }

    /// <summary>The first word that came to this term, in small letters.</summary>
    public string Spelling(int term) => spelt[term];

    private int NumberOf(string stem, string word)
    {
        if (words.FindStem(stem) is not { } number && !beyond.TryGetValue(stem, out number))
            beyond.Add(stem, number = Count);
        spelt.TryAdd(number, word);
        return number;
    }
}
