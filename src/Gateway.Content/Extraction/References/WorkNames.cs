namespace Gateway.Content.Extraction.References;

/// <summary>The names by which the work of one entry can be recognised.</summary>
/// <param name="Identifiers">One of each kind, strongest first: <c>arxiv:1706.03762</c>, <c>doi:10.1038/nature14539</c>, else <c>url:example.org/paper.pdf</c>.</param>
/// <param name="Title">Title and first author's family name, folded; null where they are missing or fit many works.</param>
internal sealed record WorkNames(IReadOnlyList<string> Identifiers, string? Title)
{
    // Shorter titles ("Attention", "Deep learning", "Lecture notes") name many works, the more so if nobody is named with them.
    private const int ShortestTitle = 12;

    // Where an entry has nothing else to go by, even these name its work together with the author.
    private const int ShortestOnlyName = 6;
    private const int ShortestTitleAlone = 24;

    /// <param name="urls">All addresses in the entry, first one first.</param>
    public static WorkNames Of(ReferenceFields fields, IReadOnlyList<string> urls)
    {
        var identifiers = new SortedDictionary<string, string>(Comparer<string>.Create(ByStrength));
        if (fields.ArxivId is { } arxiv)
            identifiers.Add("arxiv", $"arxiv:{arxiv}");
        if (fields.Doi is { } doi && !Model.ArxivId.TryParse(doi.Value, out _))
            identifiers.Add(KindOf($"doi:{doi}"), $"doi:{doi}");
        foreach (var name in urls.Select(WorkAddress.NameIn).OfType<string>())
            identifiers.TryAdd(KindOf(name), name);
        if (identifiers.Count == 0 && fields.Url is { } url)
            identifiers.Add("url", WorkAddress.NameOf(url));
        return new WorkNames([.. identifiers.Values], TitleOf(fields, isNamedOtherwise: identifiers.Count > 0));
    }

    /// <summary>Whether this identifier names another work: one has one of each kind.</summary>
    public bool Contradicts(string name) => Identifiers.Any(x => x != name && KindOf(x) == KindOf(name) && KindOf(name) is not ("url" or "s2"));

    /// <summary>What kind of identifier this is: a work has one of each. A preprint server's DOI stands beside the publisher's.</summary>
    public static string KindOf(string name)
    {
        var kind = name[..name.IndexOf(':')];
        return kind == "doi" && PreprintServers.Any(x => name.AsSpan(4).StartsWith(x, StringComparison.Ordinal)) ? "preprint" : kind;
    }

    // bioRxiv and medRxiv, SSRN, Research Square, ChemRxiv, TechRxiv, Preprints.org, PsyArXiv, OSF, Authorea, Zenodo.
    private static readonly string[] PreprintServers =
        ["10.1101/", "10.2139/", "10.21203/", "10.26434/", "10.36227/", "10.20944/", "10.31234/", "10.31219/", "10.22541/", "10.5281/"];

    /// <summary>Orders names of a work: the smaller, the stronger.</summary>
    public static int RankOf(string name) => Rank(KindOf(name));

    private static int ByStrength(string kind, string other) => (Rank(kind), kind).CompareTo((Rank(other), other));

    private static int Rank(string kind) => kind switch { "arxiv" => 0, "doi" => 1, "url" => 3, "title" => 4, _ => 2 };

    private static string? TitleOf(ReferenceFields fields, bool isNamedOtherwise)
    {
        if (fields.Title is not { } title)
            return null;
        var letters = Folding.Letters(title);
        var family = Folding.Letters(AuthorNames.FamilyName(fields.Authors) ?? "");
        var isTelling = family.Length > 0 ? LengthOf(letters) >= (isNamedOtherwise ? ShortestTitle : ShortestOnlyName) : LengthOf(letters) >= ShortestTitleAlone && !isNamedOtherwise;
        return isTelling ? $"title:{letters}|{family}" : null;
    }

    // An ideograph says as much as some letters do.
    private static int LengthOf(string letters) => letters.Length + (2 * letters.Count(x => x >= '\u2e80'));
}
