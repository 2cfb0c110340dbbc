using System.Globalization;
using Gateway.Content.Model;

namespace Gateway.Graph.Prerequisites;

/// <summary>Says in words why one post needs another.</summary>
internal sealed class Evidence(Corpus corpus, PostReferences references, SeriesPlaces series)
{
    // Who numbers parts means them to be read in this order; whether one can be followed without the other is another matter.
    private const double ByNumbers = 0.9;
    private const double ByNumberedTitles = 0.8;

    /// <summary>What the author says of it, in a link or by the numbers of a series; null where nothing is said.</summary>
    public Statement? StatementOf(int post, int needed)
    {
        var links = references.Links(post, needed).Back.Where(link => link.Kind == LinkKind.Requires).ToList();
        if (links.MaxBy(link => link.Confidence) is { } link)
        {
            var isField = link.Method == ProvenanceMethod.FrontMatter;
            var reason = new Reason(ReasonKind.AuthorStatement, isField ? "its front matter names it as a prerequisite" : "the text says to read it first", link.Confidence) { Links = Named(links) };
            return new Statement(reason, isField ? ProvenanceMethod.FrontMatter : ProvenanceMethod.Phrase, IsAuthored: true);
        }

        if (!series.Steps.TryGetValue((post, needed), out var step))
            return null;
        var isStated = step.Series.Method == ProvenanceMethod.FrontMatter;
        return new Statement(
            new Reason(ReasonKind.SeriesOrder, step.InWords, isStated ? ByNumbers : ByNumberedTitles), isStated ? ProvenanceMethod.FrontMatter : ProvenanceMethod.Numbering, isStated);
    }

    /// <summary>With what else speaks for it, which outlives the statement where a curator refuses that.</summary>
    public Prerequisite Stated(int post, int needed, Statement statement, Verdict verdict)
    {
        var stated = statement.Reason;
        var isOrder = stated.Kind == ReasonKind.SeriesOrder;
        var alone = Reason.Rounded(verdict.Without("series"));
        // The links that state it are no further reason.
        var others = For(post, needed, verdict).Select(x => x.Reason).Where(reason =>
            reason.Kind != ReasonKind.SeriesOrder && reason.Kind != stated.Kind && (reason.Links.Count == 0 || !reason.Links.All(stated.Links.Contains)));
        return new Prerequisite(corpus.Posts[post].Key, corpus.Posts[needed].Key, statement.Confidence, statement.IsAuthored)
        {
            Method = statement.Method,
            Sections = isOrder ? [] : SufficientSections(post, needed),
            Reasons = alone >= Prerequisite.LeastConfidence ? Reason.Backed(stated, Reason.Sharing(alone, others)) : [stated],
        };
    }

    /// <summary>Null where nothing that could be told speaks for it.</summary>
    public Prerequisite? Inferred(int post, int needed, Verdict verdict)
    {
        var weighed = For(post, needed, verdict).ToList();
        var confidence = Reason.Rounded(verdict.Probability);
        var reasons = Reason.Sharing(confidence, weighed.Select(x => x.Reason));
        return reasons is [] ? null : new Prerequisite(corpus.Posts[post].Key, corpus.Posts[needed].Key, confidence, IsAuthored: false)
        {
            Method = weighed.MaxBy(x => x.Reason.Contribution).Method,
            Sections = SufficientSections(post, needed),
            Reasons = reasons,
        };
    }

    /// <summary>What speaks for it, with log-odds in place of contributions, and how it was found.</summary>
    private IEnumerable<(ProvenanceMethod Method, Reason Reason)> For(int post, int needed, Verdict verdict)
    {
        var (links, back) = (references.Links(post, needed).Back, references.Links(needed, post).Forward.Where(link => link.Kind == LinkKind.Related).ToList());
        var count = references.Count(post, needed);
        if (links.Count > 0)
            yield return (ProvenanceMethod.LinkStructure, new Reason(ReasonKind.DirectLink, References(count, links), verdict.Of("references", "share", "early")) { Links = Named(links) });
        if (links.Where(link => link.Kind == LinkKind.BuildsOn).ToList() is { Count: > 0 } cues)
            yield return (ProvenanceMethod.Phrase, new Reason(ReasonKind.AuthorStatement, "builds on it, as the text says", verdict.Of("builds-on")) { Links = Named(cues) });
        if (series.Shared(post, needed) is { } step)
            yield return (ProvenanceMethod.Numbering, new Reason(ReasonKind.SeriesOrder, step.InWords, verdict.Of("series")));
        if (count > 0)
            yield return (ProvenanceMethod.NameMention, new Reason(ReasonKind.TopicAssumed, $"names it {Times(count)} without a link", verdict.Of("named")));
        if (back.Count > 0)
            yield return (ProvenanceMethod.LinkStructure, new Reason(ReasonKind.DirectLink, "is listed there as what goes on from it", verdict.Of("leads-on")) { Links = Named(back) });
        yield return (ProvenanceMethod.LinkStructure, new Reason(
            ReasonKind.LinkStructure, "texts like this refer to it, texts like it seldom to this", verdict.Of("neighbours-refer", "neighbours-refer-back", "more-referred-to")));
        yield return (ProvenanceMethod.TextSimilarity, new Reason(
            ReasonKind.SimilarText, "the words of its title and its key words are used here", verdict.Of("title-words", "title-words-back", "vocabulary", "similarity")));
        yield return (ProvenanceMethod.TextSimilarity, new Reason(
            ReasonKind.TopicAssumed, "treats something more general", verdict.Of("shorter-title", "commoner-title", "longer-text")));
    }

    /// <summary>Where all links lead to sections, these are enough; those within another one are left out.</summary>
    private int[] SufficientSections(int post, int needed)
    {
        var links = references.Links(post, needed).Back;
        if (links.Count == 0 || links.Exists(link => link.ToSection is null))
            return [];
        var outline = corpus.Texts[needed].Sections;
        SortedSet<int> sections = [.. links.Select(link => link.ToSection!.Value)];
        return [.. sections.Where(section => !Above(section).Any(sections.Contains))];

        IEnumerable<int> Above(int section)
        {
            for (var parent = outline[section].Parent; parent is { } above; parent = outline[above].Parent)
                yield return above;
        }
    }

    private static string References(int count, List<Link> links)
    {
        var sections = links.Select(link => link.FromSection).Distinct().Count();
        var linked = links.Count == 1 ? "links to it" : $"links to it {Times(links.Count)}{(sections > 1 ? $", from {sections} sections" : "")}";
        return count > links.Count ? $"{linked}, and refers to it {Times(count)} in all" : linked;
    }

    private static string Times(int count) => count switch
    {
        1 => "once",
        2 => "twice",
        _ => string.Create(CultureInfo.InvariantCulture, $"{count} times"),
    };

    private static ContentKey[] Named(IEnumerable<Link> links) => [.. links.Take(Reason.MostNamed).Select(link => link.Key)];
}

/// <summary>What an author says of two posts.</summary>
/// <param name="Reason">With the confidence as its contribution.</param>
internal sealed record Statement(Reason Reason, ProvenanceMethod Method, bool IsAuthored)
{
    public double Confidence => Reason.Contribution;
}
