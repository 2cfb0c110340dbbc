using Gateway.Content.Model;
using Gateway.Graph;
using Gateway.Graph.Prerequisites;
using Gateway.Store.Reading;
using Gateway.Store.Tables;
using Gateway.Store.Writing;

namespace Gateway.Store.Curation;

/// <summary>
/// Places in series. They are decided one by one; what follows from the order of parts is drawn once, when all decisions are laid on (<see cref="FollowSeries"/>): half of an exchange
/// of two parts means nothing.
/// </summary>
internal sealed partial class CuratedContent
{
    // What curators say of places, those that they took away among it.
    private const string DecidedPlaces = """
        (SELECT series_id, post_id, curation FROM series_entry WHERE curation IS NOT NULL
            UNION SELECT series_id, post_id, curation FROM refused_series_entry WHERE curation IS NOT NULL)
        """;

    // As sure as where an author numbers the parts.
    private const double ByPlace = 0.9;

    // How the series of which something was decided were before.
    private readonly Dictionary<long, List<PlacedPost>> seriesBefore = [];

    /// <summary>A curator's place has the last word: a post that the author numbers so stays beside it, and the number that is used twice is told of.</summary>
    private CurationFault? Judge(string curation, SeriesVerdict verdict)
    {
        if ((Find(new("Series", verdict.Series)) ?? Renamed(verdict)) is not { } series)
            return CurationFault.NotFound(new("Series", verdict.Series));
        if (Find(new("Post", verdict.Post)) is not { } post)
            return CurationFault.NotFound(new("Post", verdict.Post));
        if (verdict.Part is < 1 or > PartNumbers.Last)
            return new(CurationFaultCode.InvalidValue, $"There is no part {verdict.Part}: parts are counted from 1 to {PartNumbers.Last}.", []);
        var entries = PartsOf(series);
        if (entries.Find(entry => entry.Curation is not null && entry.Post != post && entry.Number == verdict.Part) is { } taken)
            return new(
                CurationFaultCode.Duplicate, $"A curator has made another post part {verdict.Part}: withdraw that, or give this one another number.", [new("Post", PostKey(taken.Post))]);

        seriesBefore.TryAdd(series, entries);
        var former = entries.Where(entry => entry.Post == post).ToList();
        foreach (var refused in former.Where(entry => entry.Number != verdict.Part))
            Insert(new RefusedSeriesEntryRow { Id = ids.Next(), SeriesId = series, PostId = post, Position = refused.Number, Label = refused.Label, Curation = curation });
        var others = entries.Where(entry => entry.Post != post);
        Replace(series, verdict.Part is { } part ? others.Append(new PlacedPost(post, part, former is [var first, ..] ? first.Label : null, IsStated: true, curation)) : others);
        return null;
    }

    /// <summary>What follows from the places that were decided, all of them together.</summary>
    public void FollowSeries()
    {
        foreach (var (series, before) in seriesBefore)
        {
            var (after, title) = (PartsOf(series), connection.Query("SELECT title FROM series WHERE id = $series", row => row.GetString(0), ("$series", series)).Single());
            TellOfGaps(title, before, after);
            ForgetCompany(before, after);
            FollowOrder(title, before, after);
        }

        seriesBefore.Clear();
    }

    /// <summary>Who left the series has other series in common with those in it, if any.</summary>
    private void ForgetCompany(List<PlacedPost> before, List<PlacedPost> after)
    {
        foreach (var gone in before.ExceptBy(after.Select(part => part.Post), part => part.Post))
            foreach (var other in before.Where(other => other.Post != gone.Post))
            {
                var titles = SeriesOf(gone.Post, other.Post).ConvertAll(series => series.Title);
                Weigh("related_post", "score", EitherWay, gone.Post, other.Post, reason =>
                    !IsOrder(reason) ? reason : titles.Count > 0 ? reason with { Summary = ReasonWords.Company(titles) } : null);
            }
    }

