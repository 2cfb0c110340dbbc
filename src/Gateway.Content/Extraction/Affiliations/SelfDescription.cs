using System.Buffers;
using System.Text.RegularExpressions;
using Gateway.Content.Model;

namespace Gateway.Content.Extraction.Affiliations;

/// <summary>What a person says of themself in a few sentences: "Hi, this is Ana Ruiz (安娜). I'm an engineer at Northlight, and was at Okular before."</summary>
/// <param name="Name">Null where no name is given.</param>
/// <param name="OtherName">The same in another script or spelling.</param>
/// <param name="Affiliations">Present ones first, each group in the order of the text.</param>
internal sealed partial record SelfDescription(string? Name, string? OtherName, IReadOnlyList<Affiliation> Affiliations)
{
    private static readonly SearchValues<char> NotInNames = SearchValues.Create("/0123456789:");

    /// <param name="text">Plain text; only its English sentences are understood.</param>
    public static SelfDescription Read(string text)
    {
        var introduction = Introduction().Matches(text).FirstOrDefault(x => IsName(x));
        return new SelfDescription(
            introduction?.Groups["name"].Value.TrimEnd('.'),
            introduction?.Groups["other"].Value is { Length: > 0 } other && IsOtherName(other) ? other.Trim() : null,
            EmploymentSentences.Read(text));
    }

    // "I'm Head Curator": one word, or a role, is a name only where that is said.
    private static bool IsName(Match match)
    {
        var name = match.Groups["name"].Value;
        return !Roles.IsRole(name) && (name.Contains(' ', StringComparison.Ordinal) || match.Groups["says"].Success || IsOtherName(match.Groups["other"].Value));
    }

    // No pronouns ("she/her"), ages or hints how to say it.
    private static bool IsOtherName(string text) => text.Trim() is [var first, ..] trimmed && !char.IsAsciiLetterLower(first) && !trimmed.AsSpan().ContainsAny(NotInNames);

    [GeneratedRegex(
        @"\b(?i:(?<says>this\s+is|my\s+name\s+is|my\s+name['’]s)|I\s+am|I['’]m)\s+(?<name>\p{Lu}(?:\.|[\p{L}\p{M}'’-]*)(?:\s+\p{Lu}(?:\.|[\p{L}\p{M}'’-]*)){0,3}|\p{Lo}{2,6})(?:\s*[(（](?i:aka\s+|a\.k\.a\.\s+)?(?<other>[^()（）]{1,40})[)）])?",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Introduction();
}
