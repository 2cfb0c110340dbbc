using Gateway.Content.Model;

namespace Gateway.Graph.Prerequisites;

/// <summary>
/// What speaks for and against that one post needs another, as numbers that mean the same in every corpus. Pairs that a link joins are judged by their links,
/// since an author who links has told what matters; all others by names, neighbours and words. For one thread; quickest where it is asked about one post after the other.
/// </summary>
internal sealed class PairFeatures(Corpus corpus, PostTerms terms, PostReferences references, SeriesPlaces series, Neighbour[][] neighbours)
{
    private readonly Surroundings surroundings = new(terms, references, neighbours);

    /// <summary>Names of what <see cref="Linked"/> gives.</summary>
    public static IReadOnlyList<string> LinkedNames { get; } = ["references", "share", "early", "builds-on", "series", "referred-back"];

    /// <summary>Names of what <see cref="Unlinked"/> gives.</summary>
    public static IReadOnlyList<string> UnlinkedNames { get; } =
    [
        "named", "named-back", "leads-on", "older", "neighbours-refer", "neighbours-refer-back", "title-words", "title-words-back",
        "vocabulary", "similarity", "more-referred-to", "shorter-title", "commoner-title", "longer-text", "linking-habit",
    ];

    public bool AreLinked(int post, int needed) => references.Links(post, needed).Back.Count + references.Links(needed, post).Back.Count > 0;

    public double[] Of(int post, int needed) => AreLinked(post, needed) ? Linked(post, needed) : Unlinked(post, needed);

    private double[] Linked(int post, int needed) =>
    [
        Math.Log(1 + references.Count(post, needed)),
        references.Share(post, needed),
        Earliness(post, needed),
        references.Links(post, needed).Back.Any(link => link.Kind is LinkKind.BuildsOn or LinkKind.Requires) ? 1 : 0,
        series.Step(post, needed),
        Math.Log(1 + references.Count(needed, post)),
    ];

    private double[] Unlinked(int post, int needed)
    {
        var older = Older(post, needed);
        var (said, saidBack) = (surroundings.Around(post, needed), surroundings.AroundOther(post, needed));
        return
        [
            Math.Log(1 + references.Count(post, needed)),
            Math.Log(1 + references.Count(needed, post)),
            // What leads on to something older is no step further.
            (older >= 0 ? LeadsOn(needed, post) : 0) - (older <= 0 ? LeadsOn(post, needed) : 0),
            older,
            said.Refers,
            saidBack.Refers,
            said.Covers,
            saidBack.Covers,
            terms.CoreCoverage(post, needed) - terms.CoreCoverage(needed, post),
            terms.Similarity(post, needed),
            Math.Log((1.0 + references.Referring[needed]) / (1 + references.Referring[post])),
            Math.Log(Math.Max(1.0, terms.Titles[post].Length) / Math.Max(1, terms.Titles[needed].Length)),
            terms.TitleRareness[post] - terms.TitleRareness[needed],
            Math.Log((double)terms.Lengths[post] / terms.Lengths[needed]),
            references.Habit(post),
        ];
    }

    /// <summary>1 where the needed post is older, -1 where it is newer, 0 where that is not known.</summary>
    private int Older(int post, int needed) =>
        corpus.Posts[post].PublishedAt is { } date && corpus.Posts[needed].PublishedAt is { } neededDate ? date.CompareTo(neededDate) : 0;

    /// <summary>1 where the first link stands before all sections, less the later its section begins, 0 without a link.</summary>
    private double Earliness(int post, int needed)
    {
        var (text, links) = (corpus.Texts[post], references.Links(post, needed).Back);
        return links.Count == 0 ? 0 : links.Max(link => link.FromSection is { } section ? 1 - ((double)text.Sections[section].Start / text.Tokens.Length) : 1);
    }

    // A list of what to see beside a text leads on; "more on this there" may lead anywhere.
    private int LeadsOn(int from, int to) => references.Links(from, to).Forward.Exists(link => link.Kind == LinkKind.Related) ? 1 : 0;
}
