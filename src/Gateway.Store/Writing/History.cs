using System.Security.Cryptography;
using Gateway.Content.Model;
using Gateway.Store.Tables;
using Microsoft.Data.Sqlite;

namespace Gateway.Store.Writing;

/// <summary>What outlives an ingest: revisions, former addresses and anchors, when a fault was first seen.</summary>
internal static class History
{
    /// <summary>The present revision; null before the tables exist.</summary>
    public static Revision? Present(SqliteConnection connection) => connection.Query(
        "SELECT fingerprint, shape, next_due FROM revision ORDER BY number DESC LIMIT 1",
        row => new Revision(row.GetString(0), row.GetString(1), row.IsDBNull(2) ? null : new DateTimeOffset(row.GetInt64(2), TimeSpan.Zero)))
        .SingleOrDefault();

    /// <summary>How many revisions there were.</summary>
    public static long Count(SqliteConnection connection) =>
        connection.Query("SELECT coalesce(max(number), 0) FROM revision", row => row.GetInt64(0)).Single();

    public static void AddRevision(SqliteConnection connection, Revision revision, DateTimeOffset now) => connection.Execute(
        """
        INSERT INTO revision (number, name, committed_at, fingerprint, shape, next_due)
        SELECT coalesce(max(number), 0) + 1, $name, $now, $fingerprint, $shape, $nextDue FROM revision
        """,
        ("$name", Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))),
        ("$now", now.UtcTicks),
        ("$fingerprint", revision.Fingerprint),
        ("$shape", revision.Shape),
        ("$nextDue", revision.NextDue?.UtcTicks));

    public static Identities Load(SqliteConnection connection)
    {
        var sections = connection.Query(
            "SELECT post_key, key, title, anchors FROM known_section ORDER BY rowid",
            row => (Post: row.GetString(0), Section: new KnownSection(KeyAt(row, 1), row.GetString(2), TextList.Parse(row.GetString(3)))))
            .ToLookup(x => x.Post, x => x.Section);
        return new Identities(connection.Query(
            "SELECT key, source, path, content_hash, urls, slugs FROM known_post ORDER BY rowid",
            row => new KnownPost(
                KeyAt(row, 0), row.GetString(1), row.GetString(2), row.GetString(3), TextList.Parse(row.GetString(4)), TextList.Parse(row.GetString(5)),
                [.. sections[row.GetString(0)]])));
    }

    /// <summary>Adds what these posts are called now. Posts and sections that are gone stay known.</summary>
    public static void Remember(SqliteConnection connection, Identities known, IEnumerable<Post> posts)
    {
        var knownPosts = known.Posts.ToDictionary(post => post.Key);
        using var writePost = connection.Command(
            """
            INSERT INTO known_post (key, source, path, content_hash, urls, slugs) VALUES ($key, $source, $path, $hash, $urls, $slugs)
            ON CONFLICT (key) DO UPDATE SET
                source = excluded.source, path = excluded.path, content_hash = excluded.content_hash, urls = excluded.urls, slugs = excluded.slugs
            """);
        using var writeSection = connection.Command(
            """
            INSERT INTO known_section (key, post_key, title, anchors) VALUES ($key, $post, $title, $anchors)
            ON CONFLICT (key) DO UPDATE SET post_key = excluded.post_key, title = excluded.title, anchors = excluded.anchors
            """);
        foreach (var post in posts)
        {
            var before = knownPosts.GetValueOrDefault(post.Key);
            Run(writePost, ("$key", post.Key.Value), ("$source", post.Source), ("$path", post.Path), ("$hash", post.ContentHash),
                ("$urls", WithLatest(before?.Urls, post.Url)), ("$slugs", WithLatest(before?.Slugs, post.Slug.Value)));
            var sectionsBefore = before?.Sections.ToDictionary(section => section.Key, section => section.Anchors);
            foreach (var section in post.Sections)
                Run(writeSection, ("$key", section.Key.Value), ("$post", post.Key.Value), ("$title", section.Title),
                    ("$anchors", WithLatest(sectionsBefore?.GetValueOrDefault(section.Key), section.Anchor)));
        }
    }

    /// <summary>When each of these faults was first seen; those that are new, now.</summary>
    public static IReadOnlyDictionary<string, long> FirstSeen(SqliteConnection connection, IEnumerable<Diagnostic> diagnostics, DateTimeOffset now)
    {
        using var write = connection.Command("INSERT INTO known_diagnostic (key, first_seen_at) VALUES ($key, $now) ON CONFLICT DO NOTHING");
        foreach (var diagnostic in diagnostics)
            Run(write, ("$key", diagnostic.Key.Value), ("$now", now.UtcTicks));
        return connection.Query("SELECT key, first_seen_at FROM known_diagnostic", row => (row.GetString(0), row.GetInt64(1)))
            .ToDictionary(x => x.Item1, x => x.Item2);
    }

    private static string WithLatest(IReadOnlyList<string>? before, string? latest) =>
        TextList.Of(latest is null ? before ?? [] : [.. (before ?? []).Where(item => item != latest), latest]);

    private static void Run(SqliteCommand command, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        command.Parameters.Clear();
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        command.ExecuteNonQuery();
    }

    private static ContentKey KeyAt(SqliteDataReader row, int column) => ContentKey.TryParse(row.GetString(column), out var key)
        ? key
        : throw new InvalidDataException($"'{row.GetString(column)}' is no key.");
}

/// <summary>What a state of the content was made from; see <see cref="RevisionRow"/>.</summary>
internal sealed record Revision(string Fingerprint, string Shape, DateTimeOffset? NextDue);
