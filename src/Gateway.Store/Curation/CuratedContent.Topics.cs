using System.Globalization;
using System.Text;
using Gateway.Content.Model;
using Gateway.Graph;
using Gateway.Graph.Texts;
using Gateway.Graph.Topics;
using Gateway.Store.Tables;

namespace Gateway.Store.Curation;

internal sealed partial class CuratedContent
{
    // Those of which something was decided.
    private readonly HashSet<long> topicsDecided = [];

    /// <summary>What two posts are both about goes by the names that topics have now, and by the posts that have them.</summary>
    public void FollowTopics()
    {
        foreach (var topic in topicsDecided)
            foreach (var (post, other) in connection.Query(
                $"""
                WITH had (post) AS (SELECT post_id FROM post_topic WHERE topic_id = $topic UNION SELECT post_id FROM refused_topic WHERE topic_id = $topic)
                SELECT DISTINCT post_id, other_post_id FROM related_post
                WHERE review = {(int)ReviewState.Unreviewed} AND post_id IN had AND other_post_id IN had AND EXISTS (SELECT 1 FROM topic_key WHERE topic_id = $topic AND instr(reasons, key))
                """,
                row => (row.GetInt64(0), row.GetInt64(1)), ("$topic", topic)))
                Weigh("related_post", "score", "post_id = $from AND other_post_id = $to", post, other, reason => reason.Kind == ReasonKind.SharedTopics ? StillShared(reason, post, other) : reason);
        topicsDecided.Clear();
    }

    private Reason? StillShared(Reason reason, long post, long other)
    {
        var shared = reason.Topics.SelectMany(key => connection.Query(
            """
            SELECT topic.key, pref_label FROM topic_key JOIN topic ON topic.id = topic_id
            WHERE topic_key.key = $key AND topic.id IN (SELECT topic_id FROM post_topic WHERE post_id = $post) AND topic.id IN (SELECT topic_id FROM post_topic WHERE post_id = $other)
            """,
            row => (Key: row.GetString(0), Label: row.GetString(1)), ("$key", key.Value), ("$post", post), ("$other", other))).ToList();
        return shared.Count == 0 ? null : reason with
        {
            Summary = ReasonWords.About(shared.Select(topic => topic.Label).Distinct()),
            Topics = [.. shared.Select(topic => ContentKey.Parse(topic.Key)).Distinct()],
            Contribution = Reason.Rounded(reason.Contribution * shared.Count / reason.Topics.Count),
        };
    }

    private CurationFault? Rename(TopicName name)
    {
        if (Find(new("Topic", name.Topic)) is not { } topic)
            return Adopted(name) ? null : CurationFault.NotFound(new("Topic", name.Topic));
        if (!name.Label.EnumerateRunes().Any(IsVisible))
            return new(CurationFaultCode.InvalidValue, "A topic needs a label that can be seen.", [new("Topic", name.Topic)]);
        var key = LabelKey.Of(name.Label);
        if (connection.Query(
            """
            SELECT key FROM topic WHERE pref_label_key = $label AND id <> $topic
            UNION SELECT key FROM topic_alt_label JOIN topic ON topic.id = topic_id WHERE label_key = $label AND topic_id <> $topic
            """,
            row => row.GetString(0), ("$label", key), ("$topic", topic)) is [var taken, ..])
            return new(CurationFaultCode.Duplicate, "Another topic is called so: merge the two.", [new("Topic", taken)]);
        var (label, others) = LabelsOf(topic);
        Change("UPDATE topic SET pref_label = $label, pref_label_folded = $folded, pref_label_key = $key WHERE id = $topic",
            ("$label", name.Label), ("$folded", Folding.Fold(name.Label)), ("$key", key), ("$topic", topic));
        SetOtherLabels(topic, name.Label, [label, .. others]);
        TellOfUncovered(topic);
        topicsDecided.Add(topic);
        return null;
    }

    private static bool IsVisible(Rune sign) =>
        Rune.GetUnicodeCategory(sign) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    /// <summary>Whether authors have come to call it as the curator does: what was decided about it holds of the topic of that name.</summary>
    private bool Adopted(TopicName name)
    {
        if (Find(new("Topic", Topic.KeyOf(name.Label).Value)) is not { } topic)
            return false;
        Insert(new TopicKeyRow { Key = name.Topic, TopicId = topic });
        topicsDecided.Add(topic);
        return true;
    }

