using Gateway.Content.Model;
using Gateway.Store.Tables;
using Microsoft.Data.Sqlite;

namespace Gateway.Store.Curation;

/// <summary>
/// What people call objects of the graph: a post by its slug, with its source in front where several share it (<c>notes/attention</c>), or by the path of its file where that does not
/// tell them apart (<c>notes/attention.de.md</c>), a section by its anchor after that (<c>attention#masks</c>), a topic by its label, a series by its slug. What has no such name
/// is called by its key (<c>key:2f6b</c>, a section <c>key:#2f6b</c>), and so is what is gone, after its last name (<c>attention key:2f6b</c>), which another database need not know.
/// </summary>
internal sealed class ObjectNames(SqliteConnection connection)
{
    private const string KeyMark = "key:";
    private const string SectionKeyMark = KeyMark + "#";

    public string Of(ObjectName name) => name.Type switch
    {
        "Post" => PostName(name.Key),
        "Section" => connection.Query(
            "SELECT post.key, section.anchor FROM section JOIN post ON post.id = section.post_id WHERE section.key = $key AND section.anchor IS NOT NULL",
            row => $"{PostName(row.GetString(0))}#{row.GetString(1)}", ("$key", name.Key)).FirstOrDefault(),
        "Topic" => TopicName(name.Key),
        "Series" => connection.Query("SELECT slug FROM series WHERE key = $key", row => row.GetString(0), ("$key", name.Key)).FirstOrDefault(),
        _ => null,
    } ?? (name.Type == "Section" ? SectionKeyMark : KeyMark) + name.Key;

    /// <summary>A post or section.</summary>
    /// <param name="source">Whose file it is that says so; empty for none.</param>
    /// <exception cref="CurationFaultException">There is none, or more than one.</exception>
    public ObjectName EndOf(string source, string name)
    {
        if (name.StartsWith(SectionKeyMark, StringComparison.Ordinal))
            return new("Section", name[SectionKeyMark.Length..]);
        if (name.Split('#', 2) is not [var postName, var anchor])
            return new("Post", PostOf(source, name));
        var post = PostOf(source, postName);
        var sections = connection.Query(
            """
            SELECT section.key FROM section JOIN post ON post.id = section.post_id
            WHERE post.key = $post AND (section.anchor = $anchor OR EXISTS (SELECT 1 FROM json_each(section.former_anchors) WHERE value = $anchor))
            ORDER BY section.anchor IS NOT $anchor, section.ordinal LIMIT 1
            """,
            row => row.GetString(0), ("$post", post), ("$anchor", anchor));
        return sections is [var section] ? new("Section", section) : throw Gone("Section", name);
    }

    /// <summary>Key of a post, which may be called by a former slug.</summary>
    /// <exception cref="CurationFaultException">There is none, or more than one.</exception>
    public string PostOf(string source, string name)
    {
        if (KeyIn(name) is { } key)
            return key;
        var (home, slug) = name.Split('/') is [var before, var after] ? (before, after) : (source, name);
        var posts = connection.Query(
            """
            SELECT post.key, source.key = $source FROM post JOIN source ON source.id = post.source_id WHERE post.slug = $slug
            UNION SELECT known_post.key, known_post.source = $source FROM known_post JOIN json_each(known_post.slugs) AS former WHERE former.value = $slug AND NOT EXISTS (SELECT 1 FROM post WHERE slug = $slug)
            """,
            row => (Key: row.GetString(0), IsHome: row.GetBoolean(1)), ("$source", home), ("$slug", slug));
        var atHome = posts.Where(post => post.IsHome).ToList();
        return (atHome is [] && home == source ? posts : atHome) switch
        {
            [] => PostAt(source, name) ?? throw Gone("Post", name),
            [var post] => post.Key,
            _ => throw new CurationFaultException(new(CurationFaultCode.InvalidValue, $"Several posts are called {name}: write SOURCE/SLUG, or SOURCE/PATH with the path of its file.", [])),
        };
    }

    private string? PostAt(string source, string path) => connection.Query(
        "SELECT post.key FROM post JOIN source ON source.id = source_id WHERE source.key || '/' || path = $path OR (source.key = $source AND path = $path) ORDER BY source.key = $source DESC LIMIT 1",
        row => row.GetString(0), ("$source", source), ("$path", path)).FirstOrDefault();

