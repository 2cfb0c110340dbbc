namespace Gateway.Graph.Topics;

/// <summary>Puts together what is known of each topic.</summary>
internal static class Concepts
{
    public static IReadOnlyList<Concept> Of(
        Corpus corpus, IReadOnlyList<Draft> drafts, TopicUse[][] uses, IReadOnlyList<TopicAssignment>[] assignments, TopicRelations relations)
    {
        var holders = new List<(int Post, TopicAssignment Assignment)>[drafts.Count];
        for (var topic = 0; topic < holders.Length; topic++)
            holders[topic] = [];
        for (var post = 0; post < assignments.Length; post++)
            foreach (var assignment in assignments[post])
                holders[assignment.Concept].Add((post, assignment));
        var narrower = relations.Narrower();
        return [.. drafts.Select(draft =>
        {
            var introduced = holders[draft.Place].Where(x => x.Assignment.Role == TopicRole.Introduces)
                // A post about it is a better place than a section of another.
                .OrderByDescending(x => UseOf(uses[x.Post], draft.Place).IsInTitle).ThenByDescending(x => x.Assignment.Confidence + x.Assignment.Weight).ThenBy(x => corpus.Posts[x.Post].PublishedAt ?? DateTimeOffset.MaxValue).ThenBy(x => x.Post).ToList();
            return new Concept
            {
                Key = draft.Key,
                OtherKeys = [.. draft.Tags.Where(tag => tag != draft.Key)],
                PrefLabel = draft.PrefLabel,
                AltLabels = draft.AltLabels,
                Definition = draft.Authored?.Definition ?? DefinitionOf(draft, holders[draft.Place], introduced, uses),
                Broader = relations.Broader(draft.Place),
                Narrower = narrower[draft.Place],
                Related = relations.Related(draft.Place),
                IntroducedIn = introduced is [var best, ..] ? PlaceOf(best.Post, UseOf(uses[best.Post], draft.Place), best.Assignment) : null,
                PostCounts = holders[draft.Place].CountBy(x => x.Assignment.Role).ToDictionary(),
            };
        })];
    }

    public static TopicUse UseOf(TopicUse[] uses, int topic) => uses[Array.FindIndex(uses, use => use.Topic == topic)];

    /// <summary>That of the post that introduces it, else of the one that has most to say; who treats something else means something special by it.</summary>
    private static string? DefinitionOf(
        Draft draft, List<(int Post, TopicAssignment Assignment)> holders, List<(int Post, TopicAssignment Assignment)> introduced, TopicUse[][] uses) =>
        introduced.Concat(holders.Where(x => x.Assignment.Role == TopicRole.Covers).OrderByDescending(x => x.Assignment.Weight).ThenBy(x => x.Post))
            .Select(x => UseOf(uses[x.Post], draft.Place).Definition?.Definition.Sentence).FirstOrDefault(sentence => sentence is not null);

    /// <summary>The post as a whole where its title names the topic, else the section that is headed by it, linked to by its name, or says what it is.</summary>
    private static TopicPlace PlaceOf(int post, TopicUse use, TopicAssignment assignment)
    {
        if (use.IsInTitle)
            return new TopicPlace(post, null);
        var sections = assignment.Sections.Where(section => section.Role == TopicRole.Introduces)
            .OrderByDescending(section => use.LinksHere.GetValueOrDefault(section.Section))
            .ThenByDescending(section => use.Sections[section.Section].IsHeaded).ThenBy(section => section.Section).ToList();
        return new TopicPlace(post, sections is [var first, ..] ? first.Section : null);
    }
}
