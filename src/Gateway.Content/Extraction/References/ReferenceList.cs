using System.Globalization;
using Gateway.Content.Model;
using Gateway.Content.Parsing;

namespace Gateway.Content.Extraction.References;

/// <summary>The bibliography of a post.</summary>
/// <param name="Blocks">Indices of the blocks that belong to it.</param>
/// <param name="Sections">Indices of the sections that these stand in; null for the text before the first heading.</param>
/// <param name="Ids">The index of an entry by the id that links reach it by.</param>
internal sealed record ReferenceList(IReadOnlyList<ReferenceMention> Entries, IReadOnlySet<int> Blocks, IReadOnlySet<int?> Sections, IReadOnlyDictionary<string, int> Ids)
{
    private static readonly ReferenceList None = new([], new HashSet<int>(), new HashSet<int?>(), new Dictionary<string, int>());

    // The label and the first letters; links and emphasis come later in an entry.
    private const int PlaceLength = 8;

    /// <summary>Whether the entries have numbers that the text may name: printed ones, or those of a list.</summary>
    public bool IsNumbered { get; private init; }

    /// <param name="known">Entries that other posts have, so that none is read twice.</param>
    public static ReferenceList Of(ParsedPost post, KnownEntries known)
    {
        var blocks = BlocksOf(post);
        if (blocks.Count == 0)
            return None;
        // Where a list holds the entries, a paragraph beside it introduces or remarks on them.
        var hasItems = blocks.Any(x => post.Blocks[x].Kind == BlockKind.ListItem);
        var entries = new List<ReferenceMention>();
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        // A label in a block of its own, as citeproc prints it ("csl-left-margin"): the next block is its entry.
        (TextBlock Block, EntryLabel Label)? alone = null;
        foreach (var block in blocks.Select(x => post.Blocks[x]))
        {
            var before = entries.Count;
            if (alone is { } waiting && block.Kind != BlockKind.Heading)
            {
                entries.Add(Mention(post, block, 0, block.Text.Length, new EntryLabel(0, 0, waiting.Label.Number), before + 1, known) with { Label = known.Shared(waiting.Block.Text.Trim()) });
                if ((waiting.Block.Id ?? block.Id) is { } either)
                    ids.TryAdd(either, before);
                alone = null;
                continue;
            }

            if (block.Kind is not (BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Cell))
                continue;
            if (OnlyLabelIn(block) is { } label)
            {
                alone = (block, label);
                continue;
            }

            // Kramdown makes a row of a line with a bar in it, as in "[2] Title. | [code](...)".
            var isRemark = block.Kind == BlockKind.Cell || (block.Kind == BlockKind.Paragraph && (hasItems || block.Text.EndsWith(':')));
            foreach (var (start, end, printed) in EntriesIn(block.Text, entries, isRemark, NumberOf(post, block)).Where(x => block.Kind != BlockKind.Cell || x.Label?.End < x.End))
                entries.Add(Mention(post, block, start, end, printed, entries.Count + 1, known));
            if (block.Id is { } id && entries.Count > before)
                ids.TryAdd(id, before);
        }

        if (entries.Count == 0)
            AddNotes(post, blocks, entries, ids, known);
        return new ReferenceList(entries, blocks, blocks.Select(x => post.Blocks[x].Section).ToHashSet(), ids)
        {
            IsNumbered = entries.Exists(x => x.Label is ['[', ..]) || blocks.Any(x => NumberOf(post, post.Blocks[x]) is not null),
        };
    }

    /// <summary>The label that is all there is in a block; null where there is more, or none.</summary>
    private static EntryLabel? OnlyLabelIn(TextBlock block) =>
        block.Kind != BlockKind.Cell && block.Text.Length > 0 && EntryLabel.At(block.Text, 0) is { } label && label.End >= block.Text.TrimEnd().Length ? label : null;

    /// <summary>Where a bibliography has nothing but footnotes, each of them is an entry.</summary>
    private static void AddNotes(ParsedPost post, HashSet<int> blocks, List<ReferenceMention> entries, Dictionary<string, int> ids, KnownEntries known)
    {
        foreach (var block in blocks.Select(x => post.Blocks[x]).Where(x => x is { Kind: BlockKind.Footnote, Id: not null, Text.Length: > 0 }))
            if (ids.TryAdd(block.Id!, entries.Count))
                entries.Add(Mention(post, block, 0, block.Text.Length, null, entries.Count + 1, known));
    }

