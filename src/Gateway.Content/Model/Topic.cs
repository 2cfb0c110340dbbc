using Gateway.Content.Extraction.References;

namespace Gateway.Content.Model;

/// <summary>What the author's tags name: one for each tag, however it is spelt.</summary>
/// <param name="PrefLabel">The spelling that most posts use.</param>
/// <param name="AltLabels">Other spellings.</param>
public sealed record Topic(ContentKey Key, string PrefLabel, IReadOnlyList<string> AltLabels)
{
    /// <summary>The key of a topic of that name: case, spaces, hyphens and underscores make no difference.</summary>
    public static ContentKey KeyOf(string label) => ContentKey.Of("topic", Folding.Name(label));
}
