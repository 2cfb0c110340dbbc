namespace Gateway.Graph.Texts;

/// <summary>All words of the corpus, in ordinal order, and what each comes to: its small letters, its stem by language.</summary>
internal sealed class Words
{
    private readonly string[] spellings;
    private readonly Dictionary<string, int> places;
    private readonly Dictionary<string, int[]> stemsByLanguage = [];
    private readonly List<string> stems = [];
    private readonly Dictionary<string, int> stemNumbers = new(StringComparer.Ordinal);

    /// <param name="languages">Codes of all languages in use.</param>
    public Words(string[] spellings, IEnumerable<string> languages)
    {
        this.spellings = spellings;
        places = spellings.Index().ToDictionary(x => x.Item, x => x.Index, StringComparer.Ordinal);
        Languages = [.. languages.Distinct().Order(StringComparer.Ordinal)];
        foreach (var code in Languages)
            stemsByLanguage.Add(code, StemAll(Language.Of(code)));
    }

    /// <summary>A word that carries no meaning by itself, in place of its stem.</summary>
    public const int NoStem = -1;

    /// <summary>Codes of all languages in use, in ordinal order.</summary>
    public IReadOnlyList<string> Languages { get; }

    public int Count => spellings.Length;

    public int StemCount => stems.Count;

    /// <summary>As it stands in the text.</summary>
    public string Spelling(int word) => spellings[word];

    /// <summary>What a number of a stem stands for.</summary>
    public string Stem(int stem) => stems[stem];

    /// <summary>The number of a word as it is spelt; null where no post has it.</summary>
    public int? Find(string spelling) => places.TryGetValue(spelling, out var place) ? place : null;

    /// <summary>The stem of each word in a language, <see cref="NoStem"/> for stop words. Equal stems of two languages have one number.</summary>
    public ReadOnlySpan<int> StemsIn(string language) => stemsByLanguage[language];

    /// <summary>The number of a stem; null where no post has it.</summary>
    public int? FindStem(string stem) => stemNumbers.TryGetValue(stem, out var number) ? number : null;

    private int[] StemAll(Language language)
    {
        var result = new int[spellings.Length];
        foreach (var (word, spelling) in spellings.Index())
        {
            var folded = spelling.ToLowerInvariant();
            result[word] = language.IsMeaningful(folded) ? NumberOf(language.StemOf(folded)) : NoStem;
        }

        return result;
    }

    private int NumberOf(string stem)
    {
        if (!stemNumbers.TryGetValue(stem, out var number))
        {
            stemNumbers.Add(stem, number = stems.Count);
            stems.Add(stem);
        }

        return number;
    }
}
