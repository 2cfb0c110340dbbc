using Gateway.Content.Model;
using Gateway.Content.Parsing;

namespace Gateway.Content.Repairs;

/// <summary>
/// Finds the places of repairs in their files. Texts left memory when they were parsed, and patches of all faults would take as much: so a file is read once more,
/// when its faults' turn comes.
/// </summary>
/// <param name="folders">From the name of a source to its folder.</param>
public sealed class FixFinder(IReadOnlyDictionary<string, string> folders)
{
    private (string Source, string Path, OpenFile? File)? last;

    /// <summary>The fixes of one fault, the surest first; none where a destination is not found at exactly one place. Fastest when all faults of a file come one after another.</summary>
    public IReadOnlyList<DiagnosticFix> Of(Diagnostic diagnostic)
    {
        if (diagnostic.Repairs.Count == 0 || FileOf(diagnostic) is not { } file)
            return [];
        return [.. diagnostic.Repairs.Select(x => Fix(diagnostic, x, file)).OfType<DiagnosticFix>()];
    }

    /// <summary>The file that a fault stands in, as it was when its fixes were found; null where it cannot be edited.</summary>
    public EditableFile? Read(Diagnostic diagnostic) => FileOf(diagnostic)?.File;

    /// <summary>Full path of the file that a fault stands in.</summary>
    public string PathOf(Diagnostic diagnostic) => Path.Combine(folders[diagnostic.Source], diagnostic.Path);

    private OpenFile? FileOf(Diagnostic diagnostic)
    {
        if (last is not { } known || known.Source != diagnostic.Source || known.Path != diagnostic.Path)
            last = (diagnostic.Source, diagnostic.Path, EditableFile.TryRead(PathOf(diagnostic)) is { } file ? new OpenFile(file) : null);
        return last.Value.File;
    }

    private static DiagnosticFix? Fix(Diagnostic diagnostic, Repair repair, OpenFile file)
    {
        if (file.Lines.Find(diagnostic.Location) is not { } span || DestinationPlace.Find(file.Content, span, repair.Written) is not { } place)
            return null;
        if ((place.InBrackets ? repair.NameReplacement : repair.Replacement) is not { } replacement)
            return null;
        var old = file.Content[place.Span.Start..place.Span.End];
        var @new = place.IsEscaped ? replacement.Replace("&", "&amp;", StringComparison.Ordinal) : replacement;
        // A patch changes lines one by one.
        if (old == @new || $"{old}{@new}".AsSpan().ContainsAny('\n', '\r'))
            return null;
        var at = file.Lines.Span(place.Span.Start, place.Span.End);
        var edit = new TextEdit(place.Span.Start + file.File.ContentStart, at.Line, at.Column, old, @new);
        return new DiagnosticFix($"Write {@new} in place of {old}.", UnifiedDiff.Of(diagnostic.Path, file.File, [edit]), repair.Confidence, edit);
    }

    private sealed class OpenFile(EditableFile file)
    {
        public EditableFile File => file;

        /// <summary>As parsers saw it: without a byte order mark.</summary>
        public string Content { get; } = file.Text[file.ContentStart..];

        public LineIndex Lines { get; } = new(file.Text[file.ContentStart..]);
    }
}
