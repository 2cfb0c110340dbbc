using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Gateway.Content.Model;

/// <summary>An arXiv identifier without version: <c>1706.03762</c> or, until March 2007, <c>physics/0004057</c>.</summary>
/// <remarks>The schemes are described at https://info.arxiv.org/help/arxiv_identifier.html.</remarks>
public readonly record struct ArxivId
{
    private const int OldNumber = 7;
    private const int LongestArchive = 16;

    // Sites that show arXiv's papers under their own address, with what comes before the identifier.
    private static readonly string[] Addresses =
    [
        "arxiv.org/abs/", "arxiv.org/pdf/", "arxiv.org/html/", "arxiv.org/format/", "arxiv.org/ftp/", "arxiv.org/e-print/", "arxiv.org/src/", "arxiv.org/",
        "ar5iv.org/html/", "ar5iv.org/abs/", "ar5iv.org/", "ar5iv.labs.arxiv.org/html/", "ar5iv.labs.arxiv.org/abs/", "arxiv-vanity.com/papers/", "alphaxiv.org/abs/",
        "alphaxiv.org/pdf/", "alphaxiv.org/overview/", "huggingface.co/papers/", "hf.co/papers/", "semanticscholar.org/arxiv/", "scirate.com/arxiv/", "emergentmind.com/papers/",
        "doi.org/10.48550/arxiv.",
    ];

    private static readonly SearchValues<char> ArchiveLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-.");

    private ArxivId(string value) => Value = value;

    public string Value { get; }

    /// <summary>The abstract's address.</summary>
    public string Url => $"https://arxiv.org/abs/{Value}";

    /// <summary>Year of submission, as the identifier tells it.</summary>
    public int Year
    {
        get
        {
            var year = int.Parse(Value.AsSpan(Value.IndexOf('/') + 1, 2), null);
            return year > 90 ? 1900 + year : 2000 + year;
        }
    }

    /// <summary>Reads a bare id, <c>arXiv:1706.03762v5</c>, its DOI, and addresses of arXiv and of its well-known mirrors.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ArxivId id)
    {
        id = default;
        var rest = text.AsSpan().Trim();
        if (!SkipAddress(ref rest) || NumberLength(rest) is not (> 0 and var length) || !IsEnd(rest[length..]))
            return false;
        id = new ArxivId(rest[..length].ToString().ToLowerInvariant());
        return true;
    }

    public override string ToString() => Value;

    /// <summary>Takes off what stands before the identifier; false where it is another site's address.</summary>
    private static bool SkipAddress(ref ReadOnlySpan<char> text)
    {
        var scheme = text.IndexOf("://");
        if (scheme < 0)
        {
            foreach (var prefix in (ReadOnlySpan<string>)["arxiv:", "doi:10.48550/arxiv.", "10.48550/arxiv."])
                if (text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                {
                    text = text[prefix.Length..].TrimStart();
                    break;
                }

            return true;
        }

        var address = text[(scheme + 3)..];
        foreach (var prefix in Addresses)
            if (StartsWithHost(address, prefix, out var rest))
            {
                text = rest;
                return true;
            }

        return false;
    }

    /// <summary>Whether the address starts so, with or without a subdomain such as <c>www</c> or <c>export</c>.</summary>
    private static bool StartsWithHost(ReadOnlySpan<char> address, string prefix, out ReadOnlySpan<char> rest)
    {
        var start = address.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? 0 : address.IndexOf('.') + 1;
        rest = default;
        if (!address[start..].StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            return false;
        rest = address[(start + prefix.Length)..];
        return true;
    }

    private static int NumberLength(ReadOnlySpan<char> text)
    {
        var digits = DigitsOf(text);
        // Four digits after the dot are accepted in any month: misprints such as 1508.4025 occur, and the id names what was printed.
        if (digits == 4 && text.Length > 5 && text[4] == '.')
            return DigitsOf(text[5..]) is >= 4 and <= 5 and var number ? 5 + number : 0;
        var archive = text.IndexOfAnyExcept(ArchiveLetters);
        return digits == 0 && archive is > 0 and <= LongestArchive && text[archive] == '/' && char.IsAsciiLetter(text[0]) && DigitsOf(text[(archive + 1)..]) == OldNumber
            ? archive + 1 + OldNumber
            : 0;
    }

    /// <summary>After the identifier there may be a version, ".pdf", a slash, a query or a fragment.</summary>
    private static bool IsEnd(ReadOnlySpan<char> text)
    {
        if (text is ['v' or 'V', >= '0' and <= '9', ..])
            text = text[(1 + DigitsOf(text[1..]))..];
        if (text.StartsWith(".pdf", StringComparison.OrdinalIgnoreCase))
            text = text[4..];
        return text is [] or ['/'] or ['?' or '#', ..] or ['/', '?' or '#', ..];
    }

    private static int DigitsOf(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') is >= 0 and var length ? length : text.Length;
}
