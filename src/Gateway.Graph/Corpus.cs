using Gateway.Content.Extraction.References;
using Gateway.Content.Model;
using Gateway.Graph.Texts;

namespace Gateway.Graph;

/// <summary>All that conclusions are drawn from: what posts say of each other, and the words of each. Posts go by their index in the snapshot.</summary>
public sealed class Corpus
{
    private readonly Dictionary<ContentKey, int> indexOf;
    private readonly string[] languages;
    private readonly List<TextSection>[] bibliographies;

    internal Corpus(Snapshot snapshot, PostText[] texts, Words words)
    {
        Snapshot = snapshot;
        Texts = texts;
        Words = words;
        indexOf = snapshot.Posts.Index().ToDictionary(x => x.Item.Key, x => x.Index);
        languages = [.. snapshot.Posts.Select(post => Language.CodeOf(post.Language))];
        bibliographies = [.. texts.Select(BibliographiesIn)];
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

    /// <summary>Sections that list references, whose titles are words of others, in reading order; none is within another.</summary>
    internal IReadOnlyList<TextSection> Bibliographies(int post) => bibliographies[post];

    /// <summary>Whether a place among the tokens of a post is within one of them.</summary>
    internal bool IsInBibliography(int post, int token)
    {
        foreach (var section in bibliographies[post])
            if (token >= section.Start && token < section.End)
                return true;
        return false;
    }

    private static List<TextSection> BibliographiesIn(PostText text)
    {
        var found = new List<TextSection>();
        foreach (var section in text.Sections)
            if (BibliographyTitle.Is(section.Title) && (found is [] || section.Start >= found[^1].End))
                found.Add(section);
        return found;
    }
}
