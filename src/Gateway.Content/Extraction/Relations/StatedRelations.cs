using Gateway.Content.Model;
using Gateway.Content.Parsing;
using Gateway.Content.Parsing.FrontMatter;

namespace Gateway.Content.Extraction.Relations;

/// <summary>Reads what front matter says of other posts: what is to be read first, what the post replaces or is replaced by, what is related to it.</summary>
internal static class StatedRelations
{
    private static readonly (LinkKind Kind, string[] Fields)[] FieldsByKind =
    [
        (LinkKind.Requires, ["prerequisites", "prerequisite", "requires", "depends_on", "depends-on"]),
        (LinkKind.Supersedes, ["supersedes", "replaces", "obsoletes"]),
        (LinkKind.SupersededBy, ["superseded_by", "superseded-by", "supersededBy", "replaced_by", "replaced-by", "replacedBy", "obsoleted_by", "obsoleted-by"]),
        (LinkKind.Related, ["related", "related_posts", "related-posts", "relatedPosts", "see_also", "see-also"]),
    ];

    /// <param name="contexts">Takes what stands in the field.</param>
    public static IEnumerable<NameMention> Of(ParsedPost post, List<TextContext> contexts)
    {
        var front = post.Fields.FrontMatter;
        foreach (var (kind, fields) in FieldsByKind)
            foreach (var field in fields)
                foreach (var name in NamesIn(front, field))
                {
                    contexts.Add(new TextContext("", name, "", 0, name.Length));
                    yield return new NameMention(Section: null, name, new LinkCue(kind, 100, ProvenanceMethod.FrontMatter), contexts.Count - 1, PlaceOf(post, front.PlaceOf(field), name))
                    {
                        // Other fields of these names are also read by programs, which need libraries.
                        MeansPost = field is "prerequisites" or "prerequisite",
                    };
                }
    }

    /// <summary>Of an entry: where it stands after the name of its field, in the paragraph of the front matter.</summary>
    private static SourceSpan PlaceOf(ParsedPost post, SourceSpan field, string name)
    {
        if (field == SourceSpan.FileStart || post.Lines.Find(field) is not { } start)
            return field;
        var after = post.Source.AsSpan(start.End);
        var at = after[..(after.IndexOf("\n---", StringComparison.Ordinal) is >= 0 and var end ? end : after.Length)].IndexOf(name, StringComparison.Ordinal);
        return at < 0 ? field : post.Lines.Span(start.End + at, start.End + at + name.Length);
    }

    private static IEnumerable<string> NamesIn(FieldMap front, string field) => front[field] switch
    {
        null or FieldMap => [],
        List<object?> list => list.Select(x => x is FieldMap map ? map.Text("slug", "path", "url", "title") : FieldMap.TextOf(x)).OfType<string>().Select(Bare),
        var single => FieldMap.TextOf(single) is { } text ? Split(text) : [],
    };

    // Numbers are told apart by commas; titles may hold some.
    private static string[] Split(string text) =>
        text.All(x => char.IsAsciiDigit(x) || x is ' ' or ',') ? text.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries) : [Bare(text)];

    /// <summary>The name within a wikilink's brackets.</summary>
    private static string Bare(string name) => name.StartsWith("[[", StringComparison.Ordinal) && name.EndsWith("]]", StringComparison.Ordinal) ? name[2..^2].Split('|')[0] : name;
}
