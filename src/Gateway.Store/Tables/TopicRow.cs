namespace Gateway.Store.Tables;

internal sealed class TopicRow : ContentRow
{
    public required string PrefLabel { get; init; }
    public required string PrefLabelFolded { get; init; }

    /// <summary>The other labels, as JSON, to be read with the topic; <see cref="TopicAltLabelRow"/> is there to be searched.</summary>
    public required string AltLabels { get; init; }
    public required int PostCount { get; init; }

    public ICollection<TopicAltLabelRow> AltLabelRows { get; } = [];
}

internal sealed class TopicAltLabelRow
{
    public required long TopicId { get; init; }
    public required int Position { get; init; }
    public required string Label { get; init; }
    public required string LabelFolded { get; init; }
}

internal sealed class PostTopicRow
{
    public required long PostId { get; init; }

    /// <summary>Place among the post's topics, from 0.</summary>
    public required int Position { get; init; }
    public required long TopicId { get; init; }

    public TopicRow Topic { get; init; } = null!;
}

/// <summary>That posts with a topic cite a paper.</summary>
internal sealed class TopicPaperRow
{
    public required long TopicId { get; init; }

    /// <summary>Place among the works that posts with the topic cite, the one that most of them cite first, from 0.</summary>
    public required int Position { get; init; }
    public required long PaperId { get; init; }
}
