using System.Text.Json;
using Gateway.Content.Model;
using Gateway.Graph;
using Gateway.Graph.Prerequisites;
using Gateway.Store.Tables;

namespace Gateway.Store.Curation;

internal sealed partial class CuratedContent
{
    private CurationFault? Judge(string curation, SeriesVerdict verdict)
    {
        if (Find(new("Series", verdict.Series)) is not { } series)
            return CurationFault.NotFound(new("Series", verdict.Series));
        if (Find(new("Post", verdict.Post)) is not { } post)
            return CurationFault.NotFound(new("Post", verdict.Post));
        if (verdict.Part is < 1 or > PartNumbers.Last)
            return new(CurationFaultCode.InvalidValue, $"Parts are counted from 1 to {PartNumbers.Last}.", []);
        var entries = EntriesOf(series);
        if (entries.Find(entry => entry.IsStated && entry.Post != post && entry.Position == verdict.Part) is { } taken)
            return new(CurationFaultCode.Duplicate, $"Another post is part {verdict.Part}: take it out of the series first, or give this one another number.", [new("Post", PostKey(taken.Post))]);

        foreach (var refused in entries.Where(entry => entry.Post == post && entry.Position != verdict.Part))
            Insert(new RefusedSeriesEntryRow { Id = ids.Next(), SeriesId = series, PostId = post, Position = refused.Position, Label = refused.Label, Curation = curation });
        ForgetPlace(post, entries, TitleOf(series), isOut: verdict.Part is null);
        var label = entries.Find(entry => entry.Post == post && entry.Position == verdict.Part)?.Label;
        entries.RemoveAll(entry => entry.Post == post);
        if (verdict.Part is { } part)
            entries.Add(new Part(post, part, label, IsStated: true));
        Replace(series, entries);
        if (verdict.Part is not null)
            NeedInOrder(curation, post, EntriesOf(series));
        return null;
    }

    private List<Part> EntriesOf(long series) => connection.Query(
        "SELECT post_id, position, label, is_stated FROM series_entry WHERE series_id = $series ORDER BY id",
        row => new Part(row.GetInt64(0), row.GetInt32(1), row.IsDBNull(2) ? null : row.GetString(2), row.GetBoolean(3)), ("$series", series));

    private string TitleOf(long series) => connection.Query("SELECT title FROM series WHERE id = $series", row => row.GetString(0), ("$series", series)).Single();

    /// <summary>Writes the entries anew, since their rows come in the series' order.</summary>
    private void Replace(long series, IReadOnlyList<Part> entries)
    {
        var numbers = PartNumbers.Of([.. entries.Select(entry => entry.IsStated ? entry.Position : (int?)null)]);
        List<Part> inOrder = [.. entries.Zip(numbers, (entry, number) => entry with { Position = number }).OrderBy(entry => entry.Position)];
        Change("DELETE FROM series_entry WHERE series_id = $series", ("$series", series));
        foreach (var (index, entry) in inOrder.Index())
            Insert(new SeriesEntryRow
            {
                Id = ids.Next(),
                SeriesId = series,
                PostId = entry.Post,
                Position = entry.Position,
                Label = entry.Label,
                IsStated = entry.IsStated,
                PreviousPostId = inOrder.ElementAtOrDefault(index - 1)?.Post,
                NextPostId = inOrder.ElementAtOrDefault(index + 1)?.Post,
            });
        Change(
            """
            UPDATE series SET missing_parts = $missing, time_to_read = (
                SELECT coalesce(sum(time_to_read), 0) FROM series_entry JOIN post ON post.id = post_id WHERE series_id = $series) WHERE id = $series
            """,
            ("$missing", JsonSerializer.Serialize(PartNumbers.Missing(inOrder.Select(entry => entry.Position)))), ("$series", series));
        TellOfGaps(TitleOf(series), inOrder);
    }

    /// <summary>Part numbers that are missing or used twice are told of as the parts now stand.</summary>
    private void TellOfGaps(string title, IReadOnlyList<Part> entries)
    {
        Change($"DELETE FROM diagnostic WHERE code = {(int)DiagnosticCode.SeriesGap} AND substr(message, 1, length($title)) = $title", ("$title", $"\"{title}\" has "));
        var posts = entries.Select(entry => connection.Query(
            "SELECT source.id, source.key, post.key, post.path FROM post JOIN source ON source.id = source_id WHERE post.id = $post",
            row => (SourceId: row.GetInt64(0), Source: row.GetString(1), Key: row.GetString(2), Path: row.GetString(3)), ("$post", entry.Post)).Single()).ToList();
        foreach (var (index, message) in PartNumbers.Faults(title, [.. entries.Zip(posts, (entry, post) => (entry.Position, post.Path))]))
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
                posts[index].SourceId, entries[index].Post);
    }

    /// <summary>What rested on the place of a post in a series rests on it no more.</summary>
    /// <param name="isOut">Whether the post is no part of it any more.</param>
    private void ForgetPlace(long post, IReadOnlyList<Part> entries, string title, bool isOut)
    {
        foreach (var other in entries.Select(entry => entry.Post).Where(other => other != post).Distinct())
        {
            foreach (var (id, left) in Weigh("prerequisite", "confidence", "((post_id = $from AND needed_post_id = $to) OR (post_id = $to AND needed_post_id = $from))", post, other, IsOfSeries))
                Change("UPDATE prerequisite SET strength = $strength WHERE id = $id", ("$id", id), ("$strength", Prerequisite.StrengthOf(false, left.Sum(reason => reason.Contribution))));
            if (isOut)
                Weigh("related_post", "score", EitherWay, post, other, IsOfSeries);
        }

        bool IsOfSeries(Reason reason) => reason.Kind == ReasonKind.SeriesOrder && reason.Summary.Contains(title, StringComparison.Ordinal);
    }

    /// <summary>A part is needed before the next one, unless that contradicts what is stated.</summary>
    private void NeedInOrder(string curation, long post, List<Part> entries)
    {
        var place = entries.FindIndex(entry => entry.Post == post);
        foreach (var (before, after) in new[] { (place - 1, place), (place, place + 1) })
            if (entries.ElementAtOrDefault(before) is { } needed && entries.ElementAtOrDefault(after) is { } needs && needed.Post != needs.Post)
                _ = JudgePosts(curation, new PrerequisiteVerdict(new("Post", PostKey(needs.Post)), new("Post", PostKey(needed.Post)), IsNeeded: true, PrerequisiteStrength.Required));
    }

    /// <param name="Post">Its row.</param>
    private sealed record Part(long Post, int Position, string? Label, bool IsStated);
}
