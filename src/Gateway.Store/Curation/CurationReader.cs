using System.Globalization;
using System.Text.Json;
using Gateway.Content.Model;
using Gateway.Graph.Prerequisites;
using Gateway.Graph.Topics;
using Gateway.Store.Reading;
using Gateway.Store.Tables;

namespace Gateway.Store.Curation;

/// <summary>Reads what was decided.</summary>
public sealed class CurationReader(ReadSession session)
{
    /// <summary>The newest first; those that stand in files come last. People decide a few things a day, so all of it is read at once.</summary>
    /// <param name="withPast">Also those that were withdrawn, or replaced by later ones.</param>
    public async Task<IReadOnlyList<CurationRecord>> AllAsync(bool withPast, CancellationToken cancellationToken)
    {
        var taken = await TakenAsync(keys: null, cancellationToken);
        return await DescribeAsync(
            [.. taken.Where(record => withPast || record.State == CurationState.InForce).OrderByDescending(record => record.Number), .. await StatedAsync(cancellationToken)], cancellationToken);
    }

    public async Task<IReadOnlyDictionary<string, CurationRecord>> ByKeyAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var found = await TakenAsync(keys, cancellationToken);
        if (found.Count < keys.Count)
            found = [.. found, .. (await StatedAsync(cancellationToken)).Where(record => keys.Contains(record.Key))];
        return (await DescribeAsync(found, cancellationToken)).ToDictionary(record => record.Key);
    }

    private async Task<List<CurationRecord>> TakenAsync(IReadOnlyCollection<string>? keys, CancellationToken cancellationToken)
    {
        var events = await session.QueryAsync(
            $"""
            SELECT number, curation, event, decision, note, decided_by, decided_at, client_mutation_id FROM curation_event
            {(keys is null ? "" : "WHERE curation IN (SELECT value FROM json_each($keys))")} ORDER BY number
            """,
            row => new Entry(row.Long(), row.Text(), row.Enum<CurationEvent>(), row.TextOrNull(), row.TextOrNull(), row.TextOrNull(), row.Moment(), row.TextOrNull()),
            cancellationToken,
            keys is null ? [] : [Batches.Keys(keys)]);
        return [.. events.GroupBy(entry => entry.Curation).Select(history => Record(history.Key, [.. history]))];
    }

    private async Task<IEnumerable<CurationRecord>> StatedAsync(CancellationToken cancellationToken)
    {
        var (stated, subjects) = await session.ReadAsync(
            connection => Task.FromResult((StatedCurations.Read(connection), CurationJournal.InForce(connection).Select(held => held.Decision.Subject).ToHashSet())), cancellationToken);
        return stated.Where(held => held.Decision is not null).Select(held => Record(held, overruled: subjects.Contains(held.Decision!.Subject)));
    }

    private async Task<IReadOnlyList<CurationRecord>> DescribeAsync(IReadOnlyList<CurationRecord> records, CancellationToken cancellationToken)
    {
        var titles = new Titles(session);
        await titles.ReadAsync(records.SelectMany(record => record.Decision.Objects), cancellationToken);
        await titles.ReadFormerAsync(records.Select(record => record.Decision), cancellationToken);
        await titles.ReadReplacementsAsync(records.Select(record => record.Decision).OfType<LinkVerdict>(), cancellationToken);
        var suspended = (await session.QueryAsync("SELECT curation FROM diagnostic WHERE curation IS NOT NULL", row => row.Text(), cancellationToken)).ToHashSet();
        return [.. records.Select(record => record with
        {
            Summary = titles.Describe(record.Decision),
            State = record.State == CurationState.InForce && suspended.Contains(record.Key) ? CurationState.Suspended : record.State,
        })];
    }

    private static CurationRecord Record(string key, IReadOnlyList<Entry> history)
    {
        var taken = history[0];
        var state = history[^1].Event switch
        {
            CurationEvent.Withdrawn => CurationState.Withdrawn,
            CurationEvent.Replaced => CurationState.Replaced,
            _ => CurationState.InForce,
        };
        return new CurationRecord(key, CurationJournal.DecisionOf(taken.Decision!), state, taken.Note, taken.By, taken.At, null, taken.Number)
        {
            History = [.. history.Select(entry => new CurationEventRecord(entry.Event, entry.Note, entry.By, entry.At) { ClientMutationId = entry.Event == CurationEvent.Replaced ? null : entry.ClientMutationId })],
        };
    }

    private static CurationRecord Record(HeldStatement stated, bool overruled) =>
        new(stated.Key, stated.Decision!, overruled ? CurationState.Overruled : CurationState.InForce, stated.Note, By: null, At: null, $"{stated.Source}/{stated.Path}", Number: 0);

    private sealed record Entry(long Number, string Curation, CurationEvent Event, string? Decision, string? Note, string? By, DateTimeOffset At, string? ClientMutationId);
}

