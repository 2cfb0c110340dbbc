using Gateway.Graph.Texts;

namespace Gateway.Graph.Related;

/// <summary>What has much in common.</summary>
public sealed record RelatedContent(RelatedPosts Posts, RelatedSections Sections, IReadOnlyList<NameMention> Mentions)
{
    public static RelatedContent Of(Corpus corpus, CancellationToken cancellationToken)
    {
        var spaces = new RelatedSpaces(corpus);
        var indexes = new RelatedIndexes(spaces);
        var reasons = new RelatedReasons(corpus.Snapshot, new Spellings(corpus), spaces);
        var posts = new RelatedPosts(corpus, spaces, indexes, reasons, cancellationToken);
        var sections = new RelatedSections(corpus, spaces, indexes.Bodies, posts, reasons, cancellationToken);
        return new RelatedContent(posts, sections, NameMentions.Of(corpus, spaces.Links));
    }
}
