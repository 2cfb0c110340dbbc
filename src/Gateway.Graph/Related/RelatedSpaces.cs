using Gateway.Content.Extraction.References;
using Gateway.Content.Model;
using Gateway.Graph.Texts;

namespace Gateway.Graph.Related;

/// <summary>All that posts may have in common, as vectors and sets.</summary>
internal sealed class RelatedSpaces
{
    private readonly Dictionary<ContentKey, int[]> postsOf;

    public RelatedSpaces(Corpus corpus)
    {
        var posts = Enumerable.Range(0, corpus.Posts.Count).ToArray();
        Bodies = new VectorSpace([.. posts.AsParallel().AsOrdered().Select(post => BodyTerms(corpus, post))], corpus.Words.StemCount, fewest: 2);

        Titles = new NameTerms(corpus.Words);
        int[][] titles = [.. corpus.Snapshot.Papers.Select(paper => TitleTerms(paper.Title))];
        var paperOf = corpus.Snapshot.Papers.Index().ToDictionary(x => x.Item.Key, x => x.Index);
        List<int>[] cited = [.. corpus.Posts.Select(post => post.CitedPapers.Select(paper => paperOf[paper]).ToList())];
        PaperOf = paperOf;
        CitedTitles = new VectorSpace([.. cited.Select(papers => papers.SelectMany(paper => titles[paper]).ToList())], Titles.Count, fewest: 2);
        Papers = new VectorSpace(cited, paperOf.Count, fewest: 1);

        var topicOf = corpus.Snapshot.Topics.Index().ToDictionary(x => x.Item.Key, x => x.Index);
        List<int>[] topics = [.. corpus.Posts.Select(post => TopicsOf(post).Select(topic => topicOf[topic]).Distinct().ToList())];
        Topics = new VectorSpace(topics, topicOf.Count, fewest: 1);

        Links = new PostLinks(corpus);
        Graph = new MixedGraph(posts.Length, Links, new Membership(cited, paperOf.Count), new Membership(topics, topicOf.Count));
        postsOf = corpus.Snapshot.Series.ToDictionary(series => series.Key, series => series.Entries.Select(entry => corpus.IndexOf(entry.Post)).ToArray());
        SeriesOf = corpus.Snapshot.Series.SelectMany(series => postsOf[series.Key].Select(post => (post, series))).ToLookup(x => x.post, x => x.series);
    }

    /// <summary>The words of each post, its bibliography left out: what is cited counts by itself.</summary>
    public VectorSpace Bodies { get; }

    /// <summary>The words in the titles of the works that each post cites.</summary>
    public VectorSpace CitedTitles { get; }

    public NameTerms Titles { get; }

    /// <summary>By index in the snapshot.</summary>
    public VectorSpace Papers { get; }

    public IReadOnlyDictionary<ContentKey, int> PaperOf { get; }

    /// <summary>By index in the snapshot.</summary>
    public VectorSpace Topics { get; }

    public PostLinks Links { get; }

    public MixedGraph Graph { get; }

    /// <summary>By index of a post.</summary>
    public ILookup<int, Series> SeriesOf { get; }

    public IReadOnlyList<int> PostsOf(Series series) => postsOf[series.Key];

    /// <summary>Whether a section, or one around it, is a list of references.</summary>
    public static bool IsBibliography(IReadOnlyList<TextSection> sections, int section) =>
        BibliographyTitle.Is(sections[section].Title) || (sections[section].Parent is { } parent && IsBibliography(sections, parent));

    private static IReadOnlyList<ContentKey> TopicsOf(Post post) => post.Topics;

    /// <summary>Titles are taken for English. A number that stands for one, such as an arXiv id, says nothing.</summary>
    private int[] TitleTerms(string title) => Array.FindAll(Titles.Of(title, "en"), term => !Titles.Spelling(term).All(char.IsDigit));

    private static List<int> BodyTerms(Corpus corpus, int post)
    {
        var text = corpus.Texts[post];
        var terms = new List<int>();
        var at = 0;
        for (var index = 0; index < text.Sections.Count; index++)
        {
            var section = text.Sections[index];
            if (section.Start < at || !BibliographyTitle.Is(section.Title))
                continue;
            terms.AddRange(corpus.Terms(post, at, section.Start));
            at = section.End;
        }

        terms.AddRange(corpus.Terms(post, at, text.Tokens.Length));
        return terms;
    }
}