/// <summary>A decision, and what became of it.</summary>
/// <param name="At">Null where it stands in a file.</param>
/// <param name="File">The source and path of the file it stands in; null where it was sent.</param>
/// <param name="Number">Its place in the journal.</param>
public sealed record CurationRecord(string Key, Decision Decision, CurationState State, string? Note, string? By, DateTimeOffset? At, string? File, long Number)
{
    /// <summary>In words.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<CurationEventRecord> History { get; init; } = [];
}

/// <summary>Something that happened to a decision.</summary>
public sealed record CurationEventRecord(CurationEvent Event, string? Note, string? By, DateTimeOffset At)
{
    /// <summary>As its curator sent it; null where another decision was sent.</summary>
    public string? ClientMutationId { get; init; }
}

public enum CurationState
{
    InForce,

    /// <summary>What it is about is not there, or contradicts it.</summary>
    Suspended,
    Withdrawn,
    Replaced,

    /// <summary>It stands in a file, and a curator has decided about the same.</summary>
    Overruled,
}

/// <summary>What objects of decisions are called. What is gone has no name: it may be a draft by now.</summary>
internal sealed class Titles(ReadSession session)
{
    private readonly Dictionary<ObjectName, string> titles = [];

    // What topics were called at first, by their keys.
    private readonly Dictionary<string, string> former = [];

    private readonly HashSet<string> replacements = [];

    public async Task ReadAsync(IEnumerable<ObjectName> names, CancellationToken cancellationToken)
    {
        foreach (var type in names.Distinct().GroupBy(name => name.Type))
        {
            var sql = type.Key switch
            {
                "Post" => "SELECT key, title FROM post WHERE key",
                "Section" => "SELECT section.key, concat(post.title, ', ', section.title) FROM section JOIN post ON post.id = section.post_id WHERE section.key",
                "Series" => "SELECT key, title FROM series WHERE key",
                "Topic" => "SELECT topic_key.key, pref_label FROM topic_key JOIN topic ON topic.id = topic_id WHERE topic_key.key",
                _ => null,
            };
            if (sql is null)
                continue;
            foreach (var (key, title) in await session.QueryAsync(
                sql + " IN (SELECT value FROM json_each($keys))", row => (row.Text(), row.Text()), cancellationToken, Batches.Keys([.. type.Select(name => name.Key)])))
                titles[new(type.Key, key)] = title;
        }
    }

    /// <summary>What a topic was called before it was renamed, or taken over by another, is one of that one's other names.</summary>
    public async Task ReadFormerAsync(IEnumerable<Decision> decisions, CancellationToken cancellationToken)
    {
        List<string> keys = [.. decisions.Select(decision => decision switch { TopicMerge merge => merge.Topic, TopicName name => name.Topic, _ => null }).OfType<string>().Distinct()];
        if (keys is [])
            return;
        foreach (var (key, others) in await session.QueryAsync(
            "SELECT topic_key.key, alt_labels FROM topic_key JOIN topic ON topic.id = topic_id WHERE topic_key.key IN (SELECT value FROM json_each($keys))",
            row => (row.Text(), TextList.Parse(row.Text())), cancellationToken, Batches.Keys(keys)))
            if (others.FirstOrDefault(label => Content.Model.Topic.KeyOf(label).Value == key) is { } name)
                former[key] = $"“{name}”";
    }

