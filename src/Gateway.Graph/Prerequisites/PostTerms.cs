using System.Runtime.CompilerServices;
using Gateway.Graph.Texts;

namespace Gateway.Graph.Prerequisites;

/// <summary>What the words of each post tell of it: its title, its key vocabulary and how close it is to others. Posts go by index, terms by the numbers of stems.</summary>
internal sealed class PostTerms
{
    /// <summary>Stands in a text between phrases.</summary>
    public const int Gap = -1;

    // Loops over all words or all pairs are compiled in full from the start: an ingest is over before they would be compiled again.

    // What a long post treats stands among its heaviest words; the rest is what any text uses.
    private const int KeyTerms = 100;
    private const int CoreTerms = 12;

    private readonly Corpus corpus;
    private readonly int[] documents;
    private readonly double[] rareness;
    private readonly double[] titleSums;

    private PostTerms(Corpus corpus)
    {
        this.corpus = corpus;
        Names = new TitleTerms(corpus.Words);
        var (titles, termCount) = Names.All(corpus.Posts);
        Titles = titles;
        Texts = new ScoredTerms[titles.Length];
        Core = new ScoredTerms[titles.Length];
        Lengths = new int[titles.Length];
        documents = new int[termCount];
        rareness = new double[termCount];
        TitleRareness = new double[titles.Length];
        titleSums = new double[titles.Length];
    }

    /// <summary>Numbers the terms of other names as those of titles.</summary>
    public TitleTerms Names { get; }

    /// <summary>Terms of each title, in order; gaps between them are left out.</summary>
    public int[][] Titles { get; }

    /// <summary>The key vocabulary of each post, by term; weights are TF-IDF, those of the whole text having length 1.</summary>
    public ScoredTerms[] Texts { get; }

    /// <summary>The heaviest terms of each.</summary>
    public ScoredTerms[] Core { get; }

    /// <summary>Mean rareness of the words of each title.</summary>
    public double[] TitleRareness { get; }

    /// <summary>How many terms and gaps each text has.</summary>
    public int[] Lengths { get; }

    public static PostTerms Of(Corpus corpus)
    {
        var terms = new PostTerms(corpus);
        terms.CountDocuments();
        terms.Rate();
        Parallel.For(0, terms.Titles.Length, terms.Weigh);
        return terms;
    }

    /// <summary>Title and text of a post, without words that carry no meaning.</summary>
    /// <param name="stream">Is overwritten.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Read(int post, List<int> stream)
    {
        stream.Clear();
        stream.AddRange(Titles[post]);
        stream.Add(Gap);
        var stems = corpus.StemsOf(post);
        foreach (var token in corpus.Texts[post].Tokens)
            if (Mark.Is(token))
            {
                if (stream[^1] != Gap)
                    stream.Add(Gap);
            }
            else if (stems[token] is >= 0 and var stem)
            {
                stream.Add(stem);
            }
    }

    /// <summary>Cosine of the key vocabularies, 0 to 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Similarity(int a, int b)
    {
        var (x, y) = (Texts[a], Texts[b]);
        double sum = 0;
        for (int i = 0, j = 0; i < x.Terms.Length && j < y.Terms.Length;)
            if (x.Terms[i] == y.Terms[j])
                sum += x.Weights[i++] * y.Weights[j++];
            else if (x.Terms[i] < y.Terms[j])
                i++;
            else
                j++;
        return sum;
    }

    /// <summary>How much of one post's title stands in the key vocabulary of another, by the weight of rareness, 0 to 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double TitleCoverage(int text, int title)
    {
        var found = 0.0;
        foreach (var term in Titles[title])
            if (Texts[text].Has(term))
                found += rareness[term];
        return found > 0 ? found / titleSums[title] : 0;
    }

    /// <summary>How much of the heaviest terms of one post stands in the key vocabulary of another, 0 to 1.</summary>
    public double CoreCoverage(int text, int core)
    {
        double found = 0, all = 0;
        var (terms, weights) = (Core[core].Terms, Core[core].Weights);
        for (var i = 0; i < terms.Length; i++)
        {
            all += weights[i];
            if (Texts[text].Has(terms[i]))
                found += weights[i];
        }

        return all > 0 ? found / all : 0;
    }

    private void CountDocuments()
    {
        var stream = new List<int>();
        var lastSeen = new int[documents.Length];
        for (var post = 0; post < Titles.Length; post++)
        {
            Read(post, stream);
            Lengths[post] = stream.Count;
            foreach (var term in stream)
                if (term != Gap && lastSeen[term] != post + 1)
                {
                    lastSeen[term] = post + 1;
                    documents[term]++;
                }
        }
    }

    /// <summary>Inverse document frequencies (Spaerck Jones 1972).</summary>
    private void Rate()
    {
        for (var term = 0; term < rareness.Length; term++)
            rareness[term] = Math.Log((Titles.Length + 1) / (documents[term] + 0.5));
        foreach (var (post, title) in Titles.Index())
        {
            titleSums[post] = title.Sum(term => rareness[term]);
            TitleRareness[post] = titleSums[post] / Math.Max(1, title.Length);
        }
    }

    private void Weigh(int post)
    {
        var stream = new List<int>();
        Read(post, stream);
        stream.Sort();
        var weighed = new List<(int Term, double Weight)>();
        for (var start = stream.LastIndexOf(Gap) + 1; start < stream.Count;)
        {
            var (term, end) = (stream[start], start);
            while (end < stream.Count && stream[end] == term)
                end++;
            if (documents[term] > 1)
                weighed.Add((term, (1 + Math.Log(end - start)) * rareness[term]));
            start = end;
        }

        var length = Math.Sqrt(weighed.Sum(x => x.Weight * x.Weight));
        var heaviest = weighed.OrderByDescending(x => x.Weight).ThenBy(x => x.Term).Take(KeyTerms).Select(x => (x.Term, Weight: x.Weight / length)).ToList();
        Core[post] = ScoredTerms.Of(heaviest.Take(CoreTerms));
        Texts[post] = ScoredTerms.Of(heaviest.Concat(Titles[post].Except(heaviest.Select(x => x.Term)).Select(term => (term, 0.0))));
    }
}
