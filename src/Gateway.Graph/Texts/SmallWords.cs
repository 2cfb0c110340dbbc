namespace Gateway.Graph.Texts;

/// <summary>Brings words that differ in letter case together: the first of them stands for all.</summary>
internal sealed class SmallWords
{
    private readonly Dictionary<string, int> first = new(StringComparer.Ordinal);
    private readonly int[] folded;

    public SmallWords(Words words)
    {
        folded = new int[words.Count];
        for (var word = 0; word < folded.Length; word++)
        {
            var small = words.Spelling(word).ToLowerInvariant();
            if (first.TryGetValue(small, out var known))
                folded[word] = known;
            else
                first.Add(small, folded[word] = word);
        }
    }

    /// <summary>What stands for each word.</summary>
    public ReadOnlySpan<int> All => folded;

    /// <summary>What stands for a word, however it is spelt; null where no post has it.</summary>
    public int? Find(string word) => first.TryGetValue(word.ToLowerInvariant(), out var known) ? known : null;
}
