using Gateway.Content.Model;
using Gateway.Store.Tables;

namespace Gateway.Store.Curation;

internal sealed partial class CuratedContent
{
    private const int NoContext = 0;

    private CurationFault? Add(string curation, NewLink link)
    {
        if (EndOf(link.From) is not { } from)
            return CurationFault.NotFound(link.From);
        if (EndOf(link.To) is not { } to)
            return CurationFault.NotFound(link.To);
        if (from.Post == to.Post && from.Section == to.Section)
            return new(CurationFaultCode.InvalidValue, "A link leads from one place to another: these are the same.", [link.From]);
        if (connection.Query(
            $"""
            SELECT key FROM link WHERE from_post_id = $from AND from_section_id IS $fromSection AND to_post_id = $to AND to_section_id IS $toSection AND kind = $kind
                AND {Standing.OfLink}
            """,
            row => row.GetString(0), ("$from", from.Post), ("$fromSection", from.Section), ("$to", to.Post), ("$toSection", to.Section), ("$kind", link.Kind)) is [var known, ..])
            return new(CurationFaultCode.Duplicate, "There is such a link.", [new("CrossLink", known)]);
        return Insert(curation, link.Link, from, to, link.Kind, to.Title);
    }

    private CurationFault? Insert(string curation, string key, (long Post, long? Section, string Title) from, (long Post, long? Section, string Title) to, LinkKind kind, string text)
    {
        if (CircleOf(from.Post, to.Post, kind) is { } circle)
            return circle;
        Insert(new LinkRow
        {
            Id = ids.Next(),
            Key = key,
            FromPostId = from.Post,
            FromSectionId = from.Section,
            ToPostId = to.Post,
            ToSectionId = to.Section,
            ToAnchor = null,
            Status = LinkStatus.Resolved,
            Kind = kind,
            Confidence = 1,
            Method = ProvenanceMethod.Curation,
            Href = null,
            AnchorText = text,
            AnchorTextFolded = Folding.Fold(text),
            ContextId = NoContext,
            Origin = Origin.Curated,
            Review = ReviewState.Accepted,
            Curation = curation,
            Location = default,
        });
        Replace(from.Post, to.Post, kind);
        TellOfOrphan(from.Post);
        TellOfOrphan(to.Post);
        return Require(curation, from.Post, to.Post, kind);
    }

    private CurationFault? Judge(string curation, LinkVerdict verdict)
    {
        if (FindLink(verdict) is not { } id)
            return verdict.IsAccepted && verdict.Known is { IsInferred: true, To: not null } known ? Keep(curation, verdict, known) : CurationFault.NotFound(new("CrossLink", verdict.Link));
        var (from, to, kind, reviewed) = connection.Query(
            "SELECT from_post_id, to_post_id, kind, curation FROM link WHERE id = $id",
            row => (row.GetInt64(0), row.IsDBNull(1) ? (long?)null : row.GetInt64(1), (LinkKind)row.GetInt32(2), row.IsDBNull(3) ? null : row.GetString(3)), ("$id", id)).Single();
        var newKind = verdict.Kind ?? kind;
        if (verdict.IsAccepted && to is { } target && CircleOf(from, target, newKind) is { } circle)
            return circle;
        Change(
            $"""
            UPDATE link SET review = $review, curation = $curation, kind = $kind,
                confidence = CASE WHEN $accepted THEN 1 ELSE confidence END,
                origin = CASE WHEN $accepted AND origin = {(int)Origin.Inferred} THEN {(int)Origin.Curated} ELSE origin END
            WHERE id = $id
            """,
            ("$id", id), ("$curation", curation), ("$kind", newKind), ("$accepted", verdict.IsAccepted),
            ("$review", verdict.IsAccepted ? ReviewState.Accepted : ReviewState.Rejected));
        if (to is not { } end)
            return null;
        if (!verdict.IsAccepted || newKind != kind)
            Restore(from, end, kind);
        if (verdict.IsAccepted)
            Replace(from, end, newKind);
        if (!verdict.IsAccepted || newKind != kind)
            Forget(from, end, reviewed);
        if (kind == LinkKind.Requires && (!verdict.IsAccepted || newKind != kind))
            TellOfCircles();
        TellOfOrphan(from);
        TellOfOrphan(end);
        return verdict.IsAccepted && verdict.Kind is not null ? Require(curation, from, end, newKind) : null;
    }

    /// <summary>A proposal that was accepted is a link, though the words that had it proposed are gone by now. If the author has come to write one, that serves.</summary>
    private CurationFault? Keep(string curation, LinkVerdict verdict, KnownLink known)
    {
        var (from, to) = (EndOf(new("Post", known.From)), EndOf(new("Post", known.To!)));
        if (from is null || to is null)
            return CurationFault.NotFound(new("Post", from is null ? known.From : known.To!));
        var isWritten = Scalar($"SELECT id FROM link WHERE from_post_id = $from AND to_post_id = $to AND {Standing.OfLink}", ("$from", from.Value.Post), ("$to", to.Value.Post)) is not null;
        return isWritten ? null : Insert(curation, verdict.Link, from.Value, to.Value, verdict.Kind ?? known.Kind, known.AnchorText);
    }

    private (long Post, long? Section, string Title)? EndOf(ObjectName name) => name.Type switch
    {
        "Post" => connection.Query("SELECT id, title FROM post WHERE key = $key", row => (row.GetInt64(0), (long?)null, row.GetString(1)), ("$key", name.Key)) is [var post] ? post : null,
        "Section" => connection.Query("SELECT post_id, id, title FROM section WHERE key = $key", row => (row.GetInt64(0), (long?)row.GetInt64(1), row.GetString(2)), ("$key", name.Key)) is [var section]
            ? section
            : null,
        _ => null,
    };

    /// <summary>Who replaces whom, if the kind says so.</summary>
    private static (long Older, long Newer)? Replacement(long from, long to, LinkKind kind) => kind switch
    {
        LinkKind.Supersedes => (to, from),
        LinkKind.SupersededBy => (from, to),
        _ => null,
    };

    private CurationFault? CircleOf(long from, long to, LinkKind kind) => Replacement(from, to, kind) is not var (older, newer)
        ? null
        : CircleOf(older, newer, "SELECT superseded_by_id AS needed, id AS needs FROM post WHERE superseded_by_id IS NOT NULL", "post") is { } circle
            ? circle with { Message = "Each would replace the other, by these steps." }
            : null;

    private void Replace(long from, long to, LinkKind kind)
    {
        if (Replacement(from, to, kind) is var (older, newer)
            && Change("UPDATE post SET superseded_by_id = $newer WHERE id = $older AND superseded_by_id IS NOT $newer", ("$newer", newer), ("$older", older)) > 0)
            TellOfReplaced(older);
    }

    /// <summary>Of a link that says so no more. Another one may still.</summary>
    private void Restore(long from, long to, LinkKind kind)
    {
        if (Replacement(from, to, kind) is var (older, newer)
            && Change(
                $"""
                UPDATE post SET superseded_by_id = NULL WHERE id = $older AND superseded_by_id = $newer AND NOT EXISTS (
                    SELECT 1 FROM link WHERE {Standing.OfLink}
                        AND ((from_post_id = $newer AND to_post_id = $older AND kind = {(int)LinkKind.Supersedes})
                            OR (from_post_id = $older AND to_post_id = $newer AND kind = {(int)LinkKind.SupersededBy})))
                """,
                ("$newer", newer), ("$older", older)) > 0)
            TellOfReplaced(older);
    }
}