    /// <summary>Links that nobody follows: they say that one post replaces another.</summary>
    public async Task ReadReplacementsAsync(IEnumerable<LinkVerdict> verdicts, CancellationToken cancellationToken)
    {
        List<string> keys = [.. verdicts.Select(verdict => verdict.Link).Distinct()];
        if (keys is not [])
            replacements.UnionWith(await session.QueryAsync(
                $"SELECT key FROM link WHERE kind = {(int)LinkKind.Supersedes} AND key IN (SELECT value FROM json_each($keys))", row => row.Text(), cancellationToken, Batches.Keys(keys)));
    }

    public string Describe(Decision decision) => decision switch
    {
        NewLink x => $"{Of(x.From)} links to {Of(x.To)} ({Words(x.Kind)}).",
        LinkVerdict { IsAccepted: false } x when replacements.Contains(x.Link) => $"{Post(x.Known?.From)} does not supersede {Post(x.Known?.To)}.",
        LinkVerdict { IsAccepted: false } x => $"No link from {Post(x.Known?.From)} to {Post(x.Known?.To)}{Text(x)}.",
        LinkVerdict { Kind: { } kind } x => $"The link from {Post(x.Known?.From)} to {Post(x.Known?.To)}{Text(x)} is of the kind {Words(kind)}.",
        LinkVerdict x => $"The link from {Post(x.Known?.From)} to {Post(x.Known?.To)}{Text(x)} holds.",
        RelatedVerdict x => $"{Post(x.Post)} and {Post(x.Other)} are {(x.IsRelated ? "" : "not ")}related.",
        PrerequisiteVerdict { IsNeeded: false } x => $"{Of(x.Needed)} is not needed before {Of(x.Needs)}.",
        PrerequisiteVerdict x => $"{Of(x.Needed)} is {(x.Strength == PrerequisiteStrength.Required ? "required" : "helpful")} before {Of(x.Needs)}.",
        TopicName x when !titles.ContainsKey(new("Topic", x.Topic)) => $"A topic that is gone is called “{x.Label}”.",
        TopicName x => $"The topic {former.GetValueOrDefault(x.Topic) ?? Topic(x.Topic)} is called “{x.Label}”.",
        TopicMerge x => $"{former.GetValueOrDefault(x.Topic) ?? (Topic(x.Topic) == Topic(x.Into) ? "A topic" : Topic(x.Topic))} is part of {Topic(x.Into)}.",
        BroaderVerdict x => $"{Topic(x.Topic)} {(x.IsBroader ? "belongs" : "does not belong")} under {Topic(x.Broader)}.",
        RoleVerdict { Role: null } x => $"{Post(x.Post)} has nothing to do with {Topic(x.Topic)}.",
        RoleVerdict x => $"{Post(x.Post)} {RoleWords(x.Role.Value)} {Topic(x.Topic)}.",
        SeriesVerdict { Part: null } x => $"{Post(x.Post)} is no part of {Of(new("Series", x.Series))}.",
        SeriesVerdict x => string.Create(CultureInfo.InvariantCulture, $"{Post(x.Post)} is part {x.Part} of {Of(new("Series", x.Series))}."),
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, "No such decision."),
    };

    private string Of(ObjectName name) => titles.TryGetValue(name, out var title) ? $"“{title}”" : $"a {name.Type.ToLowerInvariant()} that is gone";

    private string Post(string? key) => key is null ? "no post" : Of(new("Post", key));

    private string Topic(string key) => Of(new("Topic", key));

    // Words of what may be a draft by now, or name one.
    private string Text(LinkVerdict verdict) =>
        verdict.Known is { AnchorText: { Length: > 0 } text } known && IsThere(known.From) && (known.To is null || IsThere(known.To)) ? $", “{text}”" : "";

    private bool IsThere(string post) => titles.ContainsKey(new("Post", post));

    private static string Words(LinkKind kind) => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString()).Replace('_', ' ');

    private static string RoleWords(TopicRole role) => role switch
    {
        TopicRole.Introduces => "introduces",
        TopicRole.Covers => "covers",
        TopicRole.Assumes => "assumes",
        TopicRole.Mentions => "mentions",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "No such role."),
    };
}