    /// <summary>Blocks under a heading that names a bibliography, or after a line of text that does.</summary>
    private static HashSet<int> BlocksOf(ParsedPost post)
    {
        var sections = new bool[post.Sections.Count];
        for (var i = 0; i < sections.Length; i++)
            sections[i] = (post.Sections[i].Parent is { } parent && sections[parent]) || BibliographyTitle.Is(post.Sections[i].Title);

        var blocks = new HashSet<int>();
        int? titled = -1;
        for (var i = 0; i < post.Blocks.Count; i++)
        {
            var block = post.Blocks[i];
            if ((block.Section is { } section && sections[section]) || block.Section == titled)
                blocks.Add(i);
            else if (block.Kind == BlockKind.Paragraph && BibliographyTitle.Is(block.Text))
                titled = block.Section;
        }

        return blocks;
    }

    private static ReferenceMention Mention(ParsedPost post, TextBlock block, int start, int end, EntryLabel? label, int position, KnownEntries known)
    {
        var span = Trimmed(block.Text, label?.End ?? start, end);
        var links = block.Links.Where(x => x.Span.Start >= start && x.Span.Start < end).ToList();
        var location = post.PlaceIn(block).Of(new TextSpan(start, Math.Min(start + PlaceLength, end)));
        return new ReferenceMention(label?.Number ?? position, label is { End: > 0 } printed ? known.Shared(block.Text[printed.Start..printed.End]) : null, known.Read(block.Text, span, links), location);
    }

    private static TextSpan Trimmed(string text, int start, int end) => new(start, start + text.AsSpan(start, end - start).TrimEnd().Length);

    /// <summary>The number that a list gives to its item, where the author wrote it; null elsewhere.</summary>
    private static int? NumberOf(ParsedPost post, TextBlock block)
    {
        if (block.Kind != BlockKind.ListItem || block.Offset > post.Source.Length)
            return null;
        var line = post.Source.AsSpan(post.Source.AsSpan(0, block.Offset).LastIndexOf('\n') + 1).TrimStart(' ');
        var digits = line.IndexOfAnyExceptInRange('0', '9');
        return digits > 0 && line[digits] is '.' or ')' && int.TryParse(line[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>
    /// The entries of one block: one or, where numbers follow each other, several. A block without label is an entry only of a list that
    /// has none; after labelled entries it is a remark, unless it is an item whose number goes on with theirs.
    /// </summary>
    private static IEnumerable<(int Start, int End, EntryLabel? Label)> EntriesIn(string text, List<ReferenceMention> before, bool isRemark, int? number)
    {
        var labels = new List<EntryLabel>();
        var expected = before.Count > 0 ? before[^1].Ordinal + 1 : 1;
        for (var i = 0; i < text.Length; i = Next(text, i))
        {
            var startsLine = i == 0 || text[i - 1] == '\n';
            if ((!startsLine && text[i] != '[') || (EntryLabel.At(text, i) ?? (i == 0 && before is [.., { Label: not null }] ? EntryLabel.Bare(text, i) : null)) is not { } label || !(startsLine ? labels.Count == 0 || label.Number is null || label.Number >= expected : label.Number == expected))
                continue;
            labels.Add(label);
            expected = (label.Number ?? expected) + 1;
        }

        if (labels.Count == 0 && !isRemark && text.Length > 0 && before is [] or [.., { Label: null }])
            yield return (0, text.Length, null);
        else if (labels.Count == 0 && before is [.., { Label: not null }] && number == expected)
            yield return (0, text.Length, new EntryLabel(0, 0, number));
        for (var i = 0; i < labels.Count; i++)
            yield return (labels[i].Start, i + 1 < labels.Count ? labels[i + 1].Start : text.Length, labels[i]);
    }

    /// <summary>The next place where a label may start: a line, or a bracket between the words of one.</summary>
    private static int Next(string text, int place)
    {
        for (var i = place + 1; i < text.Length; i++)
            if (text[i - 1] == '\n' || (text[i] == '[' && text[i - 1] == ' '))
                return i;
        return text.Length;
    }
}
