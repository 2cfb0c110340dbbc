using Gateway.Graph.Prerequisites;
using Gateway.Graph.Topics;
using Gateway.Store.Curation;

namespace Gateway.Store.Tables;

internal sealed class TopicRow : ContentRow
{
    public required string PrefLabel { get; init; }
    public required string PrefLabelFolded { get; init; }

    /// <summary>As <see cref="Graph.Texts.LabelKey"/> gives it.</summary>
    public required string PrefLabelKey { get; init; }

    /// <summary>The other labels, as JSON, to be read with the topic; <see cref="TopicAltLabelRow"/> is there to be searched.</summary>
    public required string AltLabels { get; init; }
    public required string? Definition { get; init; }
    public required long? IntroducedPostId { get; init; }
    public required long? IntroducedSectionId { get; init; }

    /// <summary>Posts with it in any role.</summary>
    public required int PostCount { get; init; }
    public required int IntroducingPostCount { get; init; }
    public required int AssumingPostCount { get; init; }

    public ICollection<TopicAltLabelRow> AltLabelRows { get; } = [];

    public ICollection<TopicBroaderRow> Broader { get; } = [];
}

/// <summary>A key under which a topic is found: its own, and those of tags that became names of it.</summary>
internal sealed class TopicKeyRow
{
    public required string Key { get; init; }
    public required long TopicId { get; init; }
}

internal sealed class TopicAltLabelRow
{
    public required long TopicId { get; init; }
    public required int Position { get; init; }
    public required string Label { get; init; }
    public required string LabelFolded { get; init; }
    public required string LabelKey { get; init; }
}

internal sealed class PostTopicRow
{
    public required long PostId { get; init; }

    /// <summary>Place among the post's topics, the main one first, from 0.</summary>
    public required int Position { get; init; }
    public required long TopicId { get; init; }
    public required TopicRole Role { get; init; }
    public required double Weight { get; init; }
    public required double Confidence { get; init; }

    /// <summary>Whether the author's tags name it.</summary>
    public required bool IsAuthored { get; init; }

    /// <summary>Key of the decision about it.</summary>
    public string? Curation { get; init; }

    public TopicRow Topic { get; init; } = null!;
}

/// <summary>A topic that a curator took from a post, as it stood there; the place is the one it had.</summary>
internal sealed class RefusedTopicRow
{
    public required long PostId { get; init; }
    public required int Position { get; init; }
    public required long TopicId { get; init; }
    public required TopicRole Role { get; init; }
    public required double Weight { get; init; }
    public required double Confidence { get; init; }
    public required bool IsAuthored { get; init; }

    /// <summary>Key of the decision about it.</summary>
    public required string Curation { get; init; }
}

internal sealed class SectionTopicRow
{
    public required long SectionId { get; init; }

    /// <summary>Place among the section's topics, the main one first, from 0.</summary>
    public required int Position { get; init; }
    public required long TopicId { get; init; }
    public required TopicRole Role { get; init; }
    public required double Weight { get; init; }
    public required double Confidence { get; init; }

    public TopicRow Topic { get; init; } = null!;
}

/// <summary>That a topic has a more general one.</summary>
internal sealed class TopicBroaderRow
{
    public required long TopicId { get; init; }
    public required long BroaderId { get; init; }

    public TopicRow Broader { get; init; } = null!;
}

/// <summary>That a topic is the same as another, or more special, through any number of steps.</summary>
internal sealed class TopicScopeRow
{
    public required long TopicId { get; init; }
    public required long NarrowerId { get; init; }
}

internal sealed class TopicRelatedRow
{
    public required long TopicId { get; init; }

    /// <summary>Place among its neighbours, the nearest first, from 0.</summary>
    public required int Position { get; init; }
    public required long RelatedId { get; init; }
}

internal sealed class TopicPrerequisiteRow
{
    public required long TopicId { get; init; }

    /// <summary>Place among those of the topic, the strongest first, from 0.</summary>
    public required int Position { get; init; }
    public required long NeedsId { get; init; }
    public required PrerequisiteStrength Strength { get; init; }
    public required double Confidence { get; init; }

    /// <summary>A <see cref="ReasonText"/>.</summary>
    public required string Reasons { get; init; }
    public ReviewState Review { get; init; }

    /// <summary>Key of the decision about it.</summary>
    public string? Curation { get; init; }
}

/// <summary>That a paper is cited where a topic is treated.</summary>
internal sealed class TopicPaperRow
{
    public required long TopicId { get; init; }

    /// <summary>Place among its papers, the one that most posts cite first, from 0.</summary>
    public required int Position { get; init; }
    public required long PaperId { get; init; }

    /// <summary>Posts that do.</summary>
    public required int PostCount { get; init; }
}
