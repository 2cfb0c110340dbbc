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
        "SELECT fingerprint, shape, set_up, next_due FROM revision ORDER BY number DESC LIMIT 1",
        row => new Revision(
            row.GetString(0),
            row.GetString(1),
            row.IsDBNull(2) ? null : row.GetString(2),
            row.MomentOrNull(3)))
        .SingleOrDefault();

    /// <summary>How many revisions there were.</summary>
    public static long Count(SqliteConnection connection) =>
        connection.Query("SELECT coalesce(max(number), 0) FROM revision", row => row.GetInt64(0)).Single();

    public static void AddRevision(SqliteConnection connection, Revision revision, DateTimeOffset now) => connection.Execute(
        """
        INSERT INTO revision (number, name, committed_at, fingerprint, shape, set_up, next_due, is_compared)
        SELECT coalesce(max(number), 0) + 1, $name, $now, $fingerprint, $shape, $setUp, $nextDue, 0 FROM revision
        """,
        ("$name", Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))),
        ("$now", now.UtcTicks),
        ("$fingerprint", revision.Fingerprint),
        ("$shape", revision.Shape),
        ("$setUp", revision.SetUp),
        ("$nextDue", revision.NextDue?.UtcTicks));

    /// <summary>The same content, with other decisions over it.</summary>
    public static void AddCurationRevision(SqliteConnection connection, DateTimeOffset now) => AddRevision(connection, Present(connection)!, now);

    /// <summary>The present content is also what this set-up finds.</summary>
    public static void RememberSetUp(SqliteConnection connection, string? setUp) =>
        connection.Execute("UPDATE revision SET set_up = $setUp WHERE number = (SELECT max(number) FROM revision)", ("$setUp", setUp));

    /// <param name="holdsPosts">Whether posts of the present revision can be read.</param>
    public static Identities Load(SqliteConnection connection, bool holdsPosts)
    {
        var outlines = connection.Query("SELECT post_key, sections, texts FROM known_outline", row => (Post: row.GetString(0), Outline: OutlineOf(row.GetString(1), row.GetString(2))))
            .ToDictionary(x => x.Post, x => x.Outline, StringComparer.Ordinal);
        return new Identities(connection.Query(
            $"""
            SELECT known_post.key, known_post.source, known_post.path, known_post.content_hash, known_post.urls, known_post.slugs, {(holdsPosts ? "post.key IS NOT NULL, post.title, post.published_at" : "TRUE, NULL, NULL")}
            FROM known_post {(holdsPosts ? "LEFT JOIN post ON post.key = known_post.key" : "")} ORDER BY known_post.rowid
            """,
            row => new KnownPost(
                ContentKey.Parse(row.GetString(0)), row.GetString(1), row.GetString(2), row.GetString(3), TextList.Parse(row.GetString(4)), TextList.Parse(row.GetString(5)),
                outlines.GetValueOrDefault(row.GetString(0), KnownOutline.Empty))
            {
                WasThere = row.GetBoolean(6),
                Title = row.IsDBNull(7) ? null : row.GetString(7),
                PublishedAt = row.MomentOrNull(8),
            }));
    }

    /// <summary>Adds what these posts are called now. Posts that are gone stay known.</summary>
    public static void Remember(SqliteConnection connection, Identities known, IEnumerable<Post> posts)
    {
        var knownPosts = known.Posts.ToDictionary(post => post.Key);
        using var write = new BoundStatement(
            connection,
            """
            INSERT INTO known_post (key, source, path, content_hash, urls, slugs) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (key) DO UPDATE SET
                source = excluded.source, path = excluded.path, content_hash = excluded.content_hash, urls = excluded.urls, slugs = excluded.slugs
            """);
        foreach (var post in posts)
        {
            var before = knownPosts.GetValueOrDefault(post.Key);
            write.Bind(1, post.Key.Value);
            write.Bind(2, post.Source);
            write.Bind(3, post.Path);
            write.Bind(4, post.ContentHash);
            write.Bind(5, WithLatest(before?.Urls, post.Url));
            write.Bind(6, WithLatest(before?.Slugs, post.Slug.Value));
            write.Run();
        }
    }

    /// <summary>A statement that remembers the outline of a post: its key, then <see cref="SectionsOf"/> and <see cref="TextsOf"/>.</summary>
    public static BoundStatement RememberOutline(SqliteConnection connection) => new(
        connection,
        """
        INSERT INTO known_outline (post_key, sections, texts) VALUES (?, ?, ?)
        ON CONFLICT (post_key) DO UPDATE SET sections = excluded.sections, texts = excluded.texts
        """);

    public static string SectionsOf(KnownOutline outline) =>
        TextList.OfLists(outline.Sections.Select(section => section.Anchors.Prepend(section.Title).Prepend(section.Key.Value)));

    public static string TextsOf(KnownOutline outline) =>
        TextList.Of([outline.Text.ToString(), .. outline.Sections.Select(section => section.Text?.ToString()).OfType<string>()]);

    /// <summary>When each of these faults was first seen; those that are new, now.</summary>
    public static IReadOnlyDictionary<string, long> FirstSeen(SqliteConnection connection, IEnumerable<Diagnostic> diagnostics, DateTimeOffset now)
    {
        using var write = new BoundStatement(connection, "INSERT INTO known_diagnostic (key, first_seen_at) VALUES (?, ?) ON CONFLICT DO NOTHING");
        foreach (var diagnostic in diagnostics)
        {
            write.Bind(1, diagnostic.Key.Value);
            write.Bind(2, now.UtcTicks);
            write.Run();
        }

        return connection.Query("SELECT key, first_seen_at FROM known_diagnostic", row => (row.GetString(0), row.GetInt64(1)))
            .ToDictionary(x => x.Item1, x => x.Item2);
    }

    /// <summary>The same of one.</summary>
    public static long FirstSeen(SqliteConnection connection, ContentKey diagnostic, DateTimeOffset now) => connection.Query(
        "INSERT INTO known_diagnostic (key, first_seen_at) VALUES ($key, $now) ON CONFLICT (key) DO UPDATE SET first_seen_at = first_seen_at RETURNING first_seen_at",
        row => row.GetInt64(0), ("$key", diagnostic.Value), ("$now", now.UtcTicks)).Single();

    private static string WithLatest(IReadOnlyList<string>? before, string? latest) =>
        TextList.Of(latest is null ? before ?? [] : [.. (before ?? []).Where(item => item != latest), latest]);

    private static KnownOutline OutlineOf(string sections, string texts)
    {
        var sketches = TextList.Parse(texts).Select(TextSketch.Parse).DefaultIfEmpty().ToList();
        return new(sketches[0], [.. TextList.ParseLists(sections).Select((x, i) =>
            new KnownSection(ContentKey.Parse(x[0]), x[1], [.. x.Skip(2)], i + 1 < sketches.Count ? sketches[i + 1] : null))]);
    }
}

/// <summary>What a state of the content was made from; see <see cref="RevisionRow"/>.</summary>
internal sealed record Revision(string Fingerprint, string Shape, string? SetUp, DateTimeOffset? NextDue);
