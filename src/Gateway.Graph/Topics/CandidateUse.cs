using System.Runtime.InteropServices;

namespace Gateway.Graph.Topics;

/// <summary>Counts how texts use the candidates.</summary>
internal static class CandidateUse
{
    private const int WholePost = -1;

    public static void Count(Corpus corpus, PhraseTerms terms, List<Candidate> candidates, CancellationToken cancellationToken)
    {
        var scan = new PhraseScan(corpus, terms, candidates.Where(TopicSelection.IsPromising).SelectMany(candidate => candidate.Forms, (candidate, form) => (form, candidate.Place)));
        var headedIn = candidates.SelectMany(candidate => candidate.Headed, (candidate, place) => (candidate.Place, At: place)).ToLookup(x => x.At.Post, x => (x.Place, Section: x.At.Section ?? WholePost));
        var batch = Math.Max(1, Environment.ProcessorCount) * 64;
        for (var first = 0; first < corpus.Posts.Count; first += batch)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var uses = new Dictionary<int, Use>[Math.Min(batch, corpus.Posts.Count - first)];
            Parallel.For(0, uses.Length, offset => uses[offset] = UsesIn(corpus, scan, first + offset, headedIn[first + offset].ToLookup(x => x.Place, x => x.Section)));
            foreach (var (place, use) in uses.SelectMany(x => x))
                candidates[place].Add(use);
        }
    }

    private static Dictionary<int, Use> UsesIn(Corpus corpus, PhraseScan scan, int post, ILookup<int, int> headed)
    {
        var sections = corpus.Texts[post].Sections;
        var uses = new Dictionary<int, Use>();
        var coveredTo = 0;
        scan.Find(post, (phrase, at, length) =>
        {
            ref var use = ref CollectionsMarshal.GetValueRefOrAddDefault(uses, phrase, out var isKnown);
            if (!isKnown)
                use.NextHeaded = WholePost;
            use.Count++;
            if (at + length <= coveredTo)
                use.Nested++;
            coveredTo = Math.Max(coveredTo, at + length);
            foreach (var section in headed[phrase])
                // The heading itself is passed over.
                if (section >= use.NextHeaded && (section == WholePost || (at > sections[section].Start + length && at < sections[section].End)))
                {
                    use.TakenUp++;
                    use.NextHeaded = section + 1;
                }
        });
        return uses;
    }

    private static void Add(this Candidate candidate, Use use)
    {
        candidate.Posts++;
        candidate.Repeating += use.Count >= 3 ? 1 : 0;
        candidate.Count += use.Count;
        candidate.Nested += use.Nested;
        candidate.Most = Math.Max(candidate.Most, use.Count);
        candidate.TakenUp += use.TakenUp;
    }

    private struct Use
    {
        public int Count;
        public int Nested;
        public int TakenUp;
        public int NextHeaded;
    }
}
