namespace Gateway.Store.Reading;

/// <summary>What is too weak to be shown where nobody asks for more.</summary>
public static class Thresholds
{
    /// <summary>Of a conclusion, 0 to 1.</summary>
    public const double Confidence = 0.5;

    /// <summary>Of likeness, 0 to 1.</summary>
    public const double Score = 0.1;
}
