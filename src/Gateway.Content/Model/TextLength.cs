namespace Gateway.Content.Model;

/// <summary>How long a text is.</summary>
/// <param name="Words">CJK characters count one each.</param>
/// <param name="Ideographs">Those of the words that are a CJK character.</param>
public readonly record struct TextLength(int Words, int Ideographs = 0)
{
    // Usual figures for technical prose: an ideograph says more than a letter and less than a word.
    private const double WordsPerMinute = 220;
    private const double IdeographsPerMinute = 400;

    /// <summary>Minutes to read it, rounded up.</summary>
    public int TimeToRead => (int)Math.Ceiling(((Words - Ideographs) / WordsPerMinute) + (Ideographs / IdeographsPerMinute));

    public static TextLength operator +(TextLength a, TextLength b) => new(a.Words + b.Words, a.Ideographs + b.Ideographs);

    public static TextLength operator -(TextLength a, TextLength b) => new(a.Words - b.Words, a.Ideographs - b.Ideographs);
}
