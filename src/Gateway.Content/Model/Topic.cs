namespace Gateway.Content.Model;

/// <summary>A concept in the sense of SKOS; for now one for each tag, however it is spelt.</summary>
/// <param name="PrefLabel">The spelling that most posts use.</param>
/// <param name="AltLabels">Other spellings.</param>
public sealed record Topic(ContentKey Key, string PrefLabel, IReadOnlyList<string> AltLabels);
