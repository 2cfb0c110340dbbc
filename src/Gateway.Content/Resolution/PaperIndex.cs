using Gateway.Content.Extraction;
using Gateway.Content.Extraction.References;
using Gateway.Content.Model;

namespace Gateway.Content.Resolution;

/// <summary>Brings everything that names the same work together into one paper, whatever the order of the posts.</summary>
internal sealed class PaperIndex
{
    private readonly WorkSets sets = new();

    /// <summary>How often each entry is printed.</summary>
    private readonly Dictionary<Entry, int> entries = new(ReferenceEqualityComparer.Instance);

    /// <summary>One name of each entry's work.</summary>
    private readonly Dictionary<Entry, string> entryNames = new(ReferenceEqualityComparer.Instance);

    /// <summary>The work's name for each address under which the text cites it.</summary>
    private readonly Dictionary<string, string> urlNames = new(StringComparer.Ordinal);

    private readonly Dictionary<string, ContentKey> keys = new(StringComparer.Ordinal);

    // What callers look up, once all names are joined.
    private readonly Dictionary<Entry, ContentKey> byEntry;
    private readonly Dictionary<string, ContentKey> byUrl;

    private PaperIndex(IReadOnlyList<ReadPost> posts)
    {
        foreach (var reference in posts.SelectMany(x => x.References))
            entries[reference.Entry] = entries.GetValueOrDefault(reference.Entry) + 1;
        foreach (var citation in posts.SelectMany(x => x.Citations))
            AddName(citation);
        JoinIdentifiers();
        new TitleMatching(sets, entryNames).Join(entries.Keys);
        Papers = Build(posts);
        byEntry = entryNames.ToDictionary(x => x.Key, x => keys[sets.Root(x.Value)], (IEqualityComparer<Entry>)ReferenceEqualityComparer.Instance);
        byUrl = urlNames.ToDictionary(x => x.Key, x => keys[sets.Root(x.Value)], StringComparer.Ordinal);
    }

    /// <summary>By key.</summary>
    public IReadOnlyList<Paper> Papers { get; }

    public static PaperIndex Of(IReadOnlyList<ReadPost> posts) => new(posts);

    /// <summary>The paper that an entry names; null where nothing in it identifies one.</summary>
    public ContentKey? Find(ReferenceMention reference) => byEntry.TryGetValue(reference.Entry, out var paper) ? paper : null;

    /// <summary>The paper that a callout points to, by its link, else by its entry.</summary>
    public ContentKey? Find(CitationMention citation, ReadPost post) =>
        citation.Url is { } url && byUrl.TryGetValue(url, out var paper) ? paper
        : citation.Reference is { } index ? Find(post.References[index])
        : null;

    /// <summary>An address that holds an identifier names a work; a page like others does so only where no entry tells more.</summary>
    private void AddName(CitationMention citation)
    {
        if (citation.Url is not { } url || urlNames.ContainsKey(url))
            return;
        if ((WorkAddress.NameIn(url) ?? (citation.Reference is null ? WorkAddress.NameOf(url) : null)) is not { } name)
            return;
        urlNames.Add(url, name);
        sets.Add(name);
    }

    /// <summary>What stands in one entry names one work; where entries contradict each other, what more of them say comes first.</summary>
    private void JoinIdentifiers()
    {
        var pairs = new Dictionary<(string, string), int>();
        foreach (var (entry, count) in entries)
        {
            var names = entry.Names.Identifiers;
            foreach (var name in names)
            {
                sets.Add(name);
                if (name != names[0])
                    pairs[(names[0], name)] = pairs.GetValueOrDefault((names[0], name)) + count;
            }

            if (names.Count > 0)
                entryNames.Add(entry, names[0]);
        }

        foreach (var ((name, other), _) in pairs.OrderByDescending(x => x.Value).ThenBy(x => x.Key.Item1, StringComparer.Ordinal).ThenBy(x => x.Key.Item2, StringComparer.Ordinal))
            sets.Join(name, other);
    }

    private List<Paper> Build(IReadOnlyList<ReadPost> posts)
    {
        var names = sets.Names.GroupBy(sets.Root).ToDictionary(x => x.Key, x => x.OrderBy(WorkNames.RankOf).ThenBy(y => y, StringComparer.Ordinal).ToList());
        foreach (var (root, namesOfWork) in names)
            keys[root] = ContentKey.Of("paper", namesOfWork[0]);

        var printed = entryNames.ToLookup(x => sets.Root(x.Value), x => x.Key);
        var linked = urlNames.ToLookup(x => sets.Root(x.Value), x => x.Key);
        var markers = posts.SelectMany(x => x.Citations).Where(x => x.Url is not null && x.Reference is null).ToLookup(x => x.Url!, x => x.Marker);
        return [.. names
            .Select(x => new PaperDescription(x.Value, [.. printed[x.Key].Select(entry => (entry, entries[entry]))], [.. linked[x.Key]]).Describe(markers))
            .OrderBy(x => x.Key.Value, StringComparer.Ordinal)];
    }
}
