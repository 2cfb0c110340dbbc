using Gateway.Content.Model;
using Gateway.Graph.Texts;
using Gateway.Graph.Topics;
using Gateway.Store.Tables;

namespace Gateway.Store.Writing;

internal sealed partial class SnapshotWriter
{
    private void WriteTopics(Snapshot snapshot, TopicGraph topics, CancellationToken cancellationToken)
    {
        var firstId = ids.Take(topics.Concepts.Count);
        foreach (var (index, concept) in topics.Concepts.Index())
            WriteConcept(concept, firstId + index, snapshot.Posts);
        foreach (var (index, concept) in topics.Concepts.Index())
            WriteRelations(concept, firstId, index, topics.Concepts);
        foreach (var needs in topics.Prerequisites.GroupBy(x => x.Topic))
            foreach (var (position, need) in needs.Index())
                tables.Insert(new TopicPrerequisiteRow
                {
                    TopicId = firstId + need.Topic,
                    Position = position,
                    NeedsId = firstId + need.Needs,
                    Strength = need.Strength,
                    Confidence = need.Confidence,
                    Reasons = ReasonText.Of(need.Reasons),
                });

        var papers = new TopicPapers(topics.Concepts.Count, snapshot.Papers);
        foreach (var (index, post) in snapshot.Posts.Index())
        {
            cancellationToken.ThrowIfCancellationRequested();
            WriteAssignments(written[post.Key], topics.Assignments[index], firstId);
            papers.Add(post, topics.Assignments[index]);
        }

        for (var topic = 0; topic < topics.Concepts.Count; topic++)
            foreach (var (position, (paper, posts)) in papers.OfTopic(topic).Index())
                tables.Insert(new TopicPaperRow { TopicId = firstId + topic, Position = position, PaperId = paperIds[paper], PostCount = posts });
    }

    private void WriteConcept(Concept concept, long id, IReadOnlyList<Post> posts)
    {
        var place = concept.IntroducedIn is { } introduced ? written[posts[introduced.Post].Key] : default;
        tables.Insert(new TopicRow
        {
            Id = id,
            Key = concept.Key.Value,
            PrefLabel = concept.PrefLabel,
            PrefLabelFolded = Folding.Fold(concept.PrefLabel),
            PrefLabelKey = LabelKey.Of(concept.PrefLabel),
            AltLabels = TextList.Of(concept.AltLabels),
            Definition = concept.Definition,
            IntroducedPostId = concept.IntroducedIn is null ? null : place.Id,
            IntroducedSectionId = concept.IntroducedIn?.Section is { } section ? place.SectionId(section) : null,
            PostCount = concept.PostCounts.Values.Sum(),
            IntroducingPostCount = concept.PostCounts.GetValueOrDefault(TopicRole.Introduces),
            AssumingPostCount = concept.PostCounts.GetValueOrDefault(TopicRole.Assumes),
        });
        foreach (var key in concept.OtherKeys.Prepend(concept.Key).Distinct())
            tables.Insert(new TopicKeyRow { Key = key.Value, TopicId = id });
        foreach (var (position, label) in concept.AltLabels.Index())
            tables.Insert(new TopicAltLabelRow { TopicId = id, Position = position, Label = label, LabelFolded = Folding.Fold(label), LabelKey = LabelKey.Of(label) });
    }

    private void WriteRelations(Concept concept, long firstId, int index, IReadOnlyList<Concept> concepts)
    {
        foreach (var broader in concept.Broader)
            tables.Insert(new TopicBroaderRow { TopicId = firstId + index, BroaderId = firstId + broader });
        foreach (var (position, related) in concept.Related.Index())
            tables.Insert(new TopicRelatedRow { TopicId = firstId + index, Position = position, RelatedId = firstId + related });
        var scope = new SortedSet<int> { index };
        var open = new Queue<int>(scope);
        while (open.TryDequeue(out var next))
            foreach (var narrower in concepts[next].Narrower)
                if (scope.Add(narrower))
                    open.Enqueue(narrower);
        foreach (var narrower in scope)
            tables.Insert(new TopicScopeRow { TopicId = firstId + index, NarrowerId = firstId + narrower });
    }

    private void WriteAssignments(WrittenPost post, IReadOnlyList<TopicAssignment> assignments, long firstId)
    {
        foreach (var (position, assignment) in assignments.Index())
            tables.Insert(new PostTopicRow
            {
                PostId = post.Id,
                Position = position,
                TopicId = firstId + assignment.Concept,
                Role = assignment.Role,
                Weight = assignment.Weight,
                Confidence = assignment.Confidence,
                IsAuthored = assignment.IsAuthored,
            });
        var bySection = assignments.SelectMany(x => x.Sections, (x, section) => (x.Concept, Section: section)).GroupBy(x => x.Section.Section);
        foreach (var section in bySection)
            foreach (var (position, (concept, topic)) in section.OrderByDescending(x => x.Section.Weight).ThenBy(x => x.Section.Role).ThenBy(x => x.Concept).Index())
                tables.Insert(new SectionTopicRow
                {
                    SectionId = post.SectionId(topic.Section),
                    Position = position,
                    TopicId = firstId + concept,
                    Role = topic.Role,
                    Weight = topic.Weight,
                    Confidence = topic.Confidence,
                });
    }
}
