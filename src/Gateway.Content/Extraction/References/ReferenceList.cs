using System.Globalization;
using System.Text.RegularExpressions;
using Gateway.Content.Model;
using Gateway.Content.Parsing;

namespace Gateway.Content.Extraction.References;

/// <summary>The bibliography at a post's end.</summary>
/// <param name="Sections">Indices of the sections that hold it.</param>
internal sealed partial record ReferenceList(IReadOnlyList<ReferenceMention> Entries, IReadOnlySet<int> Sections)
{
    private static readonly HashSet<string> Titles = new(StringComparer.OrdinalIgnoreCase)
    {
        "reference", "references", "bibliography", "works cited", "literature", "literature cited", "papers mentioned", "papers cited", "sources", "参考文献",
    };

    // The label and the first letters; links and emphasis come later in an entry.
    private const int PlaceLength = 8;

    public static ReferenceList Of(ParsedPost post)
    {
        var sections = post.Sections.Index().Where(x => Titles.Contains(x.Item.Title.Trim().TrimEnd(':'))).Select(x => x.Index).ToHashSet();
        var blocks = post.Blocks.Where(x => x.Section is { } section && sections.Contains(section) && x.Kind is BlockKind.Paragraph or BlockKind.ListItem);
        var entries = new List<ReferenceMention>();
        foreach (var block in blocks)
            foreach (var (start, end, label) in EntriesIn(block, entries))
                entries.Add(Entry(post, block, start, end, label, entries.Count + 1));
        return new ReferenceList(entries, sections);
    }

    private static ReferenceMention Entry(ParsedPost post, TextBlock block, int start, int end, Group? label, int position)
    {
        var textStart = label is null ? start : label.Index + label.Length;
        var links = block.Links.Where(x => x.Span.Start >= start && x.Span.Start < end).ToList();
        var location = post.PlaceIn(block).Of(new TextSpan(start, Math.Min(start + PlaceLength, end)));
        return new ReferenceMention(
            label is null ? position : int.Parse(Number().Match(label.ValueSpan.ToString()).ValueSpan, CultureInfo.InvariantCulture),
            label?.Value.Trim(),
            block.Text[start..end].Trim(),
            ReferenceFields.Read(block.Text, new TextSpan(textStart, end), links),
            location);
    }

    /// <summary>
    /// The entries of one block: one or, where numbers follow each other, several. A block without number is an entry only of a list that
    /// has none; after numbered entries it is a remark.
    /// </summary>
    private static IEnumerable<(int Start, int End, Group? Label)> EntriesIn(TextBlock block, List<ReferenceMention> before)
    {
        var labels = new List<Group>();
        var expected = before.Count > 0 ? before[^1].Ordinal + 1 : 1;
        foreach (Match match in Label().Matches(block.Text))
        {
            var label = match.Groups["label"];
            var number = int.Parse(Number().Match(label.Value).ValueSpan, CultureInfo.InvariantCulture);
            var startsLine = label.Index == 0 || block.Text[label.Index - 1] == '\n';
            if (startsLine ? labels.Count == 0 || number > expected - 1 : number == expected && label.Value.StartsWith('['))
            {
                labels.Add(label);
                expected = number + 1;
            }
        }

        if (labels.Count == 0 && before.All(x => x.Label is null))
            yield return (0, block.Text.Length, null);
        for (var i = 0; i < labels.Count; i++)
            yield return (labels[i].Index, i + 1 < labels.Count ? labels[i + 1].Index : block.Text.Length, labels[i]);
    }

    [GeneratedRegex(@"(?:^|\s)(?<label>\[[0-9]{1,3}\]?|[0-9]{1,3}\]|[0-9]{1,3}\.\s)", RegexOptions.NonBacktracking)]
    private static partial Regex Label();

    [GeneratedRegex(@"[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
