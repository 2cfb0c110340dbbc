using System.Globalization;
using Gateway.Content.Extraction.References;

namespace Gateway.Content.Extraction.Citations;

/// <summary>Finds the entry of a bibliography by whatever a callout shows of it. Of several that fit, the first is taken for an address, none for a name.</summary>
internal sealed class ReferenceIndex
{
    private const int Several = -1;

    // Of more works of one author and year, or of one address, no letter tells which is meant.
    private const int MostAlike = 26;

    private readonly IReadOnlyList<ReferenceMention> entries;
    private readonly Dictionary<string, int> byUrl;

    // Made when first asked for: most texts link to the very addresses of their bibliographies.
    private readonly Lazy<Dictionary<string, List<int>>> byName;
    private readonly Lazy<Dictionary<string, int>> byLabel;
    private readonly Lazy<Dictionary<int, int>> byOrdinal;
    private readonly Lazy<Dictionary<(string Family, int Year), List<int>>> byAuthorYear;
    private readonly Lazy<ILookup<string, int>> years;

    public ReferenceIndex(IReadOnlyList<ReferenceMention> entries)
    {
        this.entries = entries;
        byUrl = new(entries.Count, StringComparer.Ordinal);
        for (var i = 0; i < entries.Count; i++)
            if (entries[i].Fields.Url is { } url && !byUrl.TryAdd(url, i))
                byUrl[url] = Several;
        byName = new(() => Lists(entries, x => x.Entry.Address is { } address ? [.. x.Entry.Names.Identifiers, address] : x.Entry.Names.Identifiers, StringComparer.Ordinal));
        byLabel = new(() => Firsts(entries, x => x.Label?.Trim('[', ']') ?? "", StringComparer.OrdinalIgnoreCase));
        byOrdinal = new(() => Firsts(entries, x => x.Ordinal));
        byAuthorYear = new(() => Lists<(string, int)>(entries, x => HasAuthorAndYear(x) ? [(Folding.Letters(AuthorNames.FamilyName(x.Fields.Authors)!), YearOf(x)!.Value)] : []));
        years = new(() => byAuthorYear.Value.Keys.ToLookup(x => x.Family, x => x.Year));
    }

    public bool IsEmpty => entries.Count == 0;

    public bool HasAuthorsAndYears => entries.Any(HasAuthorAndYear);

    /// <summary>The entry that has this address, letter by letter; null also where several have.</summary>
    public int? ByUrl(string href) => byUrl.TryGetValue(href, out var index) && index != Several ? index : null;

    /// <summary>Of several entries with the address the one whose author and year the callout names, else the first.</summary>
    /// <param name="name">What <see cref="WorkAddress.NameOf"/> tells of the address.</param>
    public int? ByAddress(string name, AuthorYear? callout)
    {
        if (!byName.Value.TryGetValue(name, out var found))
            return null;
        return callout is not null && found.Count is > 1 and <= MostAlike && found.Find(x => Fits(x, callout, 0, callout.Names[0].Family)) is > 0 and var named ? named : found[0];
    }

    /// <summary>The entry whose author and year the callout names, unless the address that it leads to names another work.</summary>
    public int? ByAuthorYear(AuthorYear callout, string name) =>
        ByAuthorYear(callout) is { } fits && !entries[fits.Entry].Entry.Names.Contradicts(name) ? fits.Entry : null;

    public int? ByOrdinal(int ordinal) => byOrdinal.Value.TryGetValue(ordinal, out var index) ? index : null;

    public int? ByLabel(string label) => label.Length > 0 && byLabel.Value.TryGetValue(label, out var index) ? index : null;

