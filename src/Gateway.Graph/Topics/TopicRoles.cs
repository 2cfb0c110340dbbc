namespace Gateway.Graph.Topics;

/// <summary>
/// Decides what each post does with each topic. Who explains a topic gives it a heading, says in a sentence what it is, comes first, and is linked to by its name;
/// who assumes it uses its name and explains nothing. The weights are set by hand, from what authors do; one sign alone does not make an introduction.
/// </summary>
internal sealed class TopicRoles
{
    private const int AtLength = 8;

    // Who names it as often uses it; a word that has other meanings, more often.
    private const int Often = 3;
    private const int OftenForWord = 5;
    private const double LargePart = 0.06;
    private const int MostMentions = 40;

    // Log-odds.
    private const double None = -2.6;
    private const double Heading = 1.6;
    private const double Title = 1.3;
    private const double DefiningSentence = 1.2;
    private const double SpeltOut = 0.4;
    private const double First = 0.9;
    private const double ByLink = 1.1;
    private const double LargeShare = 0.5;
    private const double LinksElsewhere = -1.4;

    private readonly Corpus corpus;
    private readonly IReadOnlyList<Draft> drafts;
    private readonly TopicUse[][] uses;
    private readonly int[] lengths;

    // By topic: the post that treats it first.
    private readonly int[] firstOf;

    public TopicRoles(Corpus corpus, IReadOnlyList<Draft> drafts, TopicUse[][] uses)
    {
        (this.corpus, this.drafts, this.uses) = (corpus, drafts, uses);
        lengths = [.. corpus.Texts.Select((text, post) => Math.Max(1, text.Tokens.Length - corpus.Bibliographies(post).Sum(list => list.End - list.Start)))];
        firstOf = FirstOf();
    }

    /// <summary>By the post's index: its topics, the main one first; those that it treats come before all that it only uses.</summary>
    public IReadOnlyList<TopicAssignment>[] Decide()
    {
        var assignments = new IReadOnlyList<TopicAssignment>[uses.Length];
        Parallel.For(0, uses.Length, post => assignments[post] = OfPost(post));
        var all = assignments.ToArray();
        for (var post = 0; post < all.Length; post++)
            if (corpus.Posts[post].SupersededBy is not null)
                assignments[post] = [.. all[post].Select(x => LeftToSuccessor(x, all[corpus.IndexOf(corpus.Posts[post].LatestVersion)]))];
        return assignments;
    }

    /// <summary>What has been replaced introduces nothing that its successor treats.</summary>
    private static TopicAssignment LeftToSuccessor(TopicAssignment assignment, IReadOnlyList<TopicAssignment> successor) =>
        assignment.Role == TopicRole.Introduces && successor.Any(x => x.Concept == assignment.Concept && x.Role <= TopicRole.Covers)
            ? assignment with
            {
                Role = TopicRole.Covers,
                Sections = [.. assignment.Sections.Select(section => section.Role == TopicRole.Introduces ? section with { Role = TopicRole.Covers } : section)],
            }
            : assignment;

    private List<TopicAssignment> OfPost(int post)
    {
        var found = uses[post].OrderBy(use => use.TagPlace ?? int.MaxValue).Select(use => Assignment(post, use)).OfType<TopicAssignment>()
            .OrderBy(x => x.Role > TopicRole.Covers).ThenByDescending(x => x.Weight).ThenBy(x => x.Role).ToList();
        var mentions = found.Where(x => x.Role == TopicRole.Mentions).Skip(MostMentions).ToHashSet();
        found.RemoveAll(mentions.Contains);
        return found;
    }

    private TopicAssignment? Assignment(int post, TopicUse use)
    {
        var draft = drafts[use.Topic];
        if (draft.IsVague && !use.IsTag && !use.Headed.Any())
            return null;
        var (role, unrounded) = RoleOf(post, use, IntroductionOf(post, use));
        var confidence = Reason.Rounded(unrounded);
        return new TopicAssignment(use.Topic, role, WeightOf(post, use), confidence, use.IsTag, Sections(post, use, role, confidence));
    }