    private CurationFault? Merge(TopicMerge merge)
    {
        var (topic, into) = (Find(new("Topic", merge.Topic)), Find(new("Topic", merge.Into)));
        if (topic is null || into is null)
            return CurationFault.NotFound(new("Topic", topic is null ? merge.Topic : merge.Into));
        if (topic == into)
            return new(CurationFaultCode.InvalidValue, "These are one topic.", [new("Topic", merge.Into)]);
        if (CircleThrough(topic.Value, into.Value) is { } circle)
            return circle;
        var keyOfTopic = connection.Query("SELECT key FROM topic WHERE id = $topic", row => ContentKey.Parse(row.GetString(0)), ("$topic", topic)).Single();
        var (label, others) = LabelsOf(topic.Value);
        var (kept, known) = LabelsOf(into.Value);
        SetOtherLabels(into.Value, kept, [.. known, label, .. others]);
        Change("UPDATE topic_key SET topic_id = $into WHERE topic_id = $topic", ("$into", into), ("$topic", topic));
        foreach (var (table, owner) in new[] { ("post_topic", "post_id"), ("section_topic", "section_id") })
        {
            // What has both keeps what it does most.
            Change(
                $"""
                UPDATE {table} SET role = min({table}.role, other.role), weight = max({table}.weight, other.weight), confidence = max({table}.confidence, other.confidence)
                FROM (SELECT {owner} AS owner, role, weight, confidence FROM {table} WHERE topic_id = $topic) AS other WHERE {table}.topic_id = $into AND {table}.{owner} = other.owner
                """,
                ("$into", into), ("$topic", topic));
            Change($"DELETE FROM {table} WHERE topic_id = $topic AND {owner} IN (SELECT {owner} FROM {table} WHERE topic_id = $into)", ("$into", into), ("$topic", topic));
            Change($"UPDATE {table} SET topic_id = $into WHERE topic_id = $topic", ("$into", into), ("$topic", topic));
        }

        // What a post has under the other name it does not lack.
        Change("DELETE FROM refused_topic WHERE topic_id = $topic AND post_id IN (SELECT post_id FROM post_topic WHERE topic_id = $into UNION SELECT post_id FROM refused_topic WHERE topic_id = $into)", ("$into", into), ("$topic", topic));
        Change("UPDATE refused_topic SET topic_id = $into WHERE topic_id = $topic", ("$into", into), ("$topic", topic));
        MergeRelations(topic.Value, into.Value);
        Change("DELETE FROM diagnostic WHERE key = $key", ("$key", UncoveredTopics.KeyOf(keyOfTopic).Value));
        TellOfUncovered(into.Value);
        PlaceIntroduction(into.Value);
        Change("DELETE FROM topic_alt_label WHERE topic_id = $topic", ("$topic", topic));
        Change("DELETE FROM topic WHERE id = $topic", ("$topic", topic));
        topicsDecided.Add(into.Value);
        return null;
    }

    /// <summary>What lies between two topics would belong under the merged one and above it, or be needed before and after it.</summary>
    private CurationFault? CircleThrough(long topic, long into)
    {
        foreach (var (needed, needs, table, condition) in new[]
        {
            ("broader_id", "topic_id", "topic_broader", "TRUE"),
            ("needs_id", "topic_id", "topic_prerequisite", $"review = {(int)ReviewState.Accepted}"),
        })
        {
            var steps = $"SELECT {needed} AS needed, {needs} AS needs FROM {table} WHERE {condition} AND NOT ({needed} IN ({topic}, {into}) AND {needs} IN ({topic}, {into}))";
            if ((CircleOf(topic, into, steps, "topic") ?? CircleOf(into, topic, steps, "topic")) is { } circle)
                return circle with { Message = "It would close a circle: other topics lie between these two." };
        }

        return null;
    }

    private void MergeRelations(long topic, long into)
    {
        foreach (var (table, first, second) in new[]
        {
            ("topic_broader", "topic_id", "broader_id"), ("topic_broader", "broader_id", "topic_id"), ("topic_related", "topic_id", "related_id"), ("topic_related", "related_id", "topic_id"),
            ("topic_prerequisite", "topic_id", "needs_id"), ("topic_prerequisite", "needs_id", "topic_id"), ("topic_paper", "topic_id", "paper_id"),
        })
        {
            Change($"DELETE FROM {table} WHERE {first} = $topic AND ({second} = $into OR {second} IN (SELECT {second} FROM {table} WHERE {first} = $into))", ("$into", into), ("$topic", topic));
            // Those of the other topic come after its own, where places are counted.
            var places = table != "topic_broader" && first == "topic_id" ? $", position = position + 1 + (SELECT coalesce(max(position), -1) FROM {table} WHERE topic_id = $into)" : "";
            Change($"UPDATE {table} SET {first} = $into{places} WHERE {first} = $topic", ("$into", into), ("$topic", topic));
        }
    }

