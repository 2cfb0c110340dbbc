namespace Gateway.Store.Search;

/// <summary>How many typing mistakes lie between two words: a letter too many, too few, another one, or two swapped (optimal string alignment).</summary>
internal static class EditDistance
{
    private const int LongestWord = 40;

    /// <param name="limit">Beyond it nobody wants to know.</param>
    /// <returns><paramref name="limit"/> + 1 where there are more.</returns>
    public static int Between(ReadOnlySpan<char> typed, ReadOnlySpan<char> word, int limit)
    {
        if (Math.Abs(typed.Length - word.Length) > limit || word.Length > LongestWord)
            return limit + 1;
        // Three rows of the table are enough: the present one and the two before.
        Span<int> rows = stackalloc int[3 * (LongestWord + 1)];
        for (var column = 0; column <= word.Length; column++)
            rows[column] = column;
        for (var row = 1; row <= typed.Length; row++)
        {
            var (current, previous, before) = (Row(row), Row(row - 1), Row(row + 1));
            rows[current] = row;
            var least = row;
            for (var column = 1; column <= word.Length; column++)
            {
                var replaced = rows[previous + column - 1] + (typed[row - 1] == word[column - 1] ? 0 : 1);
                var distance = Math.Min(Math.Min(rows[previous + column], rows[current + column - 1]) + 1, replaced);
                if (row > 1 && column > 1 && typed[row - 1] == word[column - 2] && typed[row - 2] == word[column - 1])
                    distance = Math.Min(distance, rows[before + column - 2] + 1);
                rows[current + column] = distance;
                least = Math.Min(least, distance);
            }

            if (least > limit)
                return limit + 1;
        }

        return Math.Min(rows[Row(typed.Length) + word.Length], limit + 1);
    }

    private static int Row(int number) => number % 3 * (LongestWord + 1);
}