    /// <summary>Key of a topic; its own, though another topic may have taken it over.</summary>
    /// <exception cref="CurationFaultException">There is none.</exception>
    public string TopicOf(string label)
    {
        if (KeyIn(label) is { } key)
            return key;
        var topics = connection.Query(
            $"""
            SELECT key FROM (
                SELECT key, 0 AS rank FROM topic_key WHERE key = $own
                UNION ALL SELECT topic.key, rank FROM ({TopicLabels.Matching}) JOIN topic ON topic.id = found_id)
            ORDER BY rank, key LIMIT 1
            """,
            row => row.GetString(0), [("$own", Topic.KeyOf(label).Value), .. TopicLabels.Parameters(label)]);
        return topics is [var topic] ? topic : throw Gone("Topic", label);
    }

    /// <summary>Key of a series, first of one with posts of the source: of series of one name in several sources, all but one have the source in front of their slug.</summary>
    /// <exception cref="CurationFaultException">There is none.</exception>
    public string SeriesOf(string source, string slug) => KeyIn(slug) ?? connection.Query(
        """
        SELECT key FROM series WHERE slug IN ($slug, $source || '-' || $slug)
        ORDER BY EXISTS (SELECT 1 FROM series_entry JOIN post ON post.id = post_id JOIN source ON source.id = source_id WHERE series_id = series.id AND source.key = $source) DESC, slug = $slug DESC
        LIMIT 1
        """,
        row => row.GetString(0), ("$slug", slug), ("$source", source)).FirstOrDefault() ?? throw Gone("Series", slug);

    /// <summary>Key of a link between two posts, or of one that leads nowhere, the first one if no text is given; where it is gone, a key that stands for it.</summary>
    /// <param name="key">Taken if there is such a link.</param>
    public string LinkOf(KnownLink known, string? key) => connection.Query(
        """
        SELECT link.key FROM link JOIN post ON post.id = link.from_post_id LEFT JOIN post AS target ON target.id = link.to_post_id
        WHERE link.key = $key OR (post.key = $from AND target.key IS $to AND ($text = '' OR link.anchor_text = $text))
        ORDER BY link.key IS NOT $key, link.id LIMIT 1
        """,
        row => row.GetString(0), ("$key", key), ("$from", known.From), ("$to", known.To), ("$text", known.AnchorText)) is [var link] ? link : key ?? ContentKey.Of("link", known.From, known.To ?? "", known.AnchorText).Value;

    private string? PostName(string key) => connection.Query(
        """
        WITH called AS (SELECT key, source, path, json_extract(slugs, '$[#-1]') AS slug FROM known_post)
        SELECT own.source, own.path, own.slug, EXISTS (SELECT 1 FROM post WHERE post.key = own.key), count(*), sum(other.source = own.source)
        FROM called AS own JOIN called AS other ON other.slug = own.slug WHERE own.key = $key GROUP BY own.key
        """,
        row => !row.GetBoolean(3) ? $"{row.GetString(2)} {KeyMark}{key}"
            : row.GetInt32(5) > 1 ? $"{row.GetString(0)}/{row.GetString(1)}"
            : row.GetInt32(4) > 1 ? $"{row.GetString(0)}/{row.GetString(2)}" : row.GetString(2),
        ("$key", key)).FirstOrDefault();

    /// <summary>The label that it was made from, since decisions that rename and merge are laid on anew.</summary>
    private string? TopicName(string key)
    {
        var topics = connection.Query(
            "SELECT topic.key, pref_label, alt_labels FROM topic JOIN topic_key ON topic_key.topic_id = topic.id WHERE topic_key.key = $key",
            row => (Key: row.GetString(0), Label: row.GetString(1), Others: TextList.Parse(row.GetString(2))), ("$key", key));
        return topics is not [var topic] ? null
            : topic.Others.Prepend(topic.Label).FirstOrDefault(label => Topic.KeyOf(label).Value == key) ?? (topic.Key == key ? topic.Label : null);
    }

    private static string? KeyIn(string name) =>
        name.StartsWith(KeyMark, StringComparison.Ordinal) ? name[KeyMark.Length..]
        : name.LastIndexOf($" {KeyMark}", StringComparison.Ordinal) is >= 0 and var mark ? name[(mark + 1 + KeyMark.Length)..]
        : null;

    private static CurationFaultException Gone(string type, string name) => new(new(CurationFaultCode.NotFound, $"No {type.ToLowerInvariant()} is called {name}.", []));
}

/// <summary>A decision cannot be understood.</summary>
internal sealed class CurationFaultException(CurationFault fault) : Exception(fault.Message)
{
    public CurationFault Fault => fault;
}