    private CurationFault? Judge(BroaderVerdict verdict)
    {
        var (topic, broader) = (Find(new("Topic", verdict.Topic)), Find(new("Topic", verdict.Broader)));
        if (topic is null || broader is null)
            return CurationFault.NotFound(new("Topic", topic is null ? verdict.Topic : verdict.Broader));
        if (topic == broader)
            return new(CurationFaultCode.InvalidValue, "A topic does not belong under itself.", [new("Topic", verdict.Topic)]);
        if (!verdict.IsBroader)
        {
            Change("DELETE FROM topic_broader WHERE topic_id = $topic AND broader_id = $broader", ("$topic", topic), ("$broader", broader));
            return null;
        }

        if (CircleOf(topic.Value, broader.Value, "SELECT broader_id AS needed, topic_id AS needs FROM topic_broader", "topic") is { } circle)
            return circle with { Message = "It would close a circle: the broader one belongs under the other in turn." };
        Change("INSERT INTO topic_broader (topic_id, broader_id) SELECT $topic, $broader WHERE NOT EXISTS (SELECT 1 FROM topic_broader WHERE topic_id = $topic AND broader_id = $broader)",
            ("$topic", topic), ("$broader", broader));
        return null;
    }

    private CurationFault? Judge(string curation, RoleVerdict verdict)
    {
        if (Find(new("Topic", verdict.Topic)) is not { } topic)
            return CurationFault.NotFound(new("Topic", verdict.Topic));
        if (Find(new("Post", verdict.Post)) is not { } post)
            return CurationFault.NotFound(new("Post", verdict.Post));
        if (verdict.Role is not { } role)
        {
            Change("DELETE FROM section_topic WHERE topic_id = $topic AND section_id IN (SELECT id FROM section WHERE post_id = $post)", ("$topic", topic), ("$post", post));
            Change(
                """
                INSERT INTO refused_topic (post_id, position, topic_id, role, weight, confidence, is_authored, curation)
                SELECT post_id, position, topic_id, role, weight, confidence, is_authored, $curation FROM post_topic WHERE topic_id = $topic AND post_id = $post
                """,
                ("$curation", curation), ("$topic", topic), ("$post", post));
            Change("DELETE FROM post_topic WHERE topic_id = $topic AND post_id = $post", ("$topic", topic), ("$post", post));
        }
        else if (Change("UPDATE post_topic SET role = $role, confidence = 1, curation = $curation WHERE topic_id = $topic AND post_id = $post",
            ("$role", role), ("$curation", curation), ("$topic", topic), ("$post", post)) == 0)
            Insert(new PostTopicRow
            {
                PostId = post,
                Position = NextPosition("post_topic", "post_id", post),
                TopicId = topic,
                Role = role,
                Weight = 0,
                Confidence = 1,
                IsAuthored = false,
                Curation = curation,
            });
        TellOfUncovered(topic);
        PlaceIntroduction(topic);
        topicsDecided.Add(topic);
        return null;
    }

    /// <summary>The best place to learn a topic stays as long as its post introduces it; what a curator says of another post comes before it.</summary>
    private void PlaceIntroduction(long topic) => Change(
        $"""
        UPDATE topic SET introduced_post_id = best.post_id, introduced_section_id = NULL
        FROM (
            SELECT (SELECT post_id FROM post_topic WHERE topic_id = $topic AND role = {(int)TopicRole.Introduces}
                ORDER BY curation IS NULL, post_id IS NOT (SELECT introduced_post_id FROM topic WHERE id = $topic), confidence + weight DESC, post_id LIMIT 1) AS post_id) AS best
        WHERE topic.id = $topic AND introduced_post_id IS NOT best.post_id
        """,
        ("$topic", topic));

    private (string Label, IReadOnlyList<string> Others) LabelsOf(long topic) =>
        connection.Query("SELECT pref_label, alt_labels FROM topic WHERE id = $topic", row => (row.GetString(0), TextList.Parse(row.GetString(1))), ("$topic", topic)).Single();

    private void SetOtherLabels(long topic, string label, IEnumerable<string> others)
    {
        var labels = others.Where(other => other != label).Distinct(StringComparer.Ordinal).ToList();
        Change("UPDATE topic SET alt_labels = $labels WHERE id = $topic", ("$labels", TextList.Of(labels)), ("$topic", topic));
        Change("DELETE FROM topic_alt_label WHERE topic_id = $topic", ("$topic", topic));
        foreach (var (position, other) in labels.Index())
            Insert(new TopicAltLabelRow { TopicId = topic, Position = position, Label = other, LabelFolded = Folding.Fold(other), LabelKey = LabelKey.Of(other) });
    }
}
