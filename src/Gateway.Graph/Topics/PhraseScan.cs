using Gateway.Graph.Texts;

namespace Gateway.Graph.Topics;

/// <summary>Finds phrases in the text of posts.</summary>
internal sealed class PhraseScan
{
    private readonly Corpus corpus;
    private readonly PhraseTerms terms;
    private readonly PhraseTrie trie;

    /// <param name="phrases">Where several phrases have the same form, the first has it.</param>
    public PhraseScan(Corpus corpus, PhraseTerms terms, IEnumerable<(int[] Form, int Phrase)> phrases)
    {
        this.corpus = corpus;
        this.terms = terms;
        trie = new PhraseTrie(terms.Count);
        foreach (var (form, phrase) in phrases)
            trie.Add(form, phrase);
    }

    /// <summary>All places in reading order; of those that begin at one place the longest comes first.</summary>
    /// <param name="found">Takes the phrase, its first token and its length.</param>
    public void Find(int post, Action<int, int, int> found)
    {
        var text = corpus.Texts[post].Replaced(terms.Of(post));
        var here = new (int Phrase, int Length)[trie.MostTerms];
        for (var at = 0; at < text.Length; at++)
            for (var count = trie.At(text.AsSpan(at), here); count-- > 0;)
                found(here[count].Phrase, at, here[count].Length);
    }
}
