using System.Buffers;
using Gateway.Content.Model;

namespace Gateway.Content.Parsing.BibTeX;

/// <summary>
/// Reads the names of a field such as <c>author</c> by BibTeX's rules (Nicolas Markey, "Tame the BeaST", section 11): <c>First von Last</c>,
/// <c>von Last, First</c> or <c>von Last, Jr, First</c>, with "and" between names. What stands in braces is never split.
/// </summary>
internal sealed class NameList
{
    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" \t\r\n\f~,{}");

    private readonly string tex;
    private readonly List<PersonName> names = [];

    // Of the name that is being read: its words, and the words after which a comma stands.
    private readonly List<TextSpan> words = [];
    private readonly List<int> commas = [];

    private NameList(string tex) => this.tex = tex;

    public static IReadOnlyList<PersonName> Read(string tex)
    {
        var list = new NameList(tex);
        list.Split();
        return list.names;
    }

    private void Split()
    {
        for (var i = 0; i < tex.Length;)
        {
            var end = WordEnd(i);
            if (IsAnd(i, end))
                Take();
            else if (end > i)
                words.Add(new TextSpan(i, end));
            if (end < tex.Length && tex[end] == ',')
                commas.Add(words.Count);
            i = end + 1;
        }

        Take();
    }

    /// <summary>"and" in letters of either case between spaces; at the end, a name may be And.</summary>
    private bool IsAnd(int start, int end) =>
        tex.AsSpan(start, end - start).Equals("and", end < tex.Length && tex[end] is not ',' ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    /// <summary>Where a word ends: at white space, a tie or a comma outside braces.</summary>
    private int WordEnd(int start)
    {
        var depth = 0;
        for (var i = start; i < tex.Length; i++)
        {
            var distance = tex.AsSpan(i).IndexOfAny(WordEnds);
            if (distance < 0)
                return tex.Length;
            i += distance;
            if (tex[i] is '{')
                depth++;
            else if (tex[i] is '}')
                depth = Math.Max(0, depth - 1);
            else if (depth == 0)
                return i;
        }

        return tex.Length;
    }

    private void Take()
    {
        if (words.Count > 0 && !IsOthers())
            names.Add(Name());
        words.Clear();
        commas.Clear();
    }

    /// <summary>Whether these are no name but "others" or "et al.".</summary>
    private bool IsOthers() => words.Count <= 2 && Text(0, words.Count).TrimEnd('.').ToLowerInvariant() is "others" or "et al" or "et alii";

    private PersonName Name()
    {
        var last = words.Count;
        commas.RemoveAll(x => x == last);
        if (commas is [var familyEnd, ..] && familyEnd > 0)
        {
            var suffixEnd = commas.Count > 1 ? commas[1] : familyEnd;
            var prefixEnd = LastSmall(0, familyEnd);
            return new PersonName(Text(suffixEnd, last), Text(0, prefixEnd), Text(prefixEnd, familyEnd), Text(familyEnd, suffixEnd));
        }

        var givenEnd = FirstSmall(last);
        var familyStart = LastSmall(givenEnd, last);
        return new PersonName(Text(0, givenEnd), Text(givenEnd, familyStart), Text(familyStart, last), "");
    }

    /// <summary>Index of the first word in small letters, the last word not counted; without one, the index of the last word.</summary>
    private int FirstSmall(int end)
    {
        var i = 0;
        while (i < end - 1 && !IsSmall(words[i]))
            i++;
        return i;
    }

    /// <summary>Index after the last word in small letters, the last word not counted; without one, the start.</summary>
    private int LastSmall(int start, int end)
    {
        var i = end - 1;
        while (i > start && !IsSmall(words[i - 1]))
            i--;
        return i;
    }

    /// <summary>Whether a word begins with a small letter. Braces around it protect it, but not those of an accent, as in <c>{\'e}</c>.</summary>
    private bool IsSmall(TextSpan word)
    {
        var text = tex.AsSpan(word.Start, word.Length);
        if (text.StartsWith("{") && !text.StartsWith("{\\"))
            return false;
        if (text.Contains('\\'))
            text = LatexText.Plain(text.ToString());
        foreach (var c in text)
            if (char.IsLetter(c))
                return char.IsLower(c);
        return false;
    }

    private string Text(int start, int end) => start < end ? LatexText.Plain(tex[words[start].Start..words[end - 1].End]) : "";
}
