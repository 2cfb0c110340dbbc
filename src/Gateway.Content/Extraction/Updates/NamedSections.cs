using Gateway.Content.Model;
using Gateway.Content.Parsing;

namespace Gateway.Content.Extraction.Updates;

/// <summary>Finds the sections of its own post that a note of change names, by links to them or by their headings.</summary>
internal static class NamedSections
{
    /// <summary>Indices of the sections, in the order of the words.</summary>
    public static IReadOnlyList<int> Of(ParsedPost post, FoundNote note)
    {
        var links = note.Block.Links.Where(x => note.Span.Start <= x.Span.Start && x.Span.End <= note.Span.End).ToList();
        var found = new List<(int Place, int Section)>();
        foreach (var link in links.Where(x => x.Href.StartsWith('#')))
            if (post.Anchors.TryGetValue(Uri.UnescapeDataString(link.Href.TrimStart('#')), out var section) && section is { } index)
                found.Add((link.Span.Start, index));
        // The text of a link says what the link leads to, and the longest of several headings is the one that is meant.
        var taken = links.ConvertAll(x => x.Span);
        var said = note.Block.Text.AsSpan(0, note.Span.End);
        foreach (var (index, section) in post.Sections.Index().OrderByDescending(x => x.Item.Title.Length))
            if (PlaceOf(section.Title, said, note.Span.Start, taken) is { } place)
            {
                found.Add((place.Start, index));
                taken.Add(place);
            }

        return [.. found.OrderBy(x => x.Place).Select(x => x.Section).Distinct()];
    }

    /// <summary>Where the heading stands in the note, in any letter case beside quotation marks or the word "section", else letter by letter; null where it does not.</summary>
    private static TextSpan? PlaceOf(string heading, ReadOnlySpan<char> said, int start, List<TextSpan> taken)
    {
        var title = WithoutNumber(heading);
        while (title.Length > 0 && start < said.Length)
        {
            var found = said[start..].IndexOf(title, StringComparison.OrdinalIgnoreCase);
            if (found < 0)
                break;
            var place = new TextSpan(start + found, start + found + title.Length);
            var isName = char.IsUpper(title[0]) && said[place.Start..place.End].SequenceEqual(title) && EndsName(said[place.End..]);
            if (IsWhole(said, place) && (isName || IsMarked(said, place)) && !taken.Exists(x => x.Start < place.End && place.Start < x.End))
                return place;
            start = place.Start + 1;
        }

        return null;
    }

    private static bool IsWhole(ReadOnlySpan<char> said, TextSpan place) =>
        (place.Start == 0 || !char.IsLetterOrDigit(said[place.Start - 1]))
        && (place.End == said.Length || !(char.IsLetterOrDigit(said[place.End]) || (said[place.End] == '-' && place.End + 1 < said.Length && char.IsLetterOrDigit(said[place.End + 1]))));

    /// <summary>"Transformer models" names something else than "Transformer".</summary>
    private static bool EndsName(ReadOnlySpan<char> rest)
    {
        var word = rest.TrimStart();
        return word.IsEmpty || !char.IsLetterOrDigit(word[0]) || word.Length == rest.Length
            || word.StartsWith("and ", StringComparison.Ordinal) || word.StartsWith("or ", StringComparison.Ordinal);
    }

    private static bool IsMarked(ReadOnlySpan<char> said, TextSpan place)
    {
        const string Marks = " “”\"‘’'«»「」";
        var before = said[..place.Start];
        var after = said[place.End..].TrimStart(Marks);
        var lead = before.TrimEnd(Marks);
        return (!before.IsEmpty && before[^1] is '“' or '"' or '‘' or '\'' or '«' or '「')
            || after.StartsWith("section", StringComparison.OrdinalIgnoreCase)
            || lead.EndsWith("section", StringComparison.OrdinalIgnoreCase)
            || lead.EndsWith("section on", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"2.1 Training" is named as "Training".</summary>
    private static string WithoutNumber(string heading)
    {
        var rest = heading.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', ')');
        return rest.StartsWith(' ') ? rest.Trim() : heading;
    }
}
