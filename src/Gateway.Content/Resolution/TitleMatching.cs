using Gateway.Content.Extraction.References;
using Gateway.Content.Model;

namespace Gateway.Content.Resolution;

/// <summary>
/// Joins works that agree in title, first author and, within two years, in date, or whose entries are the same but for case and punctuation, unless
/// their identifiers contradict each other.
/// </summary>
internal sealed class TitleMatching(WorkSets sets, Dictionary<Entry, string> names)
{
    // Years between preprint, conference and journal.
    private const int MostYearsApart = 2;

    // Works of one title and author that are all different: more are not compared with each other.
    private const int MostGroups = 50;

    // A shorter text may stand for many works.
    private const int ShortestText = 40;

    public void Join(IEnumerable<Entry> entries)
    {
        var all = entries.ToList();
        foreach (var works in all.Where(x => x.Names.Title is not null).GroupBy(x => x.Names.Title!).OrderBy(x => x.Key, StringComparer.Ordinal))
            JoinTitle(works.Key, works);
        foreach (var works in all.Where(names.ContainsKey).GroupBy(TextOf).Where(x => x.Key is not null).OrderBy(x => x.Key, StringComparer.Ordinal))
            JoinAll([.. works.Select(x => names[x]).Order(StringComparer.Ordinal)]);
    }

    /// <summary>Takes the works of one title by their years, and joins each to the first group that it fits.</summary>
    private void JoinTitle(string title, IEnumerable<Entry> works)
    {
        var groups = new List<(string Name, int? Year)>();
        foreach (var work in works.OrderBy(x => x.Fields.Year ?? int.MaxValue).ThenBy(x => names.GetValueOrDefault(x, "~"), StringComparer.Ordinal))
        {
            var year = work.Fields.Year;
            var index = groups.FindIndex(Math.Max(0, groups.Count - MostGroups), x => (year - x.Year ?? 0) <= MostYearsApart && Join(work, x.Name));
            if (index >= 0)
            {
                groups[index] = (groups[index].Name, year ?? groups[index].Year);
                continue;
            }

            // The title alone names the first of them.
            var name = groups.Count == 0 ? title : $"{title}|{names.GetValueOrDefault(work) ?? $"{year}"}";
            sets.Add(name);
            Join(work, name);
            groups.Add((name, year));
        }
    }

    private void JoinAll(List<string> works)
    {
        foreach (var work in works)
            sets.Join(works[0], work);
    }

    /// <summary>An entry without identifier belongs wherever its title fits.</summary>
    private bool Join(Entry work, string group)
    {
        if (names.TryGetValue(work, out var name))
            return sets.Join(name, group);
        names.Add(work, group);
        return true;
    }

    private static string? TextOf(Entry entry) =>
        Folding.Letters(entry.Text) is { Length: >= ShortestText } letters ? ContentKey.Of("entry", letters).Value : null;
}
