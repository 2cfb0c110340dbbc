using System.Text;
using Lucene.Net.Analysis.Snowball;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Tartarus.Snowball;
using Lucene.Net.Tartarus.Snowball.Ext;
using Lucene.Net.Util;

namespace Gateway.Graph.Texts;

/// <summary>What is known of a language: its words without meaning, and how words are brought to their stem (https://snowballstem.org).</summary>
public sealed class Language
{
    private static readonly Dictionary<string, (string Name, Func<SnowballProgram> Stemmer)> Known = new()
    {
        ["da"] = ("danish", () => new DanishStemmer()),
        ["de"] = ("german", () => new German2Stemmer()),
        ["en"] = ("english", () => new EnglishStemmer()),
        ["es"] = ("spanish", () => new SpanishStemmer()),
        ["fi"] = ("finnish", () => new FinnishStemmer()),
        ["fr"] = ("french", () => new FrenchStemmer()),
        ["hu"] = ("hungarian", () => new HungarianStemmer()),
        ["it"] = ("italian", () => new ItalianStemmer()),
        ["nl"] = ("dutch", () => new DutchStemmer()),
        ["no"] = ("norwegian", () => new NorwegianStemmer()),
        ["pt"] = ("portuguese", () => new PortugueseStemmer()),
        ["ru"] = ("russian", () => new RussianStemmer()),
        ["sv"] = ("swedish", () => new SwedishStemmer()),
    };

    // "Vaswani et al." in texts of any language.
    private static readonly string[] Abbreviations = ["et", "al", "etc"];

    private readonly HashSet<string> stopWords;
    private readonly SnowballProgram? stemmer;

    private Language(HashSet<string> stopWords, SnowballProgram? stemmer) => (this.stopWords, this.stemmer) = (stopWords, stemmer);

    /// <param name="tag">BCP 47; without one the text is taken for English. Words of a language that is not known stay as they are.</param>
    public static Language Of(string? tag)
    {
        var code = CodeOf(tag);
        if (!Known.TryGetValue(code, out var known))
            return new Language([.. Abbreviations], null);
        using var list = IOUtils.GetDecodingReader(typeof(SnowballFilter), $"{known.Name}_stop.txt", Encoding.UTF8);
        var words = WordlistLoader.GetSnowballWordSet(list, LuceneVersion.LUCENE_48);
        return new Language([.. words.Select(word => word.Replace("'", "", StringComparison.Ordinal)), .. Abbreviations], known.Stemmer());
    }

    /// <summary>The language alone: <c>en</c> of <c>en-GB</c>.</summary>
    public static string CodeOf(string? tag) => tag is null ? "en" : tag.Split('-', '_')[0].ToLowerInvariant() switch
    {
        "nb" or "nn" => "no",
        var code => code,
    };

    /// <param name="folded">In small letters.</param>
    public bool IsStopWord(string folded) => stopWords.Contains(folded);

    /// <summary>Whether a word carries meaning by itself: it is no stop word, and no single letter such as an apostrophe leaves over; a character of an unspaced script is a word.</summary>
    /// <param name="folded">In small letters.</param>
    public bool IsMeaningful(string folded) => !IsStopWord(folded) && (folded.Length > 1 || folded[0] >= 0x0e00);

    /// <summary>Not for several threads at once.</summary>
    /// <param name="folded">In small letters.</param>
    public string StemOf(string folded)
    {
        if (stemmer is null || !char.IsLetter(folded[0]))
            return folded;
        stemmer.SetCurrent(folded);
        stemmer.Stem();
        return stemmer.Current;
    }
}
