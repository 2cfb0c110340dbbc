namespace Gateway.Graph.Topics;

/// <summary>
/// Finds what is to be known before a topic: what the posts that treat it assume, and not the other way round (reference distance; Liang et al. 2015,
/// https://aclanthology.org/D15-1193), the more so where it was introduced before and the text leads there.
/// </summary>
internal sealed class TopicPrerequisites
{
    private const int MostOfTopic = 8;
    private const int MostPosts = 50;

    /// <summary>Whoever names it as often uses it.</summary>
    private const double Often = 3;

    // Shares of the confidence.
    private const double ByLink = 0.2;
    private const double ByPlace = 0.35;
    private const double ByShare = 0.15;
    private const double ByDistance = 0.1;
    private const double ByOrder = 0.2;

    private readonly Corpus corpus;
    private readonly IReadOnlyList<Concept> concepts;
    private readonly TopicUse[][] uses;
    private readonly IReadOnlyList<TopicAssignment>[] assignments;

    // By topic: the posts that introduce or cover it, the first few.
    private readonly List<int>[] treating;

    private TopicPrerequisites(Corpus corpus, IReadOnlyList<Concept> concepts, TopicUse[][] uses, IReadOnlyList<TopicAssignment>[] assignments)
    {
        (this.corpus, this.concepts, this.uses, this.assignments) = (corpus, concepts, uses, assignments);
        treating = [.. concepts.Select(_ => new List<int>())];
        foreach (var (post, all) in assignments.Index())
            foreach (var assignment in all)
                if (assignment.Role <= TopicRole.Covers && treating[assignment.Concept].Count < MostPosts)
                    treating[assignment.Concept].Add(post);
    }

    /// <summary>Those of a topic together, the strongest first.</summary>
    public static IReadOnlyList<TopicPrerequisite> Of(
        Corpus corpus, IReadOnlyList<Concept> concepts, TopicUse[][] uses, IReadOnlyList<TopicAssignment>[] assignments, TopicRelations relations)
    {
        var finding = new TopicPrerequisites(corpus, concepts, uses, assignments);
        var found = Enumerable.Range(0, concepts.Count).SelectMany(topic => finding.OfTopic(topic, relations)).ToList();
        var confidences = found.ToDictionary(x => (x.Topic, x.Needs), x => x.Confidence);
        // Of two that need each other the surer one stands.
        return [.. found.Where(x => confidences.GetValueOrDefault((x.Needs, x.Topic)) is var other && (x.Confidence > other || (x.Confidence.Equals(other) && x.Topic < x.Needs)))];
    }

    private IEnumerable<TopicPrerequisite> OfTopic(int topic, TopicRelations relations)
    {
        if (concepts[topic].IntroducedIn is not { } place)
            return [];
        return assignments[place.Post]
            .Where(x => x.Concept != topic && x.Role == TopicRole.Assumes && !relations.IsAbove(topic, x.Concept))
            .Select(x => Judge(topic, x, place)).OfType<TopicPrerequisite>()
            .OrderByDescending(x => x.Confidence).ThenBy(x => x.Needs).Take(MostOfTopic);
    }

    private TopicPrerequisite? Judge(int topic, TopicAssignment needed, TopicPlace place)
    {
        var (name, other) = (concepts[topic].PrefLabel, concepts[needed.Concept].PrefLabel);
        var reasons = new List<Reason>();
        var here = SectionsOf(topic, place);
        var use = Concepts.UseOf(uses[place.Post], needed.Concept);
        var counts = here.Select(section => use.Sections.GetValueOrDefault(section).Count).Where(count => count > 0).ToList();
        if (counts is [])
            return null;
        Add(ReasonKind.TopicAssumed, $"{other} is used without being explained where {name} is introduced, in {counts.Count} of {here.Count} sections",
            ByPlace * counts.Count / here.Count * Math.Min(1, counts.Sum() / Often));
        if (use.LinksAway > 0)
            Add(ReasonKind.DirectLink, $"the text leads to another post for {other}", ByLink);
        var (assuming, naming) = (Share(topic, needed.Concept, TopicRole.Assumes), Share(topic, needed.Concept, TopicRole.Mentions));
        var isWritten = treating[topic].Count > 1;
        if (assuming > 0 && isWritten)
            Add(ReasonKind.TopicAssumed, $"{Math.Round(assuming * treating[topic].Count)} of {treating[topic].Count} posts on {name} assume {other}", ByShare * assuming);
        if (isWritten && naming - Share(needed.Concept, topic, TopicRole.Mentions) is > 0 and var distance)
            Add(ReasonKind.TopicAssumed, $"posts on {name} speak of {other} more than posts on {other} of {name}", ByDistance * distance);
        if (concepts[needed.Concept].IntroducedIn is { } before && IsBefore(before.Post, place.Post))
            Add(ReasonKind.TopicAssumed, $"{other} was introduced before, in {corpus.Posts[before.Post].Title}", ByOrder);
        // All weights together are 1.
        var confidence = Reason.Rounded(Math.Min(1, reasons.Sum(x => x.Contribution)));
        return new TopicPrerequisite(topic, needed.Concept, confidence, Reason.Sharing(confidence, reasons));

        void Add(ReasonKind kind, string summary, double contribution) =>
            reasons.Add(new Reason(kind, summary, contribution) { Topics = [concepts[needed.Concept].Key] });
    }

    /// <summary>Of the posts that treat a topic: how many have another in this role, or say more of it.</summary>
    private double Share(int topic, int other, TopicRole role)
    {
        var posts = treating[topic];
        return posts.Count == 0 ? 0 : (double)posts.Count(post => assignments[post].Any(x => x.Concept == other && (x.Role == role || role == TopicRole.Mentions))) / posts.Count;
    }

    private bool IsBefore(int post, int other) => corpus.Posts[post].PublishedAt is { } date && corpus.Posts[other].PublishedAt > date;

    /// <summary>Where the introduction speaks of the topic.</summary>
    private List<int> SectionsOf(int topic, TopicPlace place) => [.. Concepts.UseOf(uses[place.Post], topic).Sections.Keys
        .Where(section => place.Section is not { } outer || IsWithin(place.Post, section, outer))];

    private bool IsWithin(int post, int inner, int outer)
    {
        for (int? section = inner; section is { } index; section = corpus.Texts[post].Sections[index].Parent)
            if (index == outer)
                return true;
        return false;
    }
}
