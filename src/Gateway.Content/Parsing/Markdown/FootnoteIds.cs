using System.Globalization;
using Markdig.Extensions.Footnotes;

namespace Gateway.Content.Parsing.Markdown;

/// <summary>The ids that a renderer gives to footnotes and to the marks that lead to them.</summary>
/// <param name="OfNote">From a footnote to its id.</param>
/// <param name="OfMark">From a footnote and the number of a mark among those that lead to it, from 1, to the mark's id; null where it has none.</param>
internal sealed record FootnoteIds(Func<Footnote, string> OfNote, Func<Footnote, int, string?> OfMark)
{
    /// <summary>By number, as goldmark makes them (github.com/yuin/goldmark, extension/footnote.go).</summary>
    public static readonly FootnoteIds Numbered = new(
        note => $"fn:{note.Order}",
        (note, number) => number == 1 ? $"fnref:{note.Order}" : $"fnref{(number - 1).ToString(CultureInfo.InvariantCulture)}:{note.Order}");

    /// <summary>Whether footnotes are shown where they are written, rather than at the end.</summary>
    public bool StandInPlace { get; init; }

    /// <summary>The name that the author gave to a footnote.</summary>
    public static string NameOf(Footnote note) => (note.Label ?? "").TrimStart('^');
}
