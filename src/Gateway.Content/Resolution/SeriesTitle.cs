using Gateway.Content.Extraction.References;
using Gateway.Content.Extraction.Relations;

namespace Gateway.Content.Resolution;

/// <summary>A title that numbers its post, such as "Sorting, Part 2: Heaps".</summary>
/// <param name="Stem">What the parts share, as this title writes it: "Sorting".</param>
/// <param name="Key">The stem without what may differ from part to part: case, accents, punctuation.</param>
/// <param name="Label">The number as written: "Part 2".</param>
internal sealed record SeriesTitle(string Stem, string Key, int Number, string Label)
{
    private static readonly char[] Marks = [.. " \t:：,，.-–—|·/()[]【】（）"];

    /// <summary>Null where the title has no number, or one that is part of a sentence ("Part 2 of the Act").</summary>
    public static SeriesTitle? Of(string title)
    {
        if (PartLabel.In(title) is not { IsOrdinal: false } label)
            return null;
        var rest = title[label.Place.End..];
        if (!IsEndOfLabel(rest) && title[label.Place.Start] != '第')
            return null;
        var stem = title[..label.Place.Start].Trim(Marks);
        if (stem.Length == 0)
            stem = rest.Trim(Marks);
        return new SeriesTitle(stem, Folding.Letters(stem), label.Number, title[label.Place.Start..label.Place.End]);
    }

    /// <summary>A mark follows, or the part's own title: a capital letter.</summary>
    private static bool IsEndOfLabel(string rest) =>
        rest.TrimStart() is not { Length: > 0 } next || Marks.Contains(next[0]) || (rest[0] == ' ' && char.IsUpper(next[0]));
}
