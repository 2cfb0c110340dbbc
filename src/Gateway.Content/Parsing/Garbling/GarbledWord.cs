using System.Buffers;

namespace Gateway.Content.Parsing.Garbling;

/// <summary>A word whose UTF-8 was decoded by a code page with one byte a character, such as <c>cafÃ©</c> or <c>Ð¿Ñ€Ð¸</c>.</summary>
internal static class GarbledWord
{
    // What may follow a letter in correct text. Other signs never touch the letter before them.
    private static readonly SearchValues<char> Common = SearchValues.Create("’‘”“»«›‹…–—•™®©°ªº¹²³·%\u00A0");

    // Of these, the ones behind a word in capitals or a single capital: quotation marks, dashes, ellipses.
    private static readonly SearchValues<char> Closing = SearchValues.Create("’‘”“»«›‹…–—•™%\u00A0");

    private static readonly SearchValues<char> Carons = SearchValues.Create("šžœŠŽŒŸ");

    /// <summary>The code page by which the text from here on was decoded; null where nothing shows that it was.</summary>
    /// <param name="at">Place of a character that may begin a sequence of UTF-8.</param>
    public static CodePage? PageAt(string text, int at)
    {
        foreach (var page in CodePage.All)
            if (page.Leads.Contains(text[at]) && IsGarbled(text, at, page))
                return page;
        return null;
    }

    /// <summary>The last byte of a closing quotation mark is no character in most code pages, and is often lost.</summary>
    public static bool IsCutQuote(ReadOnlySpan<char> text, CodePage page) => text is [var lead, '€', ..] && page.ByteOf(lead) == 0xE2 && Sequence.At(text, page) is null;

    private static bool IsGarbled(string text, int at, CodePage page)
    {
        if (IsCutQuote(text.AsSpan(at), page))
            return true;
        var (sequences, hasSign) = (0, false);
        var end = at;
        while (Sequence.At(text.AsSpan(end), page) is { } sequence)
        {
            var rest = text.AsSpan(end + 1, sequence.Length - 1);
            if (IsSure(text, end, sequence, rest, page))
                return true;
            sequences++;
            foreach (var character in rest)
                hasSign |= !char.IsLetter(character);
            end += sequence.Length;
        }

        // Accented letters in a row may be a word of Polish or Czech; with signs between them they are none.
        return page.Name == "Windows-1251" ? sequences >= 3 && HasForeignLetter(text.AsSpan(at, end - at)) : sequences >= 2 && hasSign;
    }

    /// <summary>Whether one sequence alone shows it. All these are rules of what stands beside a letter in correct text.</summary>
    private static bool IsSure(string text, int at, Sequence sequence, ReadOnlySpan<char> rest, CodePage page)
    {
        // Control characters that no text holds.
        if (rest.ContainsAnyInRange('\u0080', '\u009F'))
            return true;
        var before = at > 0 ? text[at - 1] : ' ';
        var after = at + sequence.Length < text.Length ? text[at + sequence.Length] : ' ';
        var isFlanked = char.IsLower(before) && char.IsLower(after);
        var hasRareSign = HasRareSign(rest);
        var meant = sequence.Meant.Value;
        if (page.Name == "Windows-1251")
            return meant is >= 0x2010 and <= 0x203F;
        return sequence.Length switch
        {
            4 => true,
            // "â€™" and other punctuation; "â†’", "âœ“". No language writes â before a letter with a caron.
            3 when meant is >= 0x2000 and <= 0x2BFF => hasRareSign || rest.ContainsAny(Carons),
            3 when meant is >= 0x1E00 and <= 0x1EFF => isFlanked,
            3 => hasRareSign,
            // "Â°": what was Latin-1 keeps its sign behind an added letter; "Â²" may be a symbol of physics.
            _ when meant is >= 0xA0 and <= 0xBF => char.IsLower(before) || char.IsAsciiDigit(before) || (!char.IsLetter(before) && "¡¢£¤¥¦§¨©ª«®¯°µ¶¿".Contains(rest[0], StringComparison.Ordinal)),
            // "Ã©". In capitals a quotation mark may follow: "AMANHÃ…". No language but Romanian has letters of both kinds: "Ãœber".
            _ when meant is >= 0xC0 and <= 0xFF => !char.IsUpper(before) && (isFlanked || (char.IsLetter(rest[0]) ? char.IsLower(before) || (char.IsLower(after) && rest[0] is not ('ş' or 'Ş')) : !Closing.Contains(rest[0]))),
            _ => isFlanked || (hasRareSign && !char.IsAsciiDigit(after) && !char.IsUpper(before)),
        };
    }

    private static bool HasRareSign(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
            if ((!char.IsLetter(character) || character is 'ƒ' or 'ˆ' or 'ˇ' or 'µ') && !Common.Contains(character))
                return true;
        return false;
    }

    // Serbian, Ukrainian and others, which Russian does not have beside its own.
    private static bool HasForeignLetter(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
            if (character is not ((>= 'А' and <= 'я') or 'ё' or 'Ё'))
                return true;
        return false;
    }
}
