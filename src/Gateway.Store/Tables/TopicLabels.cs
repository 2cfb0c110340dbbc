using Gateway.Graph.Texts;

namespace Gateway.Store.Tables;

/// <summary>Finds topics by what people call them.</summary>
internal static class TopicLabels
{
    /// <summary>
    /// Selects <c>found_id</c> and <c>rank</c>, of which the lowest is meant: a topic that prefers the label, one that also has it, then those whose label differs in endings and signs alone.
    /// Case is ignored.
    /// </summary>
    public const string Matching =
        """
        SELECT id AS found_id, 1 AS rank FROM topic WHERE pref_label_folded = $label
        UNION ALL SELECT topic_id, 2 FROM topic_alt_label WHERE label_folded = $label
        UNION ALL SELECT id, 3 FROM topic WHERE pref_label_key = $key
        UNION ALL SELECT topic_id, 4 FROM topic_alt_label WHERE label_key = $key
        """;

    /// <summary>What <see cref="Matching"/> needs to know.</summary>
    public static (string Name, object? Value)[] Parameters(string label) => [("$label", Folding.Fold(label)), ("$key", LabelKey.Of(label))];
}
