namespace Gateway.Content.Extraction.References;

/// <summary>Reads a list of authors from left to right: part by part, as commas, semicolons and "and" divide it.</summary>
/// <param name="most">Parts to be read.</param>
internal sealed class AuthorListReader(string text, int start, int most)
{
    // Longer runs of capitalised words are titles.
    private const int MostWords = 5;

    private readonly List<NamePart> parts = [];
    private bool hasEtAl;

    /// <summary>The list that starts here; null where what stands here is none.</summary>
    public AuthorList? Read()
    {
        var end = ReadParts();
        return end < 0 || parts.Count == 0 ? null : AuthorList.Of(text, parts, new Model.TextSpan(start, end), hasEtAl);
    }

    /// <summary>Where the list ends, the mark that closes it included; -1 where this is no list.</summary>
    private int ReadParts()
    {
        var place = start;
        while (true)
        {
            var token = NameTokens.At(text, place);
            if (token.Kind == NameTokenKind.EtAl)
            {
                hasEtAl = true;
                return AfterMark(token.End);
            }

            if (parts.Count == most)
                return place;
            if (IsVolume(token))
            {
                var title = parts[^1].Start;
                parts.RemoveAt(parts.Count - 1);
                return title;
            }

            if (IsVenueAt(place) || ReadPart(token) is not { } part || BeginsTitle(part))
                return IsClosed(place) || AreInitialed || IsTitleAt(place) || IsVenueAt(place) ? place : -1;
            var separator = Separator(part.End);
            parts.Add(part with { Separator = separator.Kind });
            if (HasSlash(part))
                return -1;
            if (separator.Kind == NameTokenKind.End && NameTokens.At(text, part.End).Kind != NameTokenKind.EtAl)
                return part.EndsList || IsClosed(part.End) ? AfterMark(part.End) : -1;
            place = separator.End;
        }
    }

    /// <summary>Words up to the next separator; null where one of them cannot be of a name.</summary>
    private NamePart? ReadPart(NameToken first)
    {
        if ((parts.Count == 0 && IsArticle(first)) || IsMonth(first))
            return null;
        var part = new NamePart(first.Start, first.Start);
        for (var token = first; ; token = NameTokens.At(text, part.End))
        {
            switch (token.Kind)
            {
                case NameTokenKind.Name or NameTokenKind.Capitals or NameTokenKind.Particle or NameTokenKind.Initial:
                    part = part.With(token, text);
                    break;
                case NameTokenKind.Stop when token.Start == part.End && part.LastKind == NameTokenKind.Initial:
                    part = part with { End = token.End + (IsHyphenated(token.End) ? 1 : 0) };
                    if (EndsAtInitial(part))
                        return part with { EndsList = true };
                    break;
                case NameTokenKind.Stop when token.Start == part.End && text.AsSpan(part.LastStart, part.End - part.LastStart) is "Jr" or "Sr" or "St":
                    part = part with { End = token.End };
                    break;
                case NameTokenKind.Other when char.IsLetterOrDigit(text[token.Start]) && !IsOn(token):
                    return null;
                default:
                    return part.Words + part.Initials == 0 || part.Words > MostWords ? null : part;
            }
        }
    }

    /// <summary><c>J.-P.</c></summary>
    private bool IsHyphenated(int place) => place + 1 < text.Length && text[place] is '-' or '‐' && char.IsLetter(text[place + 1]);

    /// <summary>
    /// Whether the full stop after an initial closes the list too. In <c>Hinton, G. Learning ...</c> and <c>Hinton G. Learning ...</c> it does, in
    /// <c>G. Hinton</c> and <c>Quoc V. Le.</c> it does not.
    /// </summary>
    private bool EndsAtInitial(NamePart part)
    {
        var next = NameTokens.At(text, part.End);
        if (next.Kind is NameTokenKind.Other)
            return char.IsLetterOrDigit(text[next.Start]);
        if (next.Kind is NameTokenKind.Initial)
            return IsArticle(next);
        if (next.Kind is not (NameTokenKind.Name or NameTokenKind.Particle or NameTokenKind.Capitals))
            return false;
        var follows = parts.Count > 0 && parts[^1] is { IsFamily: true, Separator: NameTokenKind.Comma or NameTokenKind.Semicolon };
        if (part.Words == 0)
            return follows && (parts.Count > 1 || !IsLastWord(next) || TitleWord.Is(text.AsSpan(next.Start, next.End - next.Start)));
        return (follows && parts.Count == 1) || (parts.Count > 0 && parts.TrueForAll(x => x.EndsWithInitial)) || !IsLastWord(next, mayCloseList: parts.Count > 0 && parts.TrueForAll(x => x.Words > 1));
    }

    /// <summary>"A" or "I" as the first word of a title.</summary>
    private bool IsArticle(NameToken token) =>
        text.AsSpan(token.Start, token.End - token.Start) is "A" or "I" && NameTokens.At(text, token.End).Kind is NameTokenKind.Name or NameTokenKind.Other or NameTokenKind.Capitals or NameTokenKind.Particle
        && text[token.End] == ' ';

    /// <summary>"Mar 2021", "May 3".</summary>
    private bool IsMonth(NameToken token) =>
        token.Kind is NameTokenKind.Name or NameTokenKind.Capitals && PrintedYear.IsMonth(text.AsSpan(token.Start, token.End - token.Start))
        && text.AsSpan(token.End).TrimStart(" .,") is [>= '0' and <= '9', ..];

