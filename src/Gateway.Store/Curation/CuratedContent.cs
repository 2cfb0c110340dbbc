using Gateway.Graph;
using Gateway.Graph.Prerequisites;
using Gateway.Store.Tables;
using Gateway.Store.Writing;
using Microsoft.Data.Sqlite;

namespace Gateway.Store.Curation;

/// <summary>Changes the rows of the content as decisions say.</summary>
/// <param name="connection">In a transaction.</param>
internal sealed partial class CuratedContent(SqliteConnection connection, RowIds ids, DateTimeOffset now)
{
    private const string Statement = "A curator says so";

    /// <param name="curation">Key of the decision.</param>
    /// <returns>Null where it was done.</returns>
    public CurationFault? Apply(string curation, Decision decision) => decision switch
    {
        NewLink link => Add(curation, link),
        LinkVerdict verdict => Judge(curation, verdict),
        RelatedVerdict verdict => Judge(curation, verdict),
        PrerequisiteVerdict { Needs.Type: "Topic" } verdict => JudgeTopics(curation, verdict),
        PrerequisiteVerdict verdict => JudgePosts(curation, verdict),
        TopicName name => Rename(name),
        TopicMerge merge => Merge(merge),
        BroaderVerdict verdict => Judge(verdict),
        RoleVerdict verdict => Judge(curation, verdict),
        SeriesVerdict verdict => Judge(curation, verdict),
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, "No such decision."),
    };

    /// <summary>The same decision in keys that last: those of topics that were merged lead to others, and a link is known by more than its address.</summary>
    public Decision Settle(Decision decision) => decision switch
    {
        LinkVerdict verdict => verdict with { Known = Describe(verdict.Link) ?? verdict.Known },
        PrerequisiteVerdict { Needs.Type: "Topic" } verdict => verdict with
        {
            Needs = new("Topic", SettledTopic(verdict.Needs.Key)),
            Needed = new(verdict.Needed.Type, SettledTopic(verdict.Needed.Key)),
            Strength = verdict.IsNeeded ? verdict.Strength : PrerequisiteStrength.Required,
        },
        TopicName name => name with { Topic = SettledTopic(name.Topic) },
        TopicMerge merge => merge with { Into = SettledTopic(merge.Into) },
        BroaderVerdict verdict => verdict with { Topic = SettledTopic(verdict.Topic), Broader = SettledTopic(verdict.Broader) },
        RoleVerdict verdict => verdict with { Topic = SettledTopic(verdict.Topic) },
        // What is not needed is needed to no degree.
        PrerequisiteVerdict { IsNeeded: false } verdict => verdict with { Strength = PrerequisiteStrength.Required },
        SeriesVerdict verdict => verdict with { Known = PostsOfSeries(verdict.Series) },
        _ => decision,
    };

    private string SettledTopic(string key) => connection.Query(
        "SELECT topic.key FROM topic_key JOIN topic ON topic.id = topic_id WHERE topic_key.key = $key", row => row.GetString(0), ("$key", key)).SingleOrDefault(key);

    /// <summary>Row of an object; null if there is none.</summary>
    private long? Find(ObjectName name) => name.Type switch
    {
        "Post" => Scalar("SELECT id FROM post WHERE key = $key", ("$key", name.Key)),
        "Series" => Scalar("SELECT id FROM series WHERE key = $key", ("$key", name.Key)),
        "Section" => Scalar("SELECT id FROM section WHERE key = $key", ("$key", name.Key)),
        // Those of merged topics lead to the one that took them over.
        "Topic" => Scalar("SELECT topic_id FROM topic_key WHERE key = $key", ("$key", name.Key)),
        _ => null,
    };

    private long? Scalar(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        connection.Query(sql, row => row.IsDBNull(0) ? (long?)null : row.GetInt64(0), parameters).FirstOrDefault();

    /// <summary>The place after the last item of an owner's list.</summary>
    private int NextPosition(string table, string owner, long id) =>
        connection.Query($"SELECT coalesce(max(position), -1) + 1 FROM {table} WHERE {owner} = $id", row => row.GetInt32(0), ("$id", id)).Single();

    private int Change(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.Command(sql, parameters);
        return command.ExecuteNonQuery();
    }

    private void Insert<TRow>(TRow row)
        where TRow : class
    {
        using var insert = new RowInsert<TRow>(connection);
        insert.Write(row);
    }

    /// <summary>What spoke for it before still does; the curator's word makes it sure.</summary>
    private static string Confirmed(IReadOnlyList<Reason> reasons)
    {
        var known = reasons.Where(reason => reason.Kind != ReasonKind.Curated).ToList();
        return ReasonText.Of([new Reason(ReasonKind.Curated, Statement, Reason.Rounded(1 - known.Sum(reason => reason.Contribution))), .. known]);
    }
}
