namespace Gateway.Graph.Topics;

/// <summary>Finds the topics of a corpus: the story of this folder.</summary>
internal static class TopicFinding
{
    public static TopicGraph Of(Corpus corpus, CancellationToken cancellationToken)
    {
        var terms = new PhraseTerms(corpus);
        var candidates = TopicCandidates.Of(corpus, terms);
        CandidateUse.Count(corpus, terms, candidates, cancellationToken);
        var drafts = TopicNaming.Of(corpus, candidates, new TopicSelection(corpus.Posts.Count, terms));
        var uses = TopicUses.Of(corpus, terms, drafts, cancellationToken);
        var assignments = new TopicRoles(corpus, drafts, uses).Decide();
        cancellationToken.ThrowIfCancellationRequested();
        var relations = TopicRelations.Of(corpus, terms, drafts, assignments);
        var concepts = Concepts.Of(corpus, drafts, uses, assignments, relations);
        return new TopicGraph(concepts, assignments, TopicPrerequisites.Of(corpus, concepts, uses, assignments, relations), UncoveredTopics.Of(corpus, concepts, assignments));
    }
}
