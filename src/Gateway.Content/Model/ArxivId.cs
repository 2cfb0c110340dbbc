using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Gateway.Content.Model;

/// <summary>An arXiv identifier without version: <c>1706.03762</c> or, until March 2007, <c>physics/0004057</c>.</summary>
/// <remarks>The schemes are described at https://info.arxiv.org/help/arxiv_identifier.html.</remarks>
public readonly partial record struct ArxivId
{
    private ArxivId(string value) => Value = value;

    public string Value { get; }

    /// <summary>The abstract's address.</summary>
    public string Url => $"https://arxiv.org/abs/{Value}";

    /// <summary>Reads a bare id, <c>arXiv:1706.03762v5</c>, and addresses of arXiv and of its well-known mirrors.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ArxivId id)
    {
        var match = Pattern().Match(text ?? "");
        id = match.Success ? new ArxivId(match.Groups["id"].Value.ToLowerInvariant()) : default;
        return match.Success;
    }

    public override string ToString() => Value;

    // Four digits after the dot are accepted in any month: misprints such as 1508.4025 occur, and the id names what was printed.
    [GeneratedRegex(
        @"^(?:arxiv:\s*|https?://(?:[a-z]+\.)?(?:arxiv\.org|arxiv-vanity\.com|ar5iv\.org|ar5iv\.labs\.arxiv\.org)/(?:(?:abs|pdf|html|format|ftp|papers?)/)?)?" +
        @"(?<id>[0-9]{4}\.[0-9]{4,5}|[a-z-]+(?:\.[a-z]{2})?/[0-9]{7})(?:v[0-9]+)?(?:\.pdf)?/?(?:[?#].*)?$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
