using Gateway.Content.Model;
using Gateway.Content.Parsing;
using Gateway.Content.Sources;

namespace Gateway.Content.Extraction.Updates;

/// <summary>
/// Finds notes of change: <c>[Updated on 2023-01-24: ...]</c>, <c>[Updated on 2022-06-10]: ...</c>, <c>Update (May 3, 2021): ...</c>, <c>EDIT: ...</c>,
/// <c>Last updated 12 March 2020</c>, and the dated entries of a list of changes.
/// </summary>
internal sealed class UpdateNotes
{
    private readonly ParsedPost post;
    private readonly List<UpdateMention> notes = [];
    private readonly List<Fault> faults = [];
    private readonly Dictionary<TextBlock, List<TextSpan>> places = new(ReferenceEqualityComparer.Instance);

    private UpdateNotes(ParsedPost post) => this.post = post;

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<UpdateMention> Notes => notes;

    public IReadOnlyList<Fault> Faults => faults;

    public static UpdateNotes Of(ParsedPost post)
    {
        var found = new UpdateNotes(post);
        var changes = new ChangeList(post);
        foreach (var (index, block) in post.Blocks.Index())
            if (changes.Read(block) is { } entry)
                found.Add(entry);
            else if (block.Kind is BlockKind.Paragraph or BlockKind.ListItem)
                found.ReadNotes(block, index);
        if (changes.Rest() is { } last)
            found.Add(last);
        return found;
    }

    public bool AreIn(TextBlock block) => places.ContainsKey(block);

    /// <summary>Whether this stretch of a block belongs to a note.</summary>
    public bool Hold(TextBlock block, TextSpan span) =>
        places.TryGetValue(block, out var held) && held.Exists(x => x.Start <= span.Start && span.End <= x.End);

    private void ReadNotes(TextBlock block, int blockIndex)
    {
        var openings = NoteOpening.In(block.Text, mayLackDate: block.Kind == BlockKind.Paragraph);
        if (openings.Count == 0)
            return;
        openings = [.. openings.Where(x => !IsInLinkOrCode(block, x))];
        var place = post.PlaceIn(block);
        foreach (var (index, opening) in openings.Index())
        {
            var limit = index + 1 < openings.Count ? openings[index + 1].Start : block.Text.Length;
            var (span, isClosed) = NoteText.Of(block.Text, opening, limit);
            var text = span.Length > 0 ? block.Text[span.Start..span.End] : opening is { LeadsOn: true, Date: not null } && limit == block.Text.Length ? TextAfter(blockIndex) : "";
            if (text.Length == 0 && opening.DateWritten is null)
                continue;
            var location = place.Of(PlaceOf(block.Text, opening));
            if (FaultOf(opening, isClosed) is { } fault)
                faults.Add(new Fault(DiagnosticCode.MalformedUpdateNote, location, fault));
            Add(new FoundNote(block, new TextSpan(opening.Start, span.End), opening.Date, text, location));
        }
    }

    /// <summary>What "Update (2021-05-03):" on a line of its own leads to: the list or paragraph below.</summary>
    private string TextAfter(int index)
    {
        var below = post.Blocks.Skip(index + 1);
        var items = below.TakeWhile(x => x.Kind == BlockKind.ListItem).Select(x => x.Text).ToList();
        return items.Count > 0 ? string.Join(' ', items) : below.FirstOrDefault() is { Kind: BlockKind.Paragraph } paragraph ? paragraph.Text : "";
    }

    private void Add(FoundNote note)
    {
        if (!places.TryGetValue(note.Block, out var held))
            places.Add(note.Block, held = []);
        held.Add(note.Span);
        notes.Add(new UpdateMention(note.Date, note.Text, note.Location, NamedSections.Of(post, note)));
    }

    private static string? FaultOf(NoteOpening opening, bool isClosed) =>
        !isClosed ? $"This update note is never closed. Put a {(opening.Bracket == '(' ? ')' : ']')} after it."
        : opening.Date is not null ? null
        : opening.DateWritten is { } written ? $"The date {written} of this update note cannot be read. Write it as yyyy-MM-dd."
        : "This update note has no date. Write one after its first word, as yyyy-MM-dd.";

    // White space around it may be written otherwise in the file.
    private static TextSpan PlaceOf(string text, NoteOpening opening) =>
        new(opening.Start, opening.Start + text.AsSpan(opening.Start, opening.BodyStart - opening.Start).TrimEnd().Length);

    private static bool IsInLinkOrCode(TextBlock block, NoteOpening opening) =>
        block.Links.Select(x => x.Span).Concat(block.Codes).Any(x => x.Start <= opening.Start && opening.Start < x.End);
}

/// <summary>A note of change where it stands.</summary>
/// <param name="Span">In the block, from its opening to its end.</param>
internal sealed record FoundNote(TextBlock Block, TextSpan Span, DateOnly? Date, string Text, SourceSpan Location);
