using Gateway.Store.Tables;

namespace Gateway.Store.Curation;

internal sealed partial class CuratedContent
{
    private CurationFault? Judge(string curation, RelatedVerdict verdict)
    {
        if (Find(new("Post", verdict.Post)) is not { } post)
            return CurationFault.NotFound(new("Post", verdict.Post));
        if (Find(new("Post", verdict.Other)) is not { } other)
            return CurationFault.NotFound(new("Post", verdict.Other));
        if (post == other)
            return new(CurationFaultCode.InvalidValue, "A post is not related to itself.", [new("Post", verdict.Post)]);
        Judge(curation, post, other, verdict.IsRelated);
        Judge(curation, other, post, verdict.IsRelated);
        return null;
    }

    private void Judge(string curation, long post, long other, bool isRelated)
    {
        if (!isRelated)
        {
            Change("UPDATE related_post SET review = $review, curation = $curation WHERE post_id = $post AND other_post_id = $other",
                ("$review", ReviewState.Rejected), ("$curation", curation), ("$post", post), ("$other", other));
            Change(
                "DELETE FROM related_section WHERE section_id IN (SELECT id FROM section WHERE post_id = $post) AND other_section_id IN (SELECT id FROM section WHERE post_id = $other)",
                ("$post", post), ("$other", other));
            return;
        }

        var known = connection.Query(
            "SELECT id, reasons FROM related_post WHERE post_id = $post AND other_post_id = $other", row => (Id: row.GetInt64(0), Reasons: row.GetString(1)), ("$post", post), ("$other", other));
        if (known is [var (id, reasons), ..])
            Change("UPDATE related_post SET review = $review, curation = $curation, score = 1, reasons = $reasons WHERE id = $id",
                ("$review", ReviewState.Accepted), ("$curation", curation), ("$reasons", Confirmed(ReasonText.Parse(reasons))), ("$id", id));
        else
            Insert(new RelatedPostRow
            {
                Id = ids.Next(),
                PostId = post,
                OtherPostId = other,
                Score = 1,
                Reasons = Confirmed([]),
                Review = ReviewState.Accepted,
                Curation = curation,
            });
    }
}