    /// <summary>What rested on an order that is no more is not needed for it; what comes right before a part now is.</summary>
    private void FollowOrder(string title, List<PlacedPost> before, List<PlacedPost> after)
    {
        var (was, steps) = (StepsOf(before), StepsOf(after));
        var numbers = after.ToLookup(part => part.Post, part => part.Number);
        foreach (var post in before.Select(part => part.Post))
            foreach (var needed in before.Select(part => part.Post).Where(other => other != post))
            {
                var (number, other) = (numbers[post].FirstOrDefault(), numbers[needed].FirstOrDefault());
                var holds = other > 0 && other < number && (steps.ContainsKey((post, needed)) || !was.ContainsKey((post, needed)));
                Order(post, needed, title, holds ? ReasonWords.Order(title, number, other) : null);
                if (!holds)
                    FollowOther(post, needed);
            }

        foreach (var ((post, needed), (number, other)) in steps.ExceptBy(was.Keys, step => step.Key))
            Need(post, needed, ReasonWords.Order(title, number, other));
    }

    /// <summary>Two posts may come one after the other in another series too, of which nothing was told as long as one was enough.</summary>
    private void FollowOther(long post, long needed)
    {
        foreach (var (series, title) in SeriesOf(post, needed))
            if (StepsOf(PartsOf(series)).TryGetValue((post, needed), out var step))
                Need(post, needed, ReasonWords.Order(title, step.Number, step.Other));
    }

    /// <summary>The series that hold both posts.</summary>
    private List<(long Id, string Title)> SeriesOf(long post, long other) => connection.Query(
        """
        SELECT id, title FROM series
        WHERE id IN (SELECT series_id FROM series_entry WHERE post_id = $post) AND id IN (SELECT series_id FROM series_entry WHERE post_id = $other) ORDER BY id
        """,
        row => (row.GetInt64(0), row.GetString(1)), ("$post", post), ("$other", other));

    private List<string> PostsOfSeries(string key) => connection.Query(
        "SELECT post.key FROM series_entry JOIN series ON series.id = series_id JOIN post ON post.id = post_id WHERE series.key = $key ORDER BY series_entry.id", row => row.GetString(0), ("$key", key));

    /// <summary>The series that has most of the posts which the one that is gone had.</summary>
    private long? Renamed(SeriesVerdict verdict) => Scalar(
        """
        SELECT series_id FROM series_entry JOIN post ON post.id = post_id WHERE post.key IN (SELECT value FROM json_each($keys))
        GROUP BY series_id HAVING count(*) * 2 > json_array_length($keys) ORDER BY count(*) DESC, series_id LIMIT 1
        """,
        Batches.Keys(verdict.Known));

    private List<PlacedPost> PartsOf(long series) => connection.Query(
        "SELECT post_id, position, label, is_stated, curation FROM series_entry WHERE series_id = $series ORDER BY id",
        row => new PlacedPost(row.GetInt64(0), row.GetInt32(1), row.IsDBNull(2) ? null : row.GetString(2), row.GetBoolean(3), row.IsDBNull(4) ? null : row.GetString(4)), ("$series", series));

    /// <summary>Writes the parts anew, since their rows come in the series' order.</summary>
    private void Replace(long series, IEnumerable<PlacedPost> parts)
    {
        List<PlacedPost> given = [.. parts];
        var numbers = PartNumbers.Of([.. given.Select(part => part.IsStated ? part.Number : (int?)null)]);
        List<PlacedPost> inOrder = [.. given.Zip(numbers, (part, number) => part with { Number = number }).OrderBy(part => part.Number)];
        Change("DELETE FROM series_entry WHERE series_id = $series", ("$series", series));
        foreach (var entry in SeriesEntries.Of(series, inOrder, ids))
            Insert(entry);
        Change(
            """
            UPDATE series SET missing_parts = $missing, time_to_read = (
                SELECT coalesce(sum(time_to_read), 0) FROM series_entry JOIN post ON post.id = post_id WHERE series_id = $series) WHERE id = $series
            """,
            ("$missing", SeriesEntries.MissingParts(inOrder)), ("$series", series));
    }

