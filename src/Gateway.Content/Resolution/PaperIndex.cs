using Gateway.Content.Extraction;
using Gateway.Content.Extraction.References;
using Gateway.Content.Model;
using Gateway.Content.Parsing;

namespace Gateway.Content.Resolution;

/// <summary>Brings everything that names the same work together into one paper.</summary>
internal sealed class PaperIndex
{
    private readonly Dictionary<string, string> parents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ContentKey> keys = new(StringComparer.Ordinal);

    private PaperIndex(IReadOnlyList<ReadPost> posts)
    {
        foreach (var post in posts)
        {
            foreach (var reference in post.References)
                Unite([.. PaperIdentifiers.Of(reference.Fields)]);
            foreach (var citation in post.Citations)
                Unite([.. PaperIdentifiers.Of(citation)]);
        }

        Papers = Build(posts);
    }

    /// <summary>By key.</summary>
    public IReadOnlyList<Paper> Papers { get; }

    public static PaperIndex Of(IReadOnlyList<ReadPost> posts) => new(posts);

    /// <summary>The paper that an entry names; null where nothing in it identifies one.</summary>
    public ContentKey? Find(ReferenceMention reference) => Find(PaperIdentifiers.Of(reference.Fields));

    /// <summary>The paper that a callout points to, by its link, else by its entry.</summary>
    public ContentKey? Find(CitationMention citation, ReadPost post) =>
        Find(PaperIdentifiers.Of(citation)) ?? (citation.Reference is { } index ? Find(post.References[index]) : null);

    private ContentKey? Find(IEnumerable<string> identifiers) =>
        identifiers.FirstOrDefault() is { } identifier ? keys[Root(identifier)] : null;

    private List<Paper> Build(IReadOnlyList<ReadPost> posts)
    {
        var identifiers = parents.Keys.ToList().GroupBy(Root).ToDictionary(x => x.Key, x => x.OrderBy(Rank).ThenBy(y => y, StringComparer.Ordinal).ToList());
        foreach (var (root, names) in identifiers)
            keys[root] = ContentKey.Of("paper", names[0]);

        var references = posts.SelectMany(x => x.References).Select(x => x.Fields).ToLookup(x => RootOf(PaperIdentifiers.Of(x)));
        var citations = posts.SelectMany(x => x.Citations).ToLookup(x => RootOf(PaperIdentifiers.Of(x)));
        return [.. identifiers
            .Select(x => Describe(x.Value, [.. references[x.Key]], [.. citations[x.Key]]))
            .OrderBy(x => x.Key.Value, StringComparer.Ordinal)];
    }

    private static Paper Describe(List<string> identifiers, List<ReferenceFields> references, List<CitationMention> citations)
    {
        var doi = Named(identifiers, "doi:") is { } d && Doi.TryParse(d, out var parsedDoi) ? parsedDoi : (Doi?)null;
        var arxiv = Named(identifiers, "arxiv:") is { } a && ArxivId.TryParse(a, out var parsedArxiv) ? parsedArxiv : (ArxivId?)null;
        var urls = references.Select(x => x.Url).Concat(citations.Select(x => x.Url)).Select(SiteAddress.Whole).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return new Paper
        {
            Key = ContentKey.Of("paper", identifiers[0]),
            FormerKeys = [.. identifiers.Skip(1).Select(x => ContentKey.Of("paper", x))],
            Title = MostCommon(references.Select(x => x.Title)) ?? arxiv?.ToString() ?? doi?.ToString() ?? MostCommon(citations.Select(x => x.Marker)) ?? urls.FirstOrDefault() ?? identifiers[0],
            Authors = references.Select(x => x.Authors).OrderByDescending(x => x.Count).FirstOrDefault() ?? [],
            Year = references.Min(x => x.Year),
            Venue = MostCommon(references.Select(x => x.Venue).Where(x => x?.Contains("arxiv", StringComparison.OrdinalIgnoreCase) == false)) ?? MostCommon(references.Select(x => x.Venue)),
            Doi = doi,
            ArxivId = arxiv,
            Url = arxiv?.Url ?? (doi is not null ? $"https://doi.org/{doi}" : urls.FirstOrDefault()),
            Urls = urls,
        };
    }

    private static string? MostCommon(IEnumerable<string?> values) =>
        values.OfType<string>().GroupBy(x => x, StringComparer.Ordinal).OrderByDescending(x => x.Count()).ThenByDescending(x => x.Key.Length).ThenBy(x => x.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;

    private static string? Named(List<string> identifiers, string prefix) =>
        identifiers.FirstOrDefault(x => x.StartsWith(prefix, StringComparison.Ordinal))?[prefix.Length..];

    private static int Rank(string identifier) => identifier[0] switch { 'a' => 0, 'd' => 1, 'u' => 2, _ => 3 };

    private string RootOf(IEnumerable<string> identifiers) => identifiers.FirstOrDefault() is { } identifier ? Root(identifier) : "";

    /// <summary>Disjoint sets by path halving (Tarjan and van Leeuwen 1984).</summary>
    private string Root(string identifier)
    {
        while (parents[identifier] != identifier)
            identifier = parents[identifier] = parents[parents[identifier]];
        return identifier;
    }

    private void Unite(List<string> identifiers)
    {
        foreach (var identifier in identifiers)
        {
            parents.TryAdd(identifier, identifier);
            var (a, b) = (Root(identifiers[0]), Root(identifier));
            // The smaller name leads, so that the order of the posts does not matter.
            if (string.CompareOrdinal(a, b) < 0)
                parents[b] = a;
            else
                parents[a] = b;
        }
    }
}
