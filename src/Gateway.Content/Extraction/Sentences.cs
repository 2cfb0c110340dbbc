using System.Buffers;
using Gateway.Content.Model;

namespace Gateway.Content.Extraction;

/// <summary>The sentences of one block of running text.</summary>
public sealed class Sentences(string text)
{
    // What ends with a full stop and yet ends no sentence, in the prose of papers and posts.
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "al", "approx", "cf", "ch", "dr", "ed", "eds", "eq", "eqs", "etc", "e.g", "fig", "figs", "i.e", "inc", "jr", "mr", "mrs", "ms", "no", "nos", "pp", "prof",
        "ref", "refs", "resp", "sec", "sect", "st", "vol", "vs", "w.r.t", "a.k.a",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> AbbreviationLookup = Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> Marks = SearchValues.Create(".!?。！？\n");

    // Longer text without an end is a list or a table, or was made by a program. Copied for each of its links, it would take memory with the square of its length.
    private const int LongestSentence = 1000;

    /// <summary>What is kept of a longer one, on each side of the span.</summary>
    private const int KeptLength = 400;

    // A script that leaves no blanks between words is cut anywhere.
    private const int LongestWord = 40;

    private readonly List<TextSpan> sentences = Split(text);

    /// <summary>Texts of the sentences that were asked for: several callouts may stand in one.</summary>
    private readonly Dictionary<TextSpan, string> texts = [];

    /// <summary>The sentence that holds the span, with its neighbours in the same block; of very long ones the part next to the span.</summary>
    public TextContext ContextOf(TextSpan span)
    {
        if (sentences.Count == 0)
            return new TextContext("", "", "", 0, 0);
        var (first, last) = Indices(span);
        var whole = new TextSpan(sentences[first].Start, sentences[last].End);
        var (start, end) = (Math.Clamp(span.Start, whole.Start, whole.End), Math.Clamp(span.End, whole.Start, whole.End));
        var shown = Around(whole, start, end);
        return new TextContext(
            first > 0 ? TextOf(Around(sentences[first - 1], sentences[first - 1].End, sentences[first - 1].End)) : "",
            TextOf(shown),
            last + 1 < sentences.Count ? TextOf(Around(sentences[last + 1], sentences[last + 1].Start, sentences[last + 1].Start)) : "",
            start - shown.Start,
            end - shown.Start);
    }

    /// <summary>From the beginning of the sentence in which the span begins to the end of the one in which it ends.</summary>
    public TextSpan At(TextSpan span)
    {
        if (sentences.Count == 0)
            return default;
        var (first, last) = Indices(span);
        return new TextSpan(sentences[first].Start, sentences[last].End);
    }

    private (int First, int Last) Indices(TextSpan span)
    {
        var first = IndexAt(span.Start);
        return (first, Math.Max(first, IndexAt(Math.Max(span.Start, span.End - 1))));
    }

    /// <summary>The part of a sentence next to a stretch of it, from word to word; all of it if it is not too long.</summary>
    private TextSpan Around(TextSpan sentence, int start, int end)
    {
        if (sentence.Length <= LongestSentence)
            return sentence;
        var from = start - KeptLength > sentence.Start ? WordStart(start - KeptLength) : sentence.Start;
        var to = end + KeptLength < sentence.End ? WordEnd(end + KeptLength) : sentence.End;
        return new TextSpan(from, to);
    }

    private int WordStart(int place)
    {
        var blank = text.AsSpan(place, LongestWord).IndexOf(' ');
        return blank >= 0 ? place + blank + 1 : char.IsLowSurrogate(text[place]) ? place + 1 : place;
    }

    private int WordEnd(int place)
    {
        var blank = text.AsSpan(place - LongestWord, LongestWord).LastIndexOf(' ');
        return blank >= 0 ? place - LongestWord + blank : char.IsLowSurrogate(text[place]) ? place - 1 : place;
    }

    /// <summary>Index of the last sentence that starts at or before this place.</summary>
    private int IndexAt(int place)
    {
        var (low, high) = (0, sentences.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (sentences[middle].Start <= place)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }

    /// <summary>The sentences in order, without the white space between them.</summary>
    public static List<TextSpan> Split(string text)
    {
        var sentences = new List<TextSpan>();
        var start = 0;
        for (int i = 0, next; i < text.Length && (next = text.AsSpan(i).IndexOfAny(Marks)) >= 0; i++)
        {
            i += next;
            var end = text[i] switch
            {
                '\n' => i,
                '.' or '!' or '?' => EndAfter(text, start, i),
                _ => i + 1,
            };
            if (end < 0)
                continue;
            Add(sentences, text, start, end);
            start = end;
            i = Math.Max(i, end - 1);
        }

        Add(sentences, text, start, text.Length);
        return sentences;
    }

    /// <summary>Where the sentence ends that this mark may close, closing quotes and brackets included; -1 where it goes on.</summary>
    private static int EndAfter(string text, int start, int mark)
    {
        var end = mark + 1;
        while (end < text.Length && text[end] is '.' or '!' or '?' or '"' or '\'' or '”' or '’' or ')' or ']')
            end++;
        if (end >= text.Length || text[end] != ' ' || end + 1 >= text.Length || char.IsLower(text[end + 1]))
            return -1;
        return text[mark] == '.' && IsAbbreviated(text.AsSpan(start, mark - start)) ? -1 : end;
    }

    /// <summary>Whether the last word of this stretch is written with a full stop that ends no sentence.</summary>
    public static bool IsAbbreviated(ReadOnlySpan<char> sentence)
    {
        var word = sentence[(sentence.LastIndexOfAny(' ', '(', '[') + 1)..];
        var isInitial = word.Length == 1 && char.IsUpper(word[0]);
        return isInitial || AbbreviationLookup.Contains(word);
    }

    private static void Add(List<TextSpan> sentences, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (end > start)
            sentences.Add(new TextSpan(start, end));
    }

    private string TextOf(TextSpan sentence)
    {
        if (!texts.TryGetValue(sentence, out var slice))
            texts.Add(sentence, slice = text[sentence.Start..sentence.End]);
        return slice;
    }
}