    /// <summary>"Lectures by David Silver on YouTube"</summary>
    private bool IsOn(NameToken token) => text.AsSpan(token.Start).StartsWith("on ", StringComparison.Ordinal);

    /// <summary>A family name is followed by what separates or closes; the first word of a title by more words.</summary>
    /// <param name="mayCloseList">Whether a colon closes the list, as in <c>Yann LeCun, Geoffrey E. Hinton: Deep learning</c>.</param>
    private bool IsLastWord(NameToken word, bool mayCloseList = false)
    {
        if (word.Kind != NameTokenKind.Name)
            return true;
        var next = NameTokens.At(text, word.End);
        return next.Kind == NameTokenKind.And
            ? NameTokens.At(text, next.End).Kind != NameTokenKind.Other
            : next.Kind is not (NameTokenKind.Name or NameTokenKind.Other or NameTokenKind.Particle or NameTokenKind.Capitals) && (mayCloseList || next.Kind != NameTokenKind.Colon);
    }

    /// <summary>A slash stands between whole names alone; "Input/Output" are none.</summary>
    private bool HasSlash(NamePart part) =>
        part.Words + part.Initials < 2 && (NameTokens.At(text, part.End).Kind == NameTokenKind.Slash || text.AsSpan(0, part.Start).TrimEnd(' ') is [.., '/']);

    /// <summary>What stands between two names: a comma, a semicolon, "and", or a comma and "and". Kind End where nothing does.</summary>
    private NameToken Separator(int place)
    {
        var token = NameTokens.At(text, place);
        if (token.Kind is NameTokenKind.Comma or NameTokenKind.Semicolon && NameTokens.At(text, token.End) is { Kind: NameTokenKind.And } and)
            return and with { Kind = token.Kind == NameTokenKind.Semicolon ? NameTokenKind.Semicolon : NameTokenKind.And };
        if (token.Kind == NameTokenKind.Slash)
            return token with { Kind = NameTokenKind.Semicolon };
        return token.Kind is NameTokenKind.Comma or NameTokenKind.Semicolon or NameTokenKind.And ? token : new NameToken(NameTokenKind.End, place, place);
    }

    /// <summary>A capitalised title behind a comma may look like one more name: <c>K. He, X. Zhang, Deep Residual Learning</c>.</summary>
    private bool BeginsTitle(NamePart part) =>
        AreInitialed && parts[^1].Separator == NameTokenKind.Comma && part.Initials == 0 && (parts[^1].Words > 0 || !part.IsFamily)
        && !(Separator(part.End) is { Kind: NameTokenKind.Comma } comma && NameTokens.At(text, comma.End).Kind == NameTokenKind.Initial);

    /// <summary>Behind a whole name: <c>"Title" by Ada Writer, ICML 2015</c>.</summary>
    private bool IsVenueAt(int place) =>
        parts is [.., { Separator: NameTokenKind.Comma } last] && last.Words + last.Initials > 1 && VenueStart.IsAcronymAt(text, place);

    /// <summary>"Vol. 1" behind what looked like one more name: that was the title.</summary>
    private bool IsVolume(NameToken token) =>
        parts.Count > 1 && text.AsSpan(token.Start, token.End - token.Start) is "Vol" or "Volume" && text.AsSpan(token.End).TrimStart(". ") is [(>= '0' and <= '9') or 'I' or 'V' or 'X', ..];

    /// <summary>Behind a comma: <c>G. Perelman, The entropy formula</c>, <c>Leslie Lamport, How to ...</c></summary>
    private bool IsTitleAt(int place)
    {
        var word = NameTokens.At(text, place);
        return parts.Count > 0 && parts[^1].Separator == NameTokenKind.Comma && word.Kind is NameTokenKind.Name or NameTokenKind.Initial && !hasEtAl
            && (parts is [{ StartsWithInitial: true, Words: > 0 }] || (TitleWord.Is(text.AsSpan(word.Start, word.End - word.Start)) && parts.TrueForAll(x => x is { Words: > 1, TitleWords: 0 })));
    }

    /// <summary>Whether all names so far have initials before them, <c>K. He, X. Zhang</c>, or after them, <c>He, K., Zhang, X.</c></summary>
    private bool AreInitialed => parts.Count > 1 && (parts.TrueForAll(x => x.StartsWithInitial && x.Words > 0) || (parts[^1].IsInitials && parts.TrueForAll(x => x.Initials == 0 || x.IsInitials)));

    /// <summary>Whether here stands what may follow the names.</summary>
    private bool IsClosed(int place)
    {
        var token = NameTokens.At(text, place);
        return token.Kind switch
        {
            NameTokenKind.Stop or NameTokenKind.Quote or NameTokenKind.NewLine or NameTokenKind.End => true,
            NameTokenKind.Year => true,
            NameTokenKind.Colon => hasEtAl || parts.Exists(x => x.Initials > 0) || (parts.Count > 1 && parts.TrueForAll(x => x.Words is 2 or 3)),
            NameTokenKind.Open => NameTokens.At(text, token.End).Kind is NameTokenKind.Year or NameTokenKind.Quote || VenueStart.IsAcronymAt(text, token.End) || PrintedYear.IsPendingAt(text.AsSpan(token.End)),
            NameTokenKind.Other => IsOn(token),
            _ => false,
        };
    }

    private int AfterMark(int place)
    {
        var stop = NameTokens.At(text, place);
        if (stop.Kind == NameTokenKind.Stop)
            place = stop.End;
        var token = NameTokens.At(text, place);
        return token.Kind is NameTokenKind.Colon or NameTokenKind.Comma ? token.End : place;
    }
}
