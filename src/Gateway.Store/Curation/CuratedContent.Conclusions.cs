using Gateway.Content.Model;
using Gateway.Graph;
using Gateway.Graph.Prerequisites;
using Gateway.Store.Tables;

namespace Gateway.Store.Curation;

internal sealed partial class CuratedContent
{
    /// <summary>A link that says so is a statement on what to read first.</summary>
    private CurationFault? Require(string curation, long from, long to, LinkKind kind) => kind != LinkKind.Requires || from == to
        ? null
        : JudgePosts(curation, new PrerequisiteVerdict(new("Post", PostKey(from)), new("Post", PostKey(to)), IsNeeded: true, PrerequisiteStrength.Required));

    /// <summary>What rested on links between two posts that are all refused rests on nothing; what other reasons speak for is less sure.</summary>
    private void Forget(long from, long to)
    {
        var refused = connection.Query(
            $"SELECT key FROM link WHERE from_post_id = $from AND to_post_id = $to AND {Standing.Refused}", row => ContentKey.Parse(row.GetString(0)), ("$from", from), ("$to", to)).ToHashSet();
        Weigh("prerequisite", "confidence", "post_id = $from AND needed_post_id = $to");
        Weigh("related_post", "score", "((post_id = $from AND other_post_id = $to) OR (post_id = $to AND other_post_id = $from))");

        void Weigh(string table, string weight, string between)
        {
            foreach (var (id, reasons) in connection.Query(
                $"SELECT id, reasons FROM {table} WHERE {between} AND review = {(int)ReviewState.Unreviewed}", row => (row.GetInt64(0), ReasonText.Parse(row.GetString(1))), ("$from", from), ("$to", to)))
            {
                var left = reasons.Where(reason => reason.Links.Count == 0 || !reason.Links.All(refused.Contains)).ToList();
                if (left.Count == reasons.Count)
                    continue;
                if (left.Count == 0)
                    Change($"DELETE FROM {table} WHERE id = $id", ("$id", id));
                else
                    Change($"UPDATE {table} SET reasons = $reasons, {weight} = $weight WHERE id = $id",
                        ("$id", id), ("$reasons", ReasonText.Of(left)), ("$weight", Reason.Rounded(left.Sum(reason => reason.Contribution))));
            }
        }
    }

    private string PostKey(long id) => connection.Query("SELECT key FROM post WHERE id = $id", row => row.GetString(0), ("$id", id)).Single();
}
