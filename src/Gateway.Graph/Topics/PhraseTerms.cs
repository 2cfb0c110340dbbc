using System.Text;
using Gateway.Graph.Texts;

namespace Gateway.Graph.Topics;

/// <summary>
/// Words as parts of phrases: words of one stem are one term. Words without meaning are terms too, since they stand inside names (<c>chain of thought</c>),
/// and so are words with several capital letters, which are names: <c>NICE</c> is not nice.
/// </summary>
internal sealed class PhraseTerms
{
    /// <summary>A word that no text of the corpus holds.</summary>
    public const int Unknown = Mark.Close - 1;

    private readonly Corpus corpus;

    // The most frequent of the words that differ in case alone.
    private readonly Dictionary<string, int> wordOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> byLanguage = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> others = new(StringComparer.Ordinal);
    private readonly List<(string Text, bool IsName)> otherTerms = [];

    public PhraseTerms(Corpus corpus)
    {
        this.corpus = corpus;
        var counts = corpus.CountWords();
        for (var word = 0; word < counts.Length; word++)
        {
            var folded = corpus.Words.Spelling(word).ToLowerInvariant();
            if (!wordOf.TryGetValue(folded, out var best) || counts[word] > counts[best])
                wordOf[folded] = word;
        }

        foreach (var language in corpus.Words.Languages)
            byLanguage.Add(language, TermsOf(corpus.Words.StemsIn(language)));
    }

    /// <summary>All terms are below.</summary>
    public int Count => corpus.Words.StemCount + otherTerms.Count;

    /// <summary>The term of each word in the language of a post.</summary>
    public int[] Of(int post) => byLanguage[Language.CodeOf(corpus.Posts[post].Language)];

    /// <summary>Whether it means something by itself.</summary>
    public bool IsMeaningful(int term) => term >= 0 && (term < corpus.Words.StemCount || IsName(term));

    /// <summary>Whether it is written with several capital letters.</summary>
    public bool IsName(int term) => term >= corpus.Words.StemCount && otherTerms[term - corpus.Words.StemCount].IsName;

    /// <summary>What all spellings of a phrase have in common: <c>pre-training</c> and <c>Pretraining</c> are the same.</summary>
    public string KeyOf(ReadOnlySpan<int> phrase)
    {
        var key = new StringBuilder();
        foreach (var term in phrase)
            key.Append(TextOf(term));
        return key.ToString();
    }

    public string TextOf(int term) => term < corpus.Words.StemCount ? corpus.Words.Stem(term) : otherTerms[term - corpus.Words.StemCount].Text;

    /// <summary>Cuts a heading, tag or name into terms with their places; a <see cref="Mark"/> stands where the words around it do not belong together.</summary>
    public List<(int Term, int Start, int End)> Read(string text, int[] terms)
    {
        var result = new List<(int, int, int)>();
        // In a line of capital letters they are no sign of a name.
        var isShouted = text.Contains(' ', StringComparison.Ordinal) && !text.Any(char.IsLower);
        Tokens.Read(
            text,
            (word, start) => result.Add((TermOf(word.ToString(), isShouted, terms), start, start + word.Length)),
            (mark, start) => result.Add((mark, start, start + 1)));
        return result;
    }

    private int TermOf(string word, bool isShouted, int[] terms)
    {
        if (!isShouted && IsName(word) && corpus.Words.Find(word) is { } exact)
            return terms[exact];
        return wordOf.TryGetValue(word.ToLowerInvariant(), out var known) ? terms[known] : Unknown;
    }

    private int[] TermsOf(ReadOnlySpan<int> stems)
    {
        var terms = stems.ToArray();
        for (var word = 0; word < terms.Length; word++)
        {
            var spelling = corpus.Words.Spelling(word);
            if (IsName(spelling))
                terms[word] = OtherTerm(spelling is [.., var last, 's'] && char.IsUpper(last) ? spelling[..^1] : spelling, isName: true);
            else if (terms[word] == Words.NoStem)
                terms[word] = OtherTerm(spelling.ToLowerInvariant(), isName: false);
        }

        return terms;
    }

    /// <summary>Whether a word has several capital letters.</summary>
    public static bool IsName(string word)
    {
        var capitals = 0;
        foreach (var c in word)
            capitals += char.IsUpper(c) ? 1 : 0;
        return capitals >= 2;
    }

    private int OtherTerm(string text, bool isName)
    {
        if (!others.TryGetValue(text, out var number))
        {
            others.Add(text, number = otherTerms.Count);
            otherTerms.Add((text, isName));
        }

        return corpus.Words.StemCount + number;
    }
}
