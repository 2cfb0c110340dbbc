namespace Gateway.Graph.Related;

/// <summary>What speaks for a relation between two posts.</summary>
internal enum Signal
{
    /// <summary>They use the same words.</summary>
    Text,

    /// <summary>The titles of the works that they cite use the same words.</summary>
    CitedTitles,

    /// <summary>They cite the same works.</summary>
    Papers,

    Topics,

    /// <summary>They are parts of one series.</summary>
    Series,

    /// <summary>Other posts are linked with both.</summary>
    CommonLinks,

    /// <summary>Who follows links, papers and topics from one comes by the other.</summary>
    Walk,
}

internal static class Signals
{
    public static readonly int Count = Enum.GetValues<Signal>().Length;
}