    /// <summary>Each part with the one right before it, where somebody says that they come in this order: not where both have the numbers that were free.</summary>
    private static Dictionary<(long Post, long Needed), (int Number, int Other)> StepsOf(List<PlacedPost> parts)
    {
        var steps = new Dictionary<(long, long), (int, int)>();
        var numbered = parts.GroupBy(part => part.Number).OrderBy(same => same.Key).ToList();
        foreach (var (earlier, later) in numbered.Zip(numbered.Skip(1)))
            foreach (var other in earlier)
                foreach (var part in later)
                    if ((part.IsStated && other.IsStated) || part.Curation is not null || other.Curation is not null)
                        steps.TryAdd((part.Post, other.Post), (part.Number, other.Number));
        return steps;
    }

    private void TellOfGaps(string title, List<PlacedPost> before, List<PlacedPost> after)
    {
        foreach (var post in before.Concat(after).Select(part => part.Post).Distinct())
            Change(
                $"DELETE FROM diagnostic WHERE post_id = $post AND code = {(int)DiagnosticCode.SeriesGap} AND substr(message, 1, length($title)) = $title",
                ("$post", post), ("$title", $"\"{title}\" has "));
        var posts = after.Select(part => connection.Query(
            "SELECT source.id, source.key, post.key, post.path FROM post JOIN source ON source.id = source_id WHERE post.id = $post",
            row => (SourceId: row.GetInt64(0), Source: row.GetString(1), Key: row.GetString(2), Path: row.GetString(3)), ("$post", part.Post)).Single()).ToList();
        foreach (var (index, message) in PartNumbers.Faults(title, [.. after.Zip(posts, (part, post) => (part.Number, post.Path))]))
            Tell(
                new Diagnostic
                {
                    Key = ContentKey.Of("diagnostic", "curated series", title, posts[index].Key),
                    Code = DiagnosticCode.SeriesGap,
                    Message = message,
                    Source = posts[index].Source,
                    Path = posts[index].Path,
                    Location = SourceSpan.FileStart,
                },
                posts[index].SourceId, after[index].Post);
    }

    /// <summary>Words anew what the order of parts says of two posts.</summary>
    /// <param name="order">Null where it says nothing any more.</param>
    private void Order(long post, long needed, string title, string? order) => WeighNeed(
        post, needed,
        reason => !IsOrder(reason) || !reason.Summary.Contains($"\"{title}\"", StringComparison.Ordinal) ? reason : order is null ? null : reason with { Summary = order },
        IsOrder);

    /// <summary>The order of parts makes one needed. Whatever else is decided about the two comes after it.</summary>
    private void Need(long post, long needed, string order)
    {
        var known = connection.Query(
            "SELECT confidence >= $sure OR is_authored, reasons FROM prerequisite WHERE post_id = $post AND needed_post_id = $needed",
            row => (IsSure: row.GetBoolean(0), Reasons: ReasonText.Parse(row.GetString(1))), ("$post", post), ("$needed", needed), ("$sure", ByPlace)).FirstOrDefault((IsSure: false, Reasons: []));
        if (known.IsSure)
            return;
        Change("DELETE FROM prerequisite WHERE post_id = $post AND needed_post_id = $needed", ("$post", post), ("$needed", needed));
        Insert(new PrerequisiteRow
        {
            Id = ids.Next(),
            PostId = post,
            NeededPostId = needed,
            Confidence = ByPlace,
            Strength = Prerequisite.StrengthOf(isAuthored: false, ByPlace),
            // What somebody says of the two themselves weighs more.
            IsAuthored = false,
            Method = ProvenanceMethod.Curation,
            Reasons = ReasonText.Of(Reason.Backed(new Reason(ReasonKind.SeriesOrder, order, ByPlace), [.. known.Reasons.Where(reason => !IsOrder(reason))])),
        });
    }

    private static bool IsOrder(Reason reason) => reason.Kind == ReasonKind.SeriesOrder;
}
