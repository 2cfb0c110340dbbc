namespace Gateway.Store.Reading;

/// <summary>By what posts are counted.</summary>
public enum PostGrouping
{
    Source,
    Topic,
    Tag,
    Series,
    Author,
    Year,
    Language,
}

/// <summary>By what papers are counted.</summary>
public enum PaperGrouping
{
    Kind,
    Year,
    Venue,
    Author,
}

/// <summary>By what faults are counted.</summary>
public enum DiagnosticGrouping
{
    Code,
    Severity,
    Source,
}

/// <summary>Posts that have something in common.</summary>
/// <param name="Key">Of the object that they share, or the text, number or name of the value.</param>
/// <param name="Label">To show; null where it is the key.</param>
public sealed record PostGroup(string Key, string? Label, int PostCount, int WordCount, int TimeToRead, int ReferenceCount);

/// <summary>Papers that have something in common.</summary>
/// <param name="Key">The text, number or name of the value.</param>
/// <param name="CitingPostCount">Sum over the papers: a post that cites two of them counts twice.</param>
public sealed record PaperGroup(string Key, int PaperCount, int CitingPostCount);

/// <summary>Faults that have something in common.</summary>
/// <param name="Key">Of the source, or the name of the value.</param>
/// <param name="Label">To show; null where it is the key.</param>
/// <param name="PostCount">Posts in which they are.</param>
public sealed record DiagnosticGroup(string Key, string? Label, int DiagnosticCount, int PostCount);
