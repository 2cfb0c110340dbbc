using Gateway.Content.Model;
using Gateway.Store.Tables;

namespace Gateway.Store.Curation;

/// <summary>Finds a link of which something was decided, though its author may have written it anew: under another address, with other words, or after another one of the kind.</summary>
internal sealed partial class CuratedContent
{
    /// <summary>Row of the link; null if it is gone. Another link between the two posts, which was there when this one was decided about, is never taken for it.</summary>
    private long? FindLink(LinkVerdict verdict)
    {
        if (verdict.Known is not { } known)
            return Scalar("SELECT id FROM link WHERE key = $key", ("$key", verdict.Link));
        var links = LinksBetween(known.From, known.To).Where(link => !link.IsDecided || link.Key == verdict.Link).ToList();
        var sameWords = links.Where(link => link.AnchorText == known.AnchorText && link.Href == known.Href).ToList();
        var own = links.Find(link => link.Key == verdict.Link);
        // Keys count links with one address and text, so another one before it takes its key over.
        if (own is not null && (known.Sentence is null || own.IsIn(known.Sentence) || sameWords.Count == 1))
            return own.Id;
        if (known.Sentence is not null && sameWords.Find(link => link.Sentence == known.Sentence) is { } moved)
            return moved.Id;
        var fresh = links.Where(link => link.Key != verdict.Link && link.IsInferred == known.IsInferred && known.Others?.Contains(link.Key, StringComparison.Ordinal) != true).ToList();
        var called = fresh.Where(link => link.AnchorText == known.AnchorText).ToList();
        return (called.Find(link => link.IsIn(known.Sentence)) ?? called.FirstOrDefault() ?? TheOne(fresh.Where(link => known.Others is not null && link.Kind == known.Kind && link.IsIn(known.Sentence))))?.Id;
    }

    /// <summary>By what a link is recognised; null for one that is not there.</summary>
    private KnownLink? Describe(string link)
    {
        var ends = connection.Query(
            "SELECT post.key, target.key, anchor_text FROM link JOIN post ON post.id = from_post_id LEFT JOIN post AS target ON target.id = to_post_id WHERE link.key = $key",
            row => new KnownLink(row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1), row.GetString(2)), ("$key", link)).SingleOrDefault();
        if (ends is null)
            return null;
        var links = LinksBetween(ends.From, ends.To);
        var own = links.Single(other => other.Key == link);
        return ends with
        {
            Href = own.Href,
            Sentence = own.Sentence,
            Kind = own.Kind,
            IsInferred = own.IsInferred,
            Others = string.Join(' ', links.Where(other => other.Key != link).Select(other => other.Key)),
        };
    }

    /// <param name="to">Null for those that lead to no post.</param>
    private List<PresentLink> LinksBetween(string from, string? to) => connection.Query(
        """
        SELECT link.id, link.key, anchor_text, href, sentence, kind, origin, link.curation IS NOT NULL
        FROM link JOIN post ON post.id = from_post_id LEFT JOIN post AS target ON target.id = to_post_id LEFT JOIN text_context ON text_context.id = context_id
        WHERE post.key = $from AND target.key IS $to ORDER BY link.id
        """,
        row => new PresentLink(
            row.GetInt64(0), row.GetString(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3), row.IsDBNull(4) ? null : TextSketch.Of(row.GetString(4)).ToString(),
            (LinkKind)row.GetInt32(5), IsInferred: row.GetInt32(6) == (int)Origin.Inferred, IsDecided: row.GetBoolean(7)),
        ("$from", from), ("$to", to));

    private static PresentLink? TheOne(IEnumerable<PresentLink> links) => links.Take(2).ToList() is [var link] ? link : null;

    /// <param name="Sentence">Sketch of the sentence it stands in; null where it stands in none.</param>
    private sealed record PresentLink(long Id, string Key, string AnchorText, string? Href, string? Sentence, LinkKind Kind, bool IsInferred, bool IsDecided)
    {
        public bool IsIn(string? sentence) =>
            sentence is null ? Sentence is null : Sentence is not null && TextSketch.Parse(Sentence).IsLike(TextSketch.Parse(sentence));
    }
}
