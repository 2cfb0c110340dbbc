using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Gateway.Content.Model;

/// <summary>A digital object identifier without resolver, in lower case (a DOI ignores case: DOI Handbook, section 2.4).</summary>
public readonly partial record struct Doi
{
    private Doi(string value) => Value = value;

    public string Value { get; }

    /// <summary>Reads <c>10.1000/182</c>, <c>doi:10.1000/182</c> and addresses of a resolver or publisher that hold a DOI.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Doi doi)
    {
        var match = Pattern().Match(Uri.UnescapeDataString(text ?? ""));
        doi = match.Success ? new Doi(match.Groups["doi"].Value.TrimEnd('.', ',', ';', ')', ']', '"', '”').ToLowerInvariant()) : default;
        return match.Success;
    }

    public override string ToString() => Value;

    [GeneratedRegex(@"^(?:doi:\s*|https?://(?:dx\.)?doi\.org/|https?://[^?#]*?/doi/(?:abs/|full/|pdf/|epdf/)?)?(?<doi>10\.[0-9]{4,9}/[^\s?#]+)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
