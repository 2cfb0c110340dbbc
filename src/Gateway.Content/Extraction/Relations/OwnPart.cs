using System.Text.RegularExpressions;
using Gateway.Content.Parsing;

namespace Gateway.Content.Extraction.Relations;

/// <summary>Finds which part of a series a post says it is: "This is part 2 of ...", "the third post in a series", "Here comes Part 3".</summary>
internal static partial class OwnPart
{
    // A post introduces itself before it begins.
    private const int OpeningBlocks = 8;
    private const int OpeningLength = 500;

    private static readonly string[] Traces = ["art ", "series", "pt.", "hapter ", "pisode ", "esson ", "lment "];

    /// <summary>The part number; null where the opening names none.</summary>
    public static int? Of(ParsedPost post)
    {
        foreach (var block in post.Blocks.Where(x => x.Kind is BlockKind.Paragraph or BlockKind.ListItem).Take(OpeningBlocks))
            if (Said(block.Text.Length > OpeningLength ? block.Text[..OpeningLength] : block.Text) is { } number)
                return number;
        return null;
    }

    private static int? Said(string text)
    {
        if (!Array.Exists(Traces, x => text.Contains(x, StringComparison.Ordinal)))
            return null;
        return Statement().Match(text) is { Success: true } match ? PartNumber.Of(match.Groups["number"].ValueSpan) : null;
    }

    [GeneratedRegex(
        @"(?:\b(?:this(?:\s+(?:post|article|tutorial|entry|page|essay))?\s+is|here\s+(?:is|comes)|here['’]s|welcome(?:\s+back)?\s+to|reading|in\s+this|this)\s+(?:(?:the|a|my|our|now|also|already)\s+)*"
        + @"(?:(?:part|pt\.?|chapter|episode|lesson|instal{1,2}ment)\s+#?(?<number>[0-9]{1,2}|[ivx]{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
        + @"|(?<number>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s+(?:and\s+(?:final|last)\s+)?(?:(?:part|instal{1,2}ment|chapter|episode)\b|(?:blog\s+)?(?:post|article|entry|tutorial|one)\s+(?:in|of|on|from)\s+(?:\S+\s+){0,4}series\b))"
        + @"|^\W*part\s+(?<number>[0-9]{1,2}|[ivx]{1,4}|one|two|three|four|five|six|seven|eight|nine|ten)\s+(?:of|in)\s+(?:[0-9]{1,2}\b|(?:my|our|a|the|this)\s+(?:\S+\s+){0,4}series\b))",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Statement();
}