    private (TopicRole Role, double Confidence) RoleOf(int post, TopicUse use, double introduction)
    {
        if (introduction >= 0.5)
            return (TopicRole.Introduces, introduction);
        if (use.IsTag)
            return (TopicRole.Covers, 1 - introduction);
        if (IsTreated(post, use))
            return (TopicRole.Covers, Math.Max(0.6, 1 - introduction) * (use.Headed.Any() || use.IsInTitle ? 1 : 0.85));
        // Whoever explains in passing assumes nothing.
        var explains = use.Definition is not null || use.IsSpeltOut;
        if (!explains && (use.LinksAway > 0 || use.Count >= (drafts[use.Topic].IsPlainWord ? OftenForWord : Often)))
            return (TopicRole.Assumes, AssumptionOf(post, use));
        return (TopicRole.Mentions, use.Count > 1 ? 0.9 : 0.8);
    }

    /// <summary>Surer where the post itself says where to read of it, where it was explained before, and the more it is used.</summary>
    private double AssumptionOf(int post, TopicUse use)
    {
        var isExplainedBefore = firstOf[use.Topic] is >= 0 and var first && first != post && IsBefore(first, post);
        return 0.5 + (use.LinksAway > 0 ? 0.2 : 0) + (isExplainedBefore ? 0.15 : 0) + Math.Min(0.1, 0.02 * use.Count);
    }

    /// <summary>How sure it is that the post explains the topic from the ground up, 0 to 1.</summary>
    private double IntroductionOf(int post, TopicUse use)
    {
        var isNamed = use.Headed.Any() || use.IsInTitle;
        if (!isNamed && use.Definition is null && use.LinksHere.Count == 0)
            return 0;
        if (!IsTreated(post, use) && use.LinksHere.Count == 0)
            return 0;
        var odds = None
            + (use.Headed.Any() ? Heading : 0)
            + (use.IsInTitle ? Title : 0)
            + (use.Definition is not null ? DefiningSentence : 0)
            + (use.IsSpeltOut ? SpeltOut : 0)
            + (firstOf[use.Topic] == post ? First : 0)
            + (ByLink * Math.Log2(1 + use.LinksHere.Values.Sum()))
            + (WeightOf(post, use) >= LargePart ? LargeShare : 0)
            + (use.LinksAway > 0 ? LinksElsewhere : 0);
        return Math.Round(1 / (1 + Math.Exp(-odds)), 3);
    }

    private bool IsTreated(int post, TopicUse use) =>
        use.Headed.Any() || (use.IsInTitle && use.Count > 2) || (use.Count >= AtLength && WeightOf(post, use) >= LargePart);

    private double WeightOf(int post, TopicUse use) => ShareOf(use.Words, lengths[post]);

    private static double ShareOf(int words, int all) => Math.Round(Math.Min(1, (double)words / Math.Max(1, all)), 3);

    private List<SectionTopic> Sections(int post, TopicUse use, TopicRole role, double confidence)
    {
        var sections = new List<SectionTopic>();
        foreach (var (index, part) in use.Sections)
        {
            var section = corpus.Texts[post].Sections[index];
            var weight = ShareOf(part.Words, section.OwnEnd - section.Start);
            var isExplained = part.IsHeaded || use.Definition?.Section == index || use.LinksHere.ContainsKey(index);
            var here = role switch
            {
                TopicRole.Introduces when isExplained => TopicRole.Introduces,
                TopicRole.Introduces or TopicRole.Covers => part.IsHeaded || (part.Count > 2 && weight >= LargePart) ? TopicRole.Covers : TopicRole.Mentions,
                _ => role,
            };
            sections.Add(new SectionTopic(index, here, weight, confidence));
        }

        return sections;
    }

    private int[] FirstOf()
    {
        var first = new int[drafts.Count];
        Array.Fill(first, -1);
        foreach (var post in Enumerable.Range(0, uses.Length).Where(post => corpus.Posts[post].SupersededBy is null))
            foreach (var use in uses[post])
                if ((use.Headed.Any() || use.IsInTitle || use.Definition is not null) && IsTreated(post, use) && (first[use.Topic] < 0 || IsBefore(post, first[use.Topic])))
                    first[use.Topic] = post;
        return first;
    }

    /// <summary>Posts without date come last.</summary>
    private bool IsBefore(int post, int other) =>
        (corpus.Posts[post].PublishedAt ?? DateTimeOffset.MaxValue) < (corpus.Posts[other].PublishedAt ?? DateTimeOffset.MaxValue);
}
