using Gateway.Content.Model;
using Gateway.Graph.Texts;

namespace Gateway.Graph.Related;

/// <summary>All that posts may have in common, as vectors and sets.</summary>
internal sealed class RelatedSpaces
{
    private readonly Dictionary<ContentKey, int[]> postsOf;

    public RelatedSpaces(Corpus corpus)
    {
        var count = corpus.Posts.Count;
        Bodies = new VectorSpace(count, post => BodyTerms(corpus, post), corpus.Words.StemCount, fewest: 2);

        Titles = new NameTerms(corpus.Words);
        int[][] titles = [.. corpus.Snapshot.Papers.Select(paper => TitleTerms(paper.Title))];
        var paperOf = corpus.Snapshot.Papers.Index().ToDictionary(x => x.Item.Key, x => x.Index);
        int[][] cited = [.. corpus.Posts.Select(post => post.CitedPapers.Select(paper => paperOf[paper]).ToArray())];
        PaperOf = paperOf;
        CitedTitles = new VectorSpace(count, post => cited[post].SelectMany(paper => titles[paper]), Titles.Count, fewest: 2);
        Papers = new VectorSpace(count, post => cited[post], paperOf.Count, fewest: 1);

        // The author's tags alone: with all that Topics finds the scores are lower.
        var topicOf = corpus.Snapshot.Topics.Index().ToDictionary(x => x.Item.Key, x => x.Index);
        Topics = new VectorSpace(count, post => corpus.Posts[post].Topics.Select(topic => topicOf[topic]).Distinct(), topicOf.Count, fewest: 1);

        Links = new PostLinks(corpus);
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

    /// <summary>By index of a post.</summary>
    public ILookup<int, Series> SeriesOf { get; }

    public IReadOnlyList<int> PostsOf(Series series) => postsOf[series.Key];

    /// <summary>Titles are taken for English. A number that stands for one, such as an arXiv id, says nothing.</summary>
    private int[] TitleTerms(string title) => Array.FindAll(Titles.Of(title, "en"), term => !Titles.Spelling(term).All(char.IsDigit));

    private static List<int> BodyTerms(Corpus corpus, int post)
    {
        var terms = new List<int>();
        var at = 0;
        foreach (var section in corpus.Bibliographies(post))
        {
            terms.AddRange(corpus.Terms(post, at, section.Start));
            at = section.End;
        }

        terms.AddRange(corpus.Terms(post, at, corpus.Texts[post].Tokens.Length));
        return terms;
    }
}
