using Gateway.Content.Model;
using Gateway.Graph.Texts;
using Gateway.Graph.Topics;

namespace Gateway.Graph;

/// <summary>All that conclusions are drawn from: what posts say of each other, and the words of each. Posts go by their index in the snapshot.</summary>
public sealed class Corpus
{
    private readonly Dictionary<ContentKey, int> indexOf;
    private readonly string[] languages;

    internal Corpus(Snapshot snapshot, PostText[] texts, Words words)
    {
        Snapshot = snapshot;
        Texts = texts;
        Words = words;
        indexOf = snapshot.Posts.Index().ToDictionary(x => x.Item.Key, x => x.Index);
        languages = [.. snapshot.Posts.Select(post => Language.CodeOf(post.Language))];
    }

    public Snapshot Snapshot { get; }

    public IReadOnlyList<Post> Posts => Snapshot.Posts;

    /// <summary>By the post's index.</summary>
    internal IReadOnlyList<PostText> Texts { get; }

    internal Words Words { get; }

    public int IndexOf(ContentKey post) => indexOf[post];

    /// <summary>The stem of each word in the language of a post.</summary>
    internal ReadOnlySpan<int> StemsOf(int post) => Words.StemsIn(languages[post]);

    /// <summary>How often each word stands in all posts, as it is spelt.</summary>
    internal int[] CountWords()
    {
        var counts = new int[Words.Count];
        foreach (var text in Texts)
            foreach (var token in text.Tokens)
                if (!Mark.Is(token))
                    counts[token]++;
        return counts;
    }

    /// <summary>The meaningful words of a stretch of a post, as numbers of stems, in reading order.</summary>
    internal List<int> Terms(int post, int start, int end)
    {
        var stems = StemsOf(post);
        var terms = new List<int>(end - start);
        foreach (var token in Texts[post].Tokens.AsSpan(start..end))
            if (!Mark.Is(token) && stems[token] is >= 0 and var stem)
                terms.Add(stem);
        return terms;
    }

    /// <summary>The section that lists the bibliography, whose titles are words of others; null where there is none.</summary>
    internal TextSection? Bibliography(int post)
    {
        var references = Posts[post].References;
        if (references.Count == 0)
            return null;
        var places = new[] { references[0].Location, references[references.Count / 2].Location, references[^1].Location };
        var section = Texts[post].Sections.LastOrDefault(section => places.All(place => Holds(section.Location, place)));
        // Entries that stand in a file of their own count where they are first cited, which for a few may be within one section.
        return references.Count >= 3 || (section is not null && SectionNames.Contains(section.Title)) ? section : null;
    }

    private static bool Holds(SourceSpan span, SourceSpan place) =>
        (span.Line, span.Column).CompareTo((place.Line, place.Column)) <= 0 && (place.Line, place.Column).CompareTo((span.EndLine, span.EndColumn)) < 0;
}
