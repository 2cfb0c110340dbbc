using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Gateway.Content.Parsing.Html;

/// <summary>Parses pages, keeping the place of every element.</summary>
internal static partial class HtmlParsing
{
    // Parsing and walking take time with the square of the nesting; what people write nests a few dozen levels deep.
    private const int MaxNesting = 500;

    private static readonly HtmlParser Parser = new(new HtmlParserOptions { IsKeepingSourceReferences = true });

    /// <exception cref="InvalidDataException">The elements are nested too deeply.</exception>
    public static IHtmlDocument Parse(string html)
    {
        var depth = 0;
        foreach (var tag in Tag().EnumerateMatches(html))
        {
            depth = html[tag.Index + 1] == '/' ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > MaxNesting)
                throw new InvalidDataException($"Elements are nested more than {MaxNesting} deep.");
        }

        return Parser.ParseDocument(html);
    }

    // Those that have to be closed; others may stay open by right and say nothing about nesting.
    [GeneratedRegex(@"</?(?:div|span|section|article|aside|header|footer|main|nav|menu|address|blockquote|ul|ol|dl|table|b|i|em|strong|font|center|details|figure|u|small|big)[\s>/]", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
