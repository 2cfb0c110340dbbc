using Gateway.Graph.Texts;

namespace Gateway.Graph.Topics;

/// <summary>
/// Which topics are more general: what the vocabulary says; the head of a name (<c>attention</c> of <c>multi-head attention</c>); and what nearly all posts with the
/// special one have too, but not the other way round (subsumption; Sanderson and Croft 1999, https://doi.org/10.1145/312624.312679).
/// </summary>
internal sealed class TopicRelations
{
    private const int MostRelated = 8;

    // Sanderson and Croft take 0.8 for texts about one subject each; fewer posts prove nothing.
    private const double Subsumed = 0.9;
    private const int FewestPosts = 8;

    // Normalised pointwise mutual information (Bouma 2009).
    private const double Near = 0.45;

    private readonly Corpus corpus;
    private readonly IReadOnlyList<Draft> drafts;
    private readonly SortedSet<int>[] broader;
    private readonly List<(double Score, int Topic)>[] related;

    private TopicRelations(Corpus corpus, IReadOnlyList<Draft> drafts)
    {
        (this.corpus, this.drafts) = (corpus, drafts);
        broader = [.. drafts.Select(_ => new SortedSet<int>())];
        related = [.. drafts.Select(_ => new List<(double, int)>())];
    }

    public static TopicRelations Of(Corpus corpus, PhraseTerms terms, IReadOnlyList<Draft> drafts, IReadOnlyList<TopicAssignment>[] assignments)
    {
        var relations = new TopicRelations(corpus, drafts);
        relations.AddAuthored();
        relations.AddContained(terms);
        relations.AddJoint(assignments);
        return relations;
    }

    public IReadOnlyList<int> Broader(int topic) => [.. broader[topic]];

    public IReadOnlyList<int>[] Narrower() =>
        [.. drafts.Select(draft => draft.Place).GroupJoin(
            broader.Index().SelectMany(x => x.Item, (x, general) => (General: general, Special: x.Index)), place => place, x => x.General,
            (_, found) => found.Select(x => x.Special).ToList())];

    public IReadOnlyList<int> Related(int topic) => [.. related[topic]
        .Where(x => !broader[topic].Contains(x.Topic) && !broader[x.Topic].Contains(topic))
        .OrderByDescending(x => x.Score).ThenBy(x => x.Topic).Select(x => x.Topic).Distinct().Take(MostRelated)];

    /// <summary>Whether one is the other's broader topic, or a broader one of that.</summary>
    public bool IsAbove(int general, int special) => broader[special].Contains(general) || broader[special].Any(next => IsAbove(general, next));

    private void AddAuthored()
    {
        var byLabel = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var draft in drafts)
            foreach (var label in draft.AltLabels.Prepend(draft.PrefLabel))
                byLabel.TryAdd(label, draft.Place);
        foreach (var draft in drafts.Where(draft => draft.Authored is not null))
        {
            foreach (var name in draft.Authored!.Broader)
                if (byLabel.TryGetValue(name, out var general))
                    AddBroader(draft.Place, general);
            foreach (var name in draft.Authored.Related)
                if (byLabel.TryGetValue(name, out var neighbour) && neighbour != draft.Place)
                    AddRelated(draft.Place, neighbour, score: 2);
        }
    }

    private void AddContained(PhraseTerms terms)
    {
        var byForm = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var draft in drafts)
            foreach (var form in draft.Forms)
                byForm.TryAdd(terms.KeyOf(form), draft.Place);
        var isHeadFirst = IsHeadFirst();
        foreach (var draft in drafts.Where(draft => draft.Authored is not { Broader.Count: > 0 }))
            foreach (var form in draft.Forms.Where(form => form.Length > 1))
                for (var length = form.Length - 1; length > 0; length--)
                {
                    var (head, rest) = isHeadFirst ? (form[..length], form[^length..]) : (form[^length..], form[..length]);
                    if (byForm.TryGetValue(terms.KeyOf(rest), out var part) && part != draft.Place)
                        AddRelated(draft.Place, part, score: 1);
                    if (!byForm.TryGetValue(terms.KeyOf(head), out var general) || general == draft.Place)
                        continue;
                    AddBroader(draft.Place, general);
                    break;
                }
    }

    /// <summary>Romance languages name the thing first and what is special about it after: <c>apprentissage profond</c>.</summary>
    private bool IsHeadFirst() =>
        corpus.Posts.Select(post => Language.CodeOf(post.Language)).CountBy(language => language).OrderByDescending(x => x.Value).ThenBy(x => x.Key, StringComparer.Ordinal)
            .FirstOrDefault().Key is "fr" or "es" or "it" or "pt" or "ro" or "ca";

    private void AddJoint(IReadOnlyList<TopicAssignment>[] assignments)
    {
        var together = JointTopics.Count(assignments, drafts.Count);
        foreach (var ((x, y), both) in together.Pairs)
        {
            if (both >= 3 && together.Nearness(x, y, both) is var nearness && nearness >= Near)
                AddRelated(x, y, nearness);
            TrySubsume(x, y, both, together);
            TrySubsume(y, x, both, together);
        }
    }

    private void TrySubsume(int special, int general, int both, JointTopics together)
    {
        var (few, many) = (together.Posts[special], together.Posts[general]);
        var isSubsumed = few >= FewestPosts && both >= Subsumed * few && both < 0.5 * many && many <= Math.Max(0.5 * corpus.Posts.Count, FewestPosts);
        if (isSubsumed && broader[special].Count == 0 && !drafts[general].IsVague && drafts[special].Authored is null && together.Nearness(special, general, both) >= 0.25)
            AddBroader(special, general);
    }

    private void AddBroader(int special, int general)
    {
        if (special != general && !IsAbove(special, general))
            broader[special].Add(general);
    }

    private void AddRelated(int topic, int other, double score)
    {
        related[topic].Add((score, other));
        related[other].Add((score, topic));
    }
}
