using Gateway.Content.Model;
using Gateway.Graph.Related;
using Gateway.Store.Tables;

namespace Gateway.Store.Writing;

internal sealed partial class SnapshotWriter
{
    private void WriteRelated(int index, Post post, RelatedContent related)
    {
        var place = written[post.Key];
        foreach (var other in related.Posts.Of(index))
            tables.Insert(new RelatedPostRow
            {
                Id = ids.Next(),
                PostId = place.Id,
                OtherPostId = written[other.Post].Id,
                Score = other.Score,
                Reasons = ReasonText.Of(other.Reasons),
            });
        foreach (var other in related.Sections.Of(index))
            tables.Insert(new RelatedSectionRow
            {
                Id = ids.Next(),
                SectionId = place.SectionId(other.From),
                OtherSectionId = written[other.Post].SectionId(other.Section),
                Score = other.Score,
                Reasons = ReasonText.Of(other.Reasons),
            });
    }

    private void WriteMention(MentionInText mention)
    {
        var (from, contextId) = (written[mention.Mention.From], ids.Next());
        tables.Insert(TextContextRow.Of(contextId, mention.Context));
        tables.Insert(new LinkRow
        {
            Id = ids.Next(),
            Key = ContentKey.Of("mention", mention.Mention.From.Value, mention.Mention.To.Value).Value,
            FromPostId = from.Id,
            FromSectionId = from.SectionId(mention.Mention.Section),
            ToPostId = written[mention.Mention.To].Id,
            ToSectionId = null,
            ToAnchor = null,
            Status = LinkStatus.Resolved,
            Kind = LinkKind.Mentions,
            Confidence = mention.Mention.Confidence,
            Method = ProvenanceMethod.NameMention,
            Href = null,
            AnchorText = mention.Name,
            AnchorTextFolded = Folding.Fold(mention.Name),
            ContextId = contextId,
            Origin = Origin.Inferred,
            // Places in the file are not kept for words, only for links.
            Location = default,
        });
    }
}
