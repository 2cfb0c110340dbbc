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
        // What is not needed is needed to no degree.
        PrerequisiteVerdict verdict => verdict with
        {
            Needs = Settled(verdict.Needs),
            Needed = Settled(verdict.Needed),
            Strength = verdict.IsNeeded ? verdict.Strength : PrerequisiteStrength.Required,
        },
        TopicName name => name with { Topic = SettledTopic(name.Topic) },
        TopicMerge merge => merge with { Into = SettledTopic(merge.Into) },
        BroaderVerdict verdict => verdict with { Topic = SettledTopic(verdict.Topic), Broader = SettledTopic(verdict.Broader) },
        RoleVerdict verdict => verdict with { Topic = SettledTopic(verdict.Topic) },
        SeriesVerdict verdict => verdict with { Known = PostsOfSeries(verdict.Series) },
        _ => decision,
    };

    /// <summary>The same decision as it would be taken now: by the present key of the link or series that it lies on.</summary>
    public Decision Present(HeldDecision held) => held.Decision switch
    {
        LinkVerdict verdict when connection.Query("SELECT key FROM link WHERE curation = $curation", row => row.GetString(0), ("$curation", held.Key)) is [var link] =>
            Settle(verdict with { Link = link }),
        SeriesVerdict verdict when connection.Query(
            $"SELECT DISTINCT series.key FROM {DecidedPlaces} JOIN series ON series.id = series_id WHERE curation = $curation", row => row.GetString(0), ("$curation", held.Key)) is [var series] =>
            Settle(verdict with { Series = series }),
        SeriesVerdict verdict when Find(new("Series", verdict.Series)) is null && Renamed(verdict) is { } renamed =>
            Settle(verdict with { Series = connection.Query("SELECT key FROM series WHERE id = $id", row => row.GetString(0), ("$id", renamed)).Single() }),
        var decision => decision,
    };

    /// <summary>The decision that lies on the same link, or the same place in a series, under another key, by which that once went; null if there is none.</summary>
    public HeldDecision? HeldAbout(Decision decision)
    {
        var laid = decision switch
        {
            LinkVerdict verdict => connection.Query("SELECT curation FROM link WHERE key = $key AND curation IS NOT NULL", row => row.GetString(0), ("$key", verdict.Link)),
            SeriesVerdict verdict => connection.Query(
                $"SELECT curation FROM {DecidedPlaces} JOIN series ON series.id = series_id JOIN post ON post.id = post_id WHERE series.key = $series AND post.key = $post",
                row => row.GetString(0), ("$series", verdict.Series), ("$post", verdict.Post)),
            _ => [],
        };
        return laid.Select(curation => CurationJournal.Find(connection, curation)).FirstOrDefault(held => held is not null && held.Decision.GetType() == decision.GetType())
            ?? (decision is SeriesVerdict place ? HeldOutOf(place) : null);
    }

    /// <summary>A post that is taken out of a series where it never was leaves no trace there.</summary>
    private HeldDecision? HeldOutOf(SeriesVerdict place) => CurationJournal.InForce(connection).FirstOrDefault(held =>
        held.Decision is SeriesVerdict other && other.Post == place.Post && ((SeriesVerdict)Present(held)).Series == place.Series);

    /// <summary>Whether it is about topics of which one took others over: what was decided of those may have come to be about the same.</summary>
    public bool IsOfMergedTopics(Decision decision) => decision.Objects.Any(name =>
        name.Type == "Topic" && Scalar("SELECT count(*) FROM topic_key WHERE topic_id = (SELECT topic_id FROM topic_key WHERE key = $key)", ("$key", name.Key)) > 1);

    private ObjectName Settled(ObjectName name) => name.Type == "Topic" ? new(name.Type, SettledTopic(name.Key)) : name;

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
