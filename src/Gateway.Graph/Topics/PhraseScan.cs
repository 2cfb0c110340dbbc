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
        var tokens = corpus.Texts[post].Tokens;
        var termOf = terms.Of(post);
        Span<(int Phrase, int Length)> here = stackalloc (int, int)[HeadingPhrases.MostWords * 2];
        for (var at = 0; at < tokens.Length; at++)
        {
            if (Mark.Is(tokens[at]))
                continue;
            var node = trie.Root(termOf[tokens[at]]);
            var count = 0;
            for (var length = 1; node != 0; length++)
            {
                if (trie.PhraseAt(node) is >= 0 and var phrase && count < here.Length)
                    here[count++] = (phrase, length);
                node = at + length < tokens.Length && !Mark.Is(tokens[at + length]) ? trie.Next(node, termOf[tokens[at + length]]) : 0;
            }

            while (count-- > 0)
                found(here[count].Phrase, at, here[count].Length);
        }
    }
}
