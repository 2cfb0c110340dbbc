using System.Runtime.InteropServices;
using Gateway.Content.Model;

namespace Gateway.Content.Extraction.Relations;

/// <summary>A word of a sentence.</summary>
/// <param name="Id">Its number in the <see cref="Vocabulary"/>.</param>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="Link">Index of the link that it stands in; -1 for none.</param>
/// <param name="StartsClause">Whether a sentence, or a clause of its own, begins here: an imperative may.</param>
internal readonly record struct CueWord(short Id, int Start, short Link, bool StartsClause);

/// <summary>A sentence as numbers of the words that cues are made of. One object serves many sentences, so that none allocates.</summary>
internal sealed class CueWords
{
    private readonly List<CueWord> words = [];
    private readonly List<TextSpan> links = [];

    public ReadOnlySpan<CueWord> All => CollectionsMarshal.AsSpan(words);

    /// <summary>Whether one of them may name a part of a series.</summary>
    public bool HavePart { get; private set; }

    /// <summary>Begins a new sentence.</summary>
    public void Clear()
    {
        words.Clear();
        links.Clear();
        HavePart = false;
    }

    /// <summary>Adds a link that the text read next will hold. Links come in order.</summary>
    public void AddLink(TextSpan span) => links.Add(span);

    public void Read(ReadOnlySpan<char> text)
    {
        var (startsClause, isMark) = (true, true);
        var link = 0;
        for (var place = 0; place < text.Length;)
        {
            while (link < links.Count && links[link].End <= place)
                link++;
            var length = WordLength(text[place..]);
            var id = length > 0 ? Vocabulary.Of(text.Slice(place, length)) : Vocabulary.OfMark(text[place]);
            // "Not only builds on" builds on.
            if (words.Count > 0 && Vocabulary.Denies(words[^1].Id) && length > 0 && text.Slice(place, length) is "only" or "just" or "merely")
            {
                words.RemoveAt(words.Count - 1);
            }
            else if (id == Vocabulary.Please)
            {
                startsClause = true;
            }
            else if (id != Vocabulary.Skipped)
            {
                var isInLink = link < links.Count && links[link].Start <= place;
                HavePart |= Vocabulary.NamesPart(id);
                words.Add(new CueWord(id, place, (short)(isInLink ? link : -1), startsClause));
                // "learn and explore" is one thought; "..., and see" begins another.
                startsClause = Vocabulary.OpensClause(id) || (Vocabulary.Coordinates(id) && isMark);
                isMark = Vocabulary.IsMark(id);
            }

            place += Math.Max(1, length);
        }
    }

    /// <summary>The words from the first at or after the span's start to the first at or after its end.</summary>
    public TextSpan WordsIn(TextSpan span)
    {
        var start = 0;
        while (start < words.Count && words[start].Start < span.Start)
            start++;
        var end = start;
        while (end < words.Count && words[end].Start < span.End)
            end++;
        return new TextSpan(start, end);
    }

    /// <summary>Letters and digits, with apostrophes and hyphens between them; a character of a script that writes no spaces.</summary>
    private static int WordLength(ReadOnlySpan<char> text)
    {
        if (text[0] is >= '\u3400' and <= '\u9FFF')
            return 1;
        var length = 0;
        while (length < text.Length
            && (IsLatin(text[length]) || (length > 0 && text[length] is '\'' or '’' or '-' && length + 1 < text.Length && IsLatin(text[length + 1]))))
            length++;
        return length;
    }

    private static bool IsLatin(char c) => char.IsAsciiLetterOrDigit(c) || (c is >= 'À' and <= '\u024F' && char.IsLetter(c));
}
