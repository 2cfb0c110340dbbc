using System.Collections.Concurrent;

namespace Gateway.Graph.Texts;

/// <summary>Numbers words as they are spelt, letter case included, while posts are read on several threads.</summary>
internal sealed class Vocabulary
{
    private readonly ConcurrentDictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> bySpan;
    private int count;

    public Vocabulary() => bySpan = numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    public int NumberOf(ReadOnlySpan<char> word)
    {
        if (bySpan.TryGetValue(word, out var number))
            return number;
        // Of two threads that meet a word at once, the number of one stays unused.
        return numbers.GetOrAdd(word.ToString(), _ => Interlocked.Increment(ref count) - 1);
    }

    /// <summary>The words in ordinal order, and for each number given so far its place there: which thread came first shall make no difference.</summary>
    public (string[] Words, int[] PlaceOf) Sorted()
    {
        var words = numbers.Keys.ToArray();
        Array.Sort(words, StringComparer.Ordinal);
        var placeOf = new int[count];
        foreach (var (place, word) in words.Index())
            placeOf[numbers[word]] = place;
        return (words, placeOf);
    }
}
