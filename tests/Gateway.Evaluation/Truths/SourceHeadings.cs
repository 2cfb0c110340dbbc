using System.Net;
using System.Text.RegularExpressions;

namespace Gateway.Evaluation.Truths;

/// <summary>The headings that stand in a source, and those of them that a truth lacks or names wrongly.</summary>
public sealed partial class SourceHeadings
{
    private readonly List<SourceHeading> all = [];

    /// <param name="sections">What the truth lists, in order.</param>
    /// <param name="isMisread">Whether the truth gets the id of a heading wrong, by its text as written.</param>
    public SourceHeadings(IReadOnlyList<string> lines, IReadOnlyList<SectionFact> sections, Func<string, bool> isMisread)
    {
        Read(lines);
        var ids = new HashSet<string>();
        var terms = lines.Zip(lines.Skip(1)).Where(x => x.Second.StartsWith(": ", StringComparison.Ordinal)).Select(x => Folded.Letters(x.First)).ToHashSet();
        foreach (var heading in all)
            heading.IsMisread = isMisread(heading.Raw) || terms.Contains(Folded.Letters(heading.Raw));
        Tie(sections);
        foreach (var heading in all)
        {
            // A heading that the truth lacks still takes its id, and later ones get a number.
            heading.IsMisread |= ids.Contains(heading.Keys[0]);
            if (heading.Section is null)
                ids.Add(heading.Keys[0]);
        }
    }

    /// <summary>The heading of a section that was found, by its line.</summary>
    public SourceHeading? At(int? line) => all.Find(x => x.Line == line);

    /// <summary>The heading of a section of the truth.</summary>
    public SourceHeading? Of(SectionFact section) => all.Find(x => ReferenceEquals(x.Section, section));

    /// <summary>The last heading before a line.</summary>
    public SourceHeading? Above(int line) => all.FindLast(x => x.Line <= line);

    private void Tie(IReadOnlyList<SectionFact> sections)
    {
        var next = 0;
        foreach (var section in sections)
        {
            var at = all.FindIndex(next, x => x.Level == section.Level && x.Keys.Contains(Folded.Letters(section.Text)));
            if (at < 0)
                continue;
            all[at].Section = section;
            next = at + 1;
        }
    }

    private void Read(IReadOnlyList<string> lines)
    {
        var fence = "";
        for (var i = FrontMatterEnd(lines); i < lines.Count; i++)
        {
            var line = lines[i];
            if (Fence().Match(line) is { Success: true } match && (fence.Length == 0 || match.Groups[1].Value.StartsWith(fence, StringComparison.Ordinal)))
                fence = fence.Length == 0 ? match.Groups[1].Value : "";
            else if (fence.Length > 0)
                continue;
            else if (Atx().Match(line) is { Success: true } atx)
                Add(atx.Groups["marks"].Length, atx.Groups["text"].Value, i);
            else if (Html().Match(line) is { Success: true } html)
                Add(html.Groups["level"].Value[0] - '0', html.Groups["text"].Value, i);
            else if (Underline().IsMatch(line) && i > 0 && lines[i - 1].Trim().Length > 0)
                Add(line.Trim()[0] == '=' ? 1 : 2, lines[i - 1], StartOfParagraph(lines, i - 1));
        }
    }

    private void Add(int level, string raw, int line) =>
        all.Add(new SourceHeading(line + 1, level, raw, KeysOf(raw)) { Parent = all.FindLast(x => x.Level < level) });

    // The title without markup, and what is left of it by readers who know less of it.
    private static List<string> KeysOf(string raw)
    {
        var bare = WikiName().Replace(Destination().Replace(raw, "]"), "");
        string[] texts = [Tag().Replace(bare, ""), bare, raw, Tag().Replace(raw, "")];
        return [.. texts.SelectMany(x => new[] { x, WebUtility.HtmlDecode(x) }).Select(Folded.Letters).Distinct()];
    }

    private static int FrontMatterEnd(IReadOnlyList<string> lines) =>
        lines.Count > 0 && lines[0] is "---" or "+++" ? Enumerable.Range(1, lines.Count - 1).FirstOrDefault(i => lines[i] == lines[0]) + 1 : 0;

    private static int StartOfParagraph(IReadOnlyList<string> lines, int end)
    {
        while (end > 0 && lines[end - 1].Trim().Length > 0)
            end--;
        return end;
    }

    [GeneratedRegex(@"^[\s>]*(```+|~~~+)")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\s*(?:>\s*)*(?<marks>#{1,6})\s+(?<text>.*?)(?:\s+#+)?\s*$")]
    private static partial Regex Atx();

    [GeneratedRegex(@"^\s*<h(?<level>[1-6])\b[^>]*>(?<text>.*?)(?:</h[1-6]>|$)")]
    private static partial Regex Html();

    [GeneratedRegex(@"^\s{0,3}(?:-{2,}|={2,})\s*$")]
    private static partial Regex Underline();

    [GeneratedRegex(@"\](?:\([^)]*\)|\[[^\]]*\])|(?:\{#[^}]*\})$")]
    private static partial Regex Destination();

    [GeneratedRegex(@"(?<=\[\[)[^\[\]|]*\|")]
    private static partial Regex WikiName();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}

/// <param name="Raw">As written.</param>
/// <param name="Keys">Texts by which the truth may know it.</param>
public sealed record SourceHeading(int Line, int Level, string Raw, IReadOnlyList<string> Keys)
{
    public SourceHeading? Parent { get; init; }

    /// <summary>In the truth; null where it is missing there.</summary>
    public SectionFact? Section { get; set; }

    /// <summary>Whether its id is wrong in the truth.</summary>
    public bool IsMisread { get; set; }

    public bool IsWrong => IsMisread || Section is null;
}
