namespace Gateway.Graph.Texts;

/// <summary>What stands between words and keeps phrases apart. Negative, so that it cannot be mistaken for the number of a word.</summary>
public static class Mark
{
    /// <summary>The end of a sentence, line or block.</summary>
    public const int Break = -1;

    /// <summary>A comma, a quote, a formula ...</summary>
    public const int Gap = -2;

    public const int Open = -3;
    public const int Close = -4;

    public static bool Is(int token) => token < 0;
}
