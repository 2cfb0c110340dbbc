using Gateway.Graph.Texts;

namespace Gateway.Graph.Related;

/// <summary>The words and papers of every section, subsections included, as vectors; empty for lists of references and for sections of few words.</summary>
internal sealed class SectionVectors
{
    // Fewer words tell nothing.
    private const int FewestTerms = 20;

    // The heaviest words tell nearly all, and keep memory small.
    private const int MostTerms = 64;

    private const int Sampled = 300;

    private readonly SparseVector[][] texts;
    private readonly SparseVector[][] papers;

    public SectionVectors(Corpus corpus, RelatedSpaces spaces)
    {
        texts = new SparseVector[corpus.Posts.Count][];
        papers = new SparseVector[corpus.Posts.Count][];
        Parallel.For(0, texts.Length, post =>
        {
            var sections = corpus.Texts[post].Sections;
            texts[post] = [.. sections.Index().Select(x => TextOf(corpus, spaces, post, x.Index))];
            papers[post] = PapersOf(corpus, spaces, post);
        });
    }

    /// <summary>By section of a post.</summary>
    public SparseVector[] Texts(int post) => texts[post];

    public SparseVector Papers(int post, int section) => papers[post][section];

    /// <summary>Some posts, spread evenly.</summary>
    public IEnumerable<int> Sample() => Enumerable.Range(0, texts.Length).Where(post => post % Math.Max(1, texts.Length / Sampled) == 0);

    private static SparseVector TextOf(Corpus corpus, RelatedSpaces spaces, int post, int section)
    {
        var sections = corpus.Texts[post].Sections;
        if (corpus.IsInBibliography(post, sections[section].Start))
            return SparseVector.Empty;
        var terms = corpus.Terms(post, sections[section].Start, sections[section].End);
        return terms.Count < FewestTerms ? SparseVector.Empty : spaces.Bodies.VectorOf(terms, MostTerms);
    }

    private static SparseVector[] PapersOf(Corpus corpus, RelatedSpaces spaces, int post)
    {
        var sections = corpus.Texts[post].Sections;
        var cited = new SortedSet<int>[sections.Count];
        foreach (ref var set in cited.AsSpan())
            set = [];
        foreach (var citation in corpus.Posts[post].Citations)
            if (citation is { Section: not null, Paper: { } paper })
                for (var section = citation.Section; section is { } index; section = sections[index].Parent)
                    cited[index].Add(spaces.PaperOf[paper]);
        return [.. cited.Select(set => set.Count == 0 ? SparseVector.Empty : spaces.Papers.VectorOf([.. set], int.MaxValue))];
    }
}
