using Gateway.Content.Model;
using Gateway.Store.Tables;

namespace Gateway.Store.Curation;

internal sealed partial class CuratedContent
{
    private CurationFault? JudgePosts(string curation, PrerequisiteVerdict verdict)
    {
        if (EndsOf(verdict, out var post, out var needed) is { } missing)
            return missing;
        if (verdict.IsNeeded && CircleOf(
            post, needed,
            $"SELECT needed_post_id AS needed, post_id AS needs FROM prerequisite WHERE {Standing.Unrefused} AND (is_authored OR review = {(int)ReviewState.Accepted})",
            "post") is { } circle)
            return circle;
        var known = connection.Query(
            "SELECT id, reasons, is_authored FROM prerequisite WHERE post_id = $post AND needed_post_id = $needed",
            row => (Id: row.GetInt64(0), Reasons: row.GetString(1), IsAuthored: row.GetBoolean(2)), ("$post", post), ("$needed", needed));
        if (!verdict.IsNeeded)
        {
            Change("UPDATE prerequisite SET review = $review, curation = $curation WHERE post_id = $post AND needed_post_id = $needed",
                ("$review", ReviewState.Rejected), ("$curation", curation), ("$post", post), ("$needed", needed));
            if (known is [{ IsAuthored: true }, ..])
                TellOfCircles();
        }
        else if (known is [var (id, reasons, _), ..])
            Change("UPDATE prerequisite SET review = $review, curation = $curation, confidence = 1, strength = $strength, reasons = $reasons WHERE id = $id",
                ("$review", ReviewState.Accepted), ("$curation", curation), ("$strength", verdict.Strength), ("$reasons", Confirmed(ReasonText.Parse(reasons))), ("$id", id));
        else
            Insert(new PrerequisiteRow
            {
                Id = ids.Next(),
                PostId = post,
                NeededPostId = needed,
                Confidence = 1,
                Strength = verdict.Strength,
                IsAuthored = false,
                Method = ProvenanceMethod.Curation,
                Reasons = Confirmed([]),
                Review = ReviewState.Accepted,
                Curation = curation,
            });
        return null;
    }

    private CurationFault? JudgeTopics(string curation, PrerequisiteVerdict verdict)
    {
        if (EndsOf(verdict, out var topic, out var needed) is { } missing)
            return missing;
        if (verdict.IsNeeded && CircleOf(
            topic, needed, $"SELECT needs_id AS needed, topic_id AS needs FROM topic_prerequisite WHERE review = {(int)ReviewState.Accepted}", "topic") is { } circle)
            return circle;
        var known = connection.Query(
            "SELECT reasons FROM topic_prerequisite WHERE topic_id = $topic AND needs_id = $needed", row => row.GetString(0), ("$topic", topic), ("$needed", needed));
        if (!verdict.IsNeeded)
            Change("UPDATE topic_prerequisite SET review = $review, curation = $curation WHERE topic_id = $topic AND needs_id = $needed",
                ("$review", ReviewState.Rejected), ("$curation", curation), ("$topic", topic), ("$needed", needed));
        else if (known is [var reasons, ..])
            Change("UPDATE topic_prerequisite SET review = $review, curation = $curation, confidence = 1, strength = $strength, reasons = $reasons WHERE topic_id = $topic AND needs_id = $needed",
                ("$review", ReviewState.Accepted), ("$curation", curation), ("$strength", verdict.Strength), ("$reasons", Confirmed(ReasonText.Parse(reasons))), ("$topic", topic), ("$needed", needed));
        else
            Insert(new TopicPrerequisiteRow
            {
                TopicId = topic,
                Position = NextPosition("topic_prerequisite", "topic_id", topic),
                NeedsId = needed,
                Strength = verdict.Strength,
                Confidence = 1,
                Reasons = Confirmed([]),
                Review = ReviewState.Accepted,
                Curation = curation,
            });
        return null;
    }

    private CurationFault? EndsOf(PrerequisiteVerdict verdict, out long needs, out long needed)
    {
        (needs, needed) = (Find(verdict.Needs) ?? 0, Find(verdict.Needed) ?? 0);
        return needs == 0 ? CurationFault.NotFound(verdict.Needs)
            : needed == 0 ? CurationFault.NotFound(verdict.Needed)
            : needs == needed ? new(CurationFaultCode.InvalidValue, "Nothing is needed before itself.", [verdict.Needs])
            : null;
    }

    /// <summary>The shortest chain of what authors and curators state, by which the needed one needs the other in turn. Other relations are seen as needs: broader topics, newer versions.</summary>
    /// <param name="stated">Statement that selects <c>needs</c> and <c>needed</c>, row ids.</param>
    private CurationFault? CircleOf(long needs, long needed, string stated, string table)
    {
        var steps = connection.Query(
            $"""
            WITH RECURSIVE stated AS ({stated}), reached (id) AS (SELECT $needed UNION SELECT stated.needed FROM reached JOIN stated ON stated.needs = reached.id)
            SELECT needs, needed FROM stated WHERE needs IN (SELECT id FROM reached) ORDER BY needs, needed
            """,
            row => (Needs: row.GetInt64(0), Needed: row.GetInt64(1)), ("$needed", needed)).ToLookup(step => step.Needs, step => step.Needed);
        var before = new Dictionary<long, long> { [needed] = needed };
        var queue = new Queue<long>([needed]);
        while (!before.ContainsKey(needs) && queue.TryDequeue(out var from))
            foreach (var to in steps[from])
                if (before.TryAdd(to, from))
                    queue.Enqueue(to);
        if (!before.ContainsKey(needs))
            return null;
        var chain = new List<long> { needs };
        while (chain[^1] != needed)
            chain.Add(before[chain[^1]]);
        chain.Reverse();
        var keys = chain.Select(id => connection.Query($"SELECT key FROM {table} WHERE id = $id", row => row.GetString(0), ("$id", id)).Single());
        var type = table == "post" ? "Post" : "Topic";
        return new(CurationFaultCode.Cycle, "It would close a circle: the one that is needed needs the other in turn.", [.. keys.Select(key => new ObjectName(type, key))]);
    }
}
