using System.Diagnostics.CodeAnalysis;

namespace Gateway.Content.Model;

/// <summary>A digital object identifier without resolver, in lower case (a DOI ignores case: DOI Handbook, section 2.4).</summary>
public readonly record struct Doi
{
    // Registrants have four to nine digits: https://www.crossref.org/blog/dois-and-matching-regular-expressions/
    private const int FewestDigits = 4;
    private const int MostDigits = 9;

    private Doi(string value) => Value = value;

    public string Value { get; }

    /// <summary>Reads <c>10.1000/182</c>, <c>doi:10.1000/182</c> and addresses of a resolver or publisher that hold a DOI.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Doi doi)
    {
        doi = default;
        var written = text.AsSpan().Trim();
        var isAddress = written.Contains("://", StringComparison.Ordinal);
        var start = isAddress ? Math.Max(written.IndexOf("/10."), written.IndexOf("=10.")) + 1 : written.StartsWith("doi:", StringComparison.OrdinalIgnoreCase) ? 4 : 0;
        if ((isAddress && start == 0) || !written[start..].TrimStart().StartsWith("10.", StringComparison.Ordinal))
            return false;

        var name = Uri.UnescapeDataString(written[start..].TrimStart().ToString()).AsSpan();
        var digits = name[3..].IndexOfAnyExceptInRange('0', '9');
        if (digits is < FewestDigits or > MostDigits || name[3 + digits] != '/')
            return false;
        name = name[..EndOf(name, isAddress)];
        if (name.Length <= 4 + digits)
            return false;
        doi = new Doi(name.ToString().ToLowerInvariant());
        return true;
    }

    public override string ToString() => Value;

    private static int EndOf(ReadOnlySpan<char> name, bool isAddress)
    {
        var end = name.IndexOfAny(" ?#\n\t") is >= 0 and var cut ? cut : name.Length;
        if (isAddress)
            foreach (var suffix in (ReadOnlySpan<string>)["/", ".pdf", ".full", "/full", "/abstract", "/pdf", "/meta", "/html", "/epdf"])
                if (name[..end].EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
                    end -= suffix.Length;
        end = name[..end].TrimEnd(".,;\"”’]").Length;
        // A bracket is part of it only if both are: 10.1016/S0140-6736(05)66545-5.
        while (end > 0 && name[end - 1] == ')' && name[..end].Count('(') < name[..end].Count(')'))
            end = name[..(end - 1)].TrimEnd(".,;\"”’]").Length;
        return end;
    }
}
