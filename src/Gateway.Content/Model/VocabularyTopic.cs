namespace Gateway.Content.Model;

/// <summary>A topic as a source's own vocabulary describes it.</summary>
/// <param name="Source">Name of the source.</param>
/// <param name="Broader">Names of more general topics, of this vocabulary or not.</param>
/// <param name="Related">Names of neighbours.</param>
/// <param name="Definition">What it is, in a sentence or two.</param>
public sealed record VocabularyTopic(
    string Source, string PrefLabel, IReadOnlyList<string> AltLabels, IReadOnlyList<string> Broader, IReadOnlyList<string> Related, string? Definition);