    /// <summary>The entry that a callout names, and where its first author's name starts: words before the names may look like one more.</summary>
    public (int Entry, int Start)? ByAuthorYear(AuthorYear callout)
    {
        foreach (var (name, called) in callout.Names.Index().SelectMany(x => x.Item.Readings().Select(reading => (x.Index, reading))))
        {
            if (!byAuthorYear.Value.TryGetValue((Folding.Letters(called.Family), callout.Year), out var sameYear) || sameYear.Count > MostAlike)
                continue;
            var found = sameYear.FindAll(x => Fits(x, callout, name, called.Family));
            if (found.Count > 1)
                found = Narrowed(found, callout);
            // An entry that is printed twice is one.
            return found.Count > 0 && found.TrueForAll(x => ReferenceEquals(entries[x].Entry, entries[found[0]].Entry)) ? (found[0], called.Start) : null;
        }

        return null;
    }

    /// <summary>The years of the entries whose first author is called so.</summary>
    public IReadOnlyList<int> YearsOf(string family) => [.. years.Value[Folding.Letters(family)]];

    /// <summary>Whether all names from this one on are among the authors. An entry that ends with "et al." prints only some.</summary>
    private bool Fits(int entry, AuthorYear callout, int firstName, string family)
    {
        var authors = entries[entry].Fields.Authors;
        if (callout.Letter != '\0' && LetterOf(entry, callout.Year) is { } letter && letter != callout.Letter)
            return false;
        return authors.Count > 0 && AuthorNames.IsCalled(authors[0], family)
            && (authors.Count == 1 || callout.Names.Skip(firstName + 1).All(x => authors.Any(author => AuthorNames.IsCalled(author, x.Family))));
    }

    /// <summary>Of works of one author and year those that agree in number of authors, and in the letter behind the year, printed or meant.</summary>
    private List<int> Narrowed(List<int> found, AuthorYear callout)
    {
        if (callout.Letter != '\0')
        {
            var printed = found.FindAll(x => LetterOf(x, callout.Year) == callout.Letter);
            var meant = callout.Letter - 'a';
            return printed.Count > 0 ? printed : meant < found.Count && !found.Exists(x => LetterOf(x, callout.Year) is not null) ? [found[meant]] : found;
        }

        var named = found.FindAll(x => callout.HasEtAl ? entries[x].Fields.Authors.Count != 2 : entries[x].Fields.Authors.Count == callout.Names.Count);
        return named.Count > 0 ? named : found;
    }

    /// <summary>The letter that an entry prints behind its year; null where it prints none.</summary>
    private char? LetterOf(int entry, int year)
    {
        var (text, digits) = (entries[entry].Entry.Text, year.ToString(CultureInfo.InvariantCulture));
        for (var i = text.IndexOf(digits, StringComparison.Ordinal); i >= 0; i = text.IndexOf(digits, i + 1, StringComparison.Ordinal))
            if (PrintedYear.LengthAt(text, i) > digits.Length)
                return text[i + digits.Length];
        return null;
    }

    private static int? YearOf(ReferenceMention reference) => reference.Fields.Year ?? reference.Fields.ArxivId?.Year;

    private static bool HasAuthorAndYear(ReferenceMention reference) => reference.Fields.Authors.Count > 0 && YearOf(reference) is not null;

    private static Dictionary<T, int> Firsts<T>(IReadOnlyList<ReferenceMention> entries, Func<ReferenceMention, T> key, IEqualityComparer<T>? comparer = null)
        where T : notnull
    {
        var firsts = new Dictionary<T, int>(comparer);
        for (var i = 0; i < entries.Count; i++)
            firsts.TryAdd(key(entries[i]), i);
        return firsts;
    }

    private static Dictionary<T, List<int>> Lists<T>(IReadOnlyList<ReferenceMention> entries, Func<ReferenceMention, IReadOnlyList<T>> keys, IEqualityComparer<T>? comparer = null)
        where T : notnull
    {
        var lists = new Dictionary<T, List<int>>(comparer);
        for (var i = 0; i < entries.Count; i++)
            foreach (var key in keys(entries[i]))
            {
                if (!lists.TryGetValue(key, out var list))
                    lists.Add(key, list = []);
                if (list is [] || list[^1] != i)
                    list.Add(i);
            }

        return lists;
    }
}
