using Gateway.Content.Model;
using Gateway.Graph;
using Gateway.Graph.Prerequisites;
using Gateway.Store.Tables;

namespace Gateway.Store.Curation;

internal sealed partial class CuratedContent
{
    // Of two related posts.
    private const string EitherWay = "((post_id = $from AND other_post_id = $to) OR (post_id = $to AND other_post_id = $from))";

    /// <summary>A link that says so is a statement on what to read first.</summary>
    private CurationFault? Require(string curation, long from, long to, LinkKind kind) => kind != LinkKind.Requires || from == to
        ? null
        : JudgePosts(curation, new PrerequisiteVerdict(new("Post", PostKey(from)), new("Post", PostKey(to)), IsNeeded: true, PrerequisiteStrength.Required));

    /// <summary>What rested on links between two posts that are all refused rests on nothing, and so does a need that none of them states any more; what other reasons speak for is less sure.</summary>
    /// <param name="curation">What was decided about the link before, which may have stated a need.</param>
    private void Forget(long from, long to, string? curation)
    {
        var links = connection.Query(
            $"SELECT key, kind, {Standing.Refused} FROM link WHERE from_post_id = $from AND to_post_id = $to",
            row => (Key: ContentKey.Parse(row.GetString(0)), Kind: (LinkKind)row.GetInt32(1), IsRefused: row.GetBoolean(2)), ("$from", from), ("$to", to));
        var refused = links.Where(link => link.IsRefused).Select(link => link.Key).ToHashSet();
        var stating = links.Where(link => !link.IsRefused && link.Kind == LinkKind.Requires).Select(link => link.Key).ToHashSet();
        var speaking = links.Where(link => !link.IsRefused && link.Kind is LinkKind.Requires or LinkKind.BuildsOn).Select(link => link.Key).ToHashSet();
        if (curation is not null && stating.Count == 0)
            Change(
                "UPDATE prerequisite SET review = $review, curation = NULL WHERE post_id = $from AND needed_post_id = $to AND curation = $curation",
                ("$review", ReviewState.Unreviewed), ("$from", from), ("$to", to), ("$curation", curation));
        WeighNeed(from, to, Left, reason => IsOrder(reason) || reason.Links.Any(stating.Contains));
        Weigh("related_post", "score", EitherWay, from, to, Left);

        Reason? Left(Reason reason) => reason.Kind != ReasonKind.Curated && (reason.Links.Count == 0 || Speaks(reason)) ? reason : null;

        bool Speaks(Reason reason) => reason.Kind == ReasonKind.AuthorStatement ? reason.Links.Any(speaking.Contains) : !reason.Links.All(refused.Contains);
    }

    /// <summary>Weighs anew how much one post needs another.</summary>
    /// <param name="states">Whether a reason that is left lets an authored need be one still.</param>
    private void WeighNeed(long post, long needed, Func<Reason, Reason?> left, Predicate<Reason> states)
    {
        foreach (var (id, reasons) in Weigh("prerequisite", "confidence", "post_id = $from AND needed_post_id = $to", post, needed, left))
        {
            var isAuthored = reasons.Exists(states) && Scalar("SELECT 1 FROM prerequisite WHERE id = $id AND is_authored", ("$id", id)) is not null;
            Change("UPDATE prerequisite SET strength = $strength, is_authored = $authored WHERE id = $id",
                ("$id", id), ("$authored", isAuthored), ("$strength", Prerequisite.StrengthOf(isAuthored, reasons.Sum(reason => reason.Contribution))));
        }
    }

    /// <summary>Takes reasons from what nobody has decided about, or words them anew, and what has no others away.</summary>
    /// <param name="weight">The column that reasons add up to.</param>
    /// <param name="between">Which rows, by <c>$from</c> and <c>$to</c>.</param>
    /// <param name="left">What is left of a reason; null where it falls.</param>
    /// <returns>Those that changed, with the reasons they have now.</returns>
    private List<(long Id, List<Reason> Reasons)> Weigh(string table, string weight, string between, long from, long to, Func<Reason, Reason?> left)
    {
        var changed = new List<(long, List<Reason>)>();
        foreach (var (id, reasons) in connection.Query(
            $"SELECT id, reasons FROM {table} WHERE {between} AND review = {(int)ReviewState.Unreviewed}", row => (row.GetInt64(0), ReasonText.Parse(row.GetString(1))), ("$from", from), ("$to", to)))
        {
            var now = reasons.Select(left).OfType<Reason>().ToList();
            if (now.SequenceEqual(reasons))
                continue;
            if (now.Count == 0)
            {
                Change($"DELETE FROM {table} WHERE id = $id", ("$id", id));
                continue;
            }

            Change($"UPDATE {table} SET reasons = $reasons, {weight} = $weight WHERE id = $id",
                ("$id", id), ("$reasons", ReasonText.Of(now)), ("$weight", Reason.Rounded(now.Sum(reason => reason.Contribution))));
            changed.Add((id, now));
        }

        return changed;
    }

    private string PostKey(long id) => connection.Query("SELECT key FROM post WHERE id = $id", row => row.GetString(0), ("$id", id)).Single();
}
