using System.Collections.Frozen;

namespace Gateway.Content.Extraction.Relations;

/// <summary>Numbers the words that cue phrases are made of.</summary>
internal static class Vocabulary
{
    /// <summary>A word that no phrase holds.</summary>
    public const short Other = 0;

    /// <summary>A word that changes no phrase.</summary>
    public const short Skipped = 1;
    public const short Please = 2;
    public const short Number = 3;
    public const short Comma = 4;
    public const short Colon = 5;
    public const short Question = 6;
    public const short Open = 7;
    public const short Close = 8;
    public const short Dash = 9;
    public const short Semicolon = 10;
    private const short FirstWord = 11;

    // The first five may stand before an imperative, the last seven between the items of a list.
    private static readonly string[] Joining = ["but", "so", "then", "and", "or", "the", "a", "an", "my", "our"];
    private const short And = FirstWord + 3;
    private const short Or = FirstWord + 4;
    private const short LastJoining = FirstWord + 9;

    private static readonly string[] Adverbs =
    [
        "already", "also", "just", "recently", "briefly", "really", "very", "quite", "actually", "simply", "even", "probably", "perhaps", "maybe", "highly", "strongly",
        "definitely", "kindly", "always", "still", "simply", "extensively", "thoroughly", "extremely", "only",
    ];

    private static readonly string[] Denying =
    [
        "not", "no", "never", "without", "nor", "neither", "nothing", "none", "nobody", "cannot", "can't", "won't", "wouldn't", "don't", "doesn't", "didn't", "isn't", "aren't", "wasn't", "weren't", "haven't",
        "hasn't", "hadn't", "needn't", "shouldn't", "couldn't",
    ];

    private static readonly string[] Supposing = ["if", "unless", "whether", "why", "case", "when", "until", "because", "since", "who", "those", "anyone"];

    // "Don't forget to", "not to be missed", "not only", "no knowledge beyond", "not what"; "no longer" speaks of time.
    private static readonly string[] Lifting =
    [
        "forget", "hesitate", "miss", "missed", "skip", "fail", "afraid", "shy", "merely", "long", "longer", "doubt", "matter", "beyond", "besides", "except", "other", "unless", "until", "without", "if", "that",
        "what", "which", "who", "where", "how", "when", "why", "as", "than", "because", "since", "before",
    ];

    private static readonly FrozenDictionary<string, short> Words = Numbered();

    private static readonly FrozenDictionary<string, short>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many numbers there are.</summary>
    public static int Count { get; } = Words.Values.Max() + 1;

    private static readonly bool[] CommonWords = Marked(
        "the", "a", "an", "my", "our", "this", "that", "it", "in", "on", "at", "to", "of", "for", "with", "is", "are", "was", "be", "been", "has", "have", "can", "i", "we", "you",
        "and", "or", "but", "so", "then", "if", "by", "from", "about", "as", "not", "no", "which", "will", "more", "other", "one", "when", "these", "here", "use");

    private static readonly bool[] TextWords = Marked([.. CuePhrases.WordsOf("<text>")]);

    private static readonly bool[] PartWords = Marked("part", "parts", "pt", "chapter", "lesson", "episode", "installment", "instalment", "volume", "first", "second", "third", "fourth", "fifth", "sixth");

    public static short Of(ReadOnlySpan<char> word) =>
        Lookup.TryGetValue(word, out var id) ? id : char.IsAsciiDigit(word[0]) ? Number : Other;

    public static short OfMark(char mark) => mark switch
    {
        ',' or '，' or '、' => Comma,
        ':' or '：' => Colon,
        '?' or '？' => Question,
        '(' or '[' or '（' => Open,
        ')' or ']' or '）' => Close,
        ';' or '；' => Semicolon,
        '–' or '—' or '-' => Dash,
        _ => Skipped,
    };

    private static readonly bool[] DenyingWords = Marked(Denying);

    private static readonly bool[] SupposingWords = Marked(Supposing);

    private static readonly bool[] LiftingWords = Marked(Lifting);

    /// <summary>"Not", "no", "without" and the like.</summary>
    public static bool Denies(short id) => DenyingWords[id];

    /// <summary>"If", "why" and the like, after which "not" denies nothing.</summary>
    public static bool Supposes(short id) => SupposingWords[id];

    /// <summary>Whether what follows the word is not denied by what stands before it.</summary>
    public static bool LiftsDenial(short id) => LiftingWords[id];

    /// <summary>"Part", "chapter", "first" and the like.</summary>
    public static bool NamesPart(short id) => PartWords[id];

    /// <summary>"Post", "article", "guide" and the like.</summary>
    public static bool NamesText(short id) => TextWords[id];

    /// <summary>Whether the word may stand between the items of a list.</summary>
    public static bool Joins(short id) => id is Comma or (>= And and <= LastJoining);

    public static bool IsMark(short id) => id is >= Comma and <= Semicolon;

    /// <summary>Whether a clause of its own may begin after the word.</summary>
    public static bool OpensClause(short id) => IsMark(id) || id is >= FirstWord and < And;

    /// <summary>"And" and "or".</summary>
    public static bool Coordinates(short id) => id is And or Or;

    /// <summary>Words that most sentences hold, and marks.</summary>
    public static bool IsCommon(short id) => id < FirstWord || CommonWords[id];

    private static bool[] Marked(params ReadOnlySpan<string> words)
    {
        var marked = new bool[Count];
        foreach (var word in words)
            marked[Words[word]] = true;
        return marked;
    }

    private static FrozenDictionary<string, short> Numbered()
    {
        var words = new Dictionary<string, short>(StringComparer.OrdinalIgnoreCase) { ["please"] = Please, ["number"] = Number };
        foreach (var word in Adverbs)
            words[word] = Skipped;
        var next = FirstWord;
        foreach (var word in Joining.Concat(CuePhrases.Words).Concat(["pt", "volume"]).Concat(Denying).Concat(Supposing).Concat(Lifting))
            if (words.TryAdd(word, next))
            {
                // Typographic apostrophes are as common as straight ones.
                words.TryAdd(word.Replace('\'', '’'), next);
                next++;
            }

        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
