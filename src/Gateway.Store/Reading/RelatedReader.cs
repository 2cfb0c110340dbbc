using Gateway.Store.Tables;

namespace Gateway.Store.Reading;

/// <summary>Reads what is similar.</summary>
public sealed class RelatedReader(ReadSession session)
{
    /// <summary>Per post those that are similar, the most similar first.</summary>
    /// <param name="minScore">Less similar ones are left out.</param>
    /// <param name="refused">Those that a curator refused, in place of the others.</param>
    public Task<IReadOnlyDictionary<long, Slice<RelatedPostRecord>>> OfPostsAsync(
        IReadOnlyCollection<long> postIds, double minScore, bool refused, Window window, CancellationToken cancellationToken)
    {
        var members = new Members("related_post.post_id", "related_post", "related_post.score DESC, related_post.id")
        {
            Where = $"related_post.score >= $minScore AND {(refused ? Standing.Refused : Standing.Unrefused)}",
            Parameters = [("$minScore", minScore)],
        };
        return session.SlicesAsync(Mappings.RelatedPost, members, postIds, window, cancellationToken);
    }

    /// <summary>Per section those of other posts that are similar, the most similar first.</summary>
    public Task<IReadOnlyDictionary<long, Slice<RelatedSectionRecord>>> OfSectionsAsync(
        IReadOnlyCollection<long> sectionIds, Window window, CancellationToken cancellationToken)
    {
        var members = new Members("related_section.section_id", "related_section", "related_section.id");
        return session.SlicesAsync(Mappings.RelatedSection, members, sectionIds, window, cancellationToken);
    }
}
