using System.Globalization;

namespace Gateway.Content.Extraction.References;

/// <summary>What stands before an entry to call it by: <c>[12]</c>, <c>12.</c>, <c>(12)</c>, <c>[AB17]</c>; a bracket may be missing.</summary>
/// <param name="Number">null where the label has letters.</param>
internal readonly record struct EntryLabel(int Start, int End, int? Number)
{
    private const int MostDigits = 3;
    private const int Longest = 40;

    /// <summary>The label that starts here; null where an entry starts without one.</summary>
    public static EntryLabel? At(string text, int start)
    {
        var open = text[start] is '[' or '(' ? 1 : 0;
        var digits = 0;
        while (start + open + digits < text.Length && char.IsAsciiDigit(text[start + open + digits]))
            digits++;
        if (digits is 0 or > MostDigits)
            return text[start] == '[' ? OfLetters(text, start) : null;

        var end = start + open + digits;
        var next = end < text.Length ? text[end] : ' ';
        var isClosed = next == ']' || (next == ')' && text[start] != '[');
        var isStop = open == 0 && next == '.' && end + 1 < text.Length && char.IsWhiteSpace(text[end + 1]);
        // "[22 Zhu et al.": the bracket was forgotten.
        var isForgotten = text[start] == '[' && char.IsWhiteSpace(next);
        var isBoth = isClosed && end + 2 < text.Length && text[end + 1] == '.' && char.IsWhiteSpace(text[end + 2]);
        return isClosed || isStop || isForgotten
            ? new EntryLabel(start, isForgotten ? end : isBoth ? end + 2 : end + 1, int.Parse(text.AsSpan(start + open, digits), NumberStyles.None, CultureInfo.InvariantCulture))
            : null;
    }

    /// <summary>A number without any mark, as in <c>7 Green. Title</c>: a label among others, nothing by itself.</summary>
    public static EntryLabel? Bare(string text, int start)
    {
        var digits = text.AsSpan(start).IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and <= MostDigits && text.AsSpan(start + digits) is [' ' or '\t', var next, ..] && (char.IsUpper(next) || next is '"' or '“')
            ? new EntryLabel(start, start + digits, int.Parse(text.AsSpan(start, digits), NumberStyles.None, CultureInfo.InvariantCulture))
            : null;
    }

    /// <summary><c>[AB17]</c>, <c>[Vas+17a]</c>, <c>[Vaswani et al., 2017]</c>: letters, then two digits or four.</summary>
    private static EntryLabel? OfLetters(string text, int start)
    {
        var length = text.AsSpan(start).IndexOf(']');
        if (length is < 4 or > Longest || !char.IsLetter(text[start + 1]))
            return null;
        var inside = text.AsSpan(start + 1, length - 1);
        var digits = inside.TrimEnd("abcdefgh");
        return digits is [.., >= '0' and <= '9', >= '0' and <= '9'] && inside.IndexOfAny("[\n:/") < 0 ? new EntryLabel(start, start + length + 1, null) : null;
    }
}
