using System.Buffers;
using System.Text.RegularExpressions;
using Gateway.Content.Model;
using Gateway.Content.Parsing;

namespace Gateway.Content.Extraction;

/// <summary>Finds displayed equations in the text: between <c>$$</c>, between <c>\\[</c> and <c>\\]</c>, and LaTeX's own environments.</summary>
internal static partial class Equations
{
    private static readonly SearchValues<string> Openings = SearchValues.Create(["$$", "\\[", "\\begin{"], StringComparison.Ordinal);

    public static IEnumerable<Equation> Of(ParsedPost post) =>
        from block in post.Blocks
        where block.Kind != BlockKind.Code && block.Text.AsSpan().ContainsAny(Openings) && !HasEscapedDollars(post, block)
        from Match match in Display().Matches(block.Text)
        let tex = match.Groups["tex"].Value.Trim()
        where tex.Length > 0
        select new Equation(tex, Label().Match(tex) is { Success: true } label ? label.Groups["label"].Value : null, block.Section);

    /// <summary>Whether the dollar signs of a block are mere dollars, <c>\$$</c>: its text no longer tells.</summary>
    private static bool HasEscapedDollars(ParsedPost post, TextBlock block)
    {
        // What a parser adds by itself, such as the paragraph of a lone end tag, has no place.
        if (block.Offset < 0 || block.Offset >= post.Source.Length || !block.Text.Contains("$$", StringComparison.Ordinal))
            return false;
        var written = post.Source.AsSpan(block.Offset, Math.Min(post.Source.Length - block.Offset, block.Text.Length));
        return written.Contains("\\$", StringComparison.Ordinal) && !written.ToString().Replace("\\$", "", StringComparison.Ordinal).Contains("$$", StringComparison.Ordinal);
    }

    // No formula is pages long: without a bound, each of many that are never closed costs a search to the end of the text.
    [GeneratedRegex(@"\$\$(?<tex>[^$]+(?:\$[^$]+)*?)\$\$|\\\[(?<tex>.{1,20000}?)\\\]|(?<tex>\\begin\{(?<name>equation|align|gather|multline|eqnarray)\*?\}.{1,20000}?\\end\{\k<name>\*?\})", RegexOptions.Singleline, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Display();

    [GeneratedRegex(@"\\(?:label|tag)\{(?<label>[^}]+)\}", RegexOptions.NonBacktracking)]
    private static partial Regex Label();
}
