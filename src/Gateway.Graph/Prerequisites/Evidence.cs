using System.Globalization;
using Gateway.Content.Model;

namespace Gateway.Graph.Prerequisites;

/// <summary>Says in words why one post needs another.</summary>
internal sealed class Evidence(Corpus corpus, PostReferences references, SeriesPlaces series)
{
    /// <summary>The link by which the author says so; null where no one does.</summary>
    public Link? StatementOf(int post, int needed) =>
        references.Links(post, needed).Back.Where(link => link.Kind == LinkKind.Requires).MaxBy(link => link.Confidence);

    public Prerequisite Authored(int post, int needed, Link statement)
    {
        var links = references.Links(post, needed).Back.Where(link => link.Kind == LinkKind.Requires);
        var summary = statement.Method == ProvenanceMethod.FrontMatter ? "its front matter names it as a prerequisite" : "the text says to read it first";
        return new Prerequisite(corpus.Posts[post].Key, corpus.Posts[needed].Key, statement.Confidence, IsAuthored: true)
        {
            Method = statement.Method == ProvenanceMethod.FrontMatter ? ProvenanceMethod.FrontMatter : ProvenanceMethod.Phrase,
            Sections = SufficientSections(post, needed),
            Reasons = [new Reason(ReasonKind.AuthorStatement, summary, statement.Confidence) { Links = Named(links) }],
        };
    }

    public Prerequisite Inferred(int post, int needed, Verdict verdict)
    {
        var reasons = Shared(verdict.Probability, [.. For(post, needed, verdict)]);
        return new Prerequisite(corpus.Posts[post].Key, corpus.Posts[needed].Key, verdict.Probability, IsAuthored: false)
        {
            Method = reasons[0].Kind switch
            {
                ReasonKind.DirectLink => ProvenanceMethod.LinkStructure,
                ReasonKind.AuthorStatement => ProvenanceMethod.Phrase,
                ReasonKind.SeriesOrder => ProvenanceMethod.Numbering,
                ReasonKind.TopicAssumed => ProvenanceMethod.NameMention,
                ReasonKind.LinkStructure => ProvenanceMethod.LinkStructure,
                _ => ProvenanceMethod.TextSimilarity,
            },
            Sections = SufficientSections(post, needed),
            Reasons = reasons,
        };
    }

    /// <summary>What speaks for it, with log-odds in place of contributions.</summary>
    private IEnumerable<Reason> For(int post, int needed, Verdict verdict)
    {
        var (links, back) = (references.Links(post, needed).Back, references.Links(needed, post).Forward.Where(link => link.Kind == LinkKind.Related).ToList());
        var count = references.Count(post, needed);
        if (links.Count > 0)
            yield return new Reason(ReasonKind.DirectLink, References(count, links), verdict.Of("references", "share", "early")) { Links = Named(links) };
        if (links.Where(link => link.Kind == LinkKind.BuildsOn).ToList() is { Count: > 0 } cues)
            yield return new Reason(ReasonKind.AuthorStatement, "builds on it, as the text says", verdict.Of("builds-on")) { Links = Named(cues) };
        if (series.Shared(post, needed) is var (both, position, other))
            yield return new Reason(ReasonKind.SeriesOrder, string.Create(CultureInfo.InvariantCulture, $"part {other} of \"{both.Title}\", this is part {position}"), verdict.Of("series"));
        if (count > 0)
            yield return new Reason(ReasonKind.TopicAssumed, $"names it {Times(count)} without a link", verdict.Of("named"));
        if (back.Count > 0)
            yield return new Reason(ReasonKind.DirectLink, "is listed there as what goes on from it", verdict.Of("leads-on")) { Links = Named(back) };
        yield return new Reason(ReasonKind.LinkStructure, "texts like this refer to it, texts like it seldom to this", verdict.Of("neighbours-refer", "neighbours-refer-back", "more-referred-to"));
        yield return new Reason(ReasonKind.SimilarText, "the words of its title and its key words are used here", verdict.Of("title-words", "title-words-back", "vocabulary", "similarity"));
        yield return new Reason(ReasonKind.TopicAssumed, "treats something more general", verdict.Of("shorter-title", "commoner-title", "longer-text"));
    }

    /// <summary>Those that speak for it share the whole as their log-odds do.</summary>
    private static Reason[] Shared(double confidence, Reason[] weighed)
    {
        Reason[] reasons = [.. weighed.Where(reason => reason.Contribution > 0).OrderByDescending(reason => reason.Contribution)];
        if (reasons is [])
            return [new Reason(ReasonKind.LinkStructure, "little speaks for it", confidence)];
        var sum = reasons.Sum(reason => reason.Contribution);
        return [.. reasons.Select(reason => reason with { Contribution = confidence * reason.Contribution / sum })];
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
