using System.Text.Json.Serialization;
using Gateway.Content.Model;
using Gateway.Graph.Prerequisites;
using Gateway.Graph.Topics;

namespace Gateway.Store.Curation;

/// <summary>
/// What a curator has decided, in keys that outlive renames. Of several decisions about one subject the last one holds. Kept as JSON, so names here change
/// only with a migration of the journal.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "about")]
[JsonDerivedType(typeof(NewLink), "newLink")]
[JsonDerivedType(typeof(LinkVerdict), "link")]
[JsonDerivedType(typeof(RelatedVerdict), "related")]
[JsonDerivedType(typeof(PrerequisiteVerdict), "prerequisite")]
[JsonDerivedType(typeof(TopicName), "topicName")]
[JsonDerivedType(typeof(TopicMerge), "topicMerge")]
[JsonDerivedType(typeof(BroaderVerdict), "broader")]
[JsonDerivedType(typeof(RoleVerdict), "role")]
[JsonDerivedType(typeof(SeriesVerdict), "series")]
public abstract record Decision
{
    /// <summary>Equal for decisions of which only one can hold.</summary>
    [JsonIgnore]
    public abstract string Subject { get; }

    /// <summary>What it is about.</summary>
    [JsonIgnore]
    public abstract IReadOnlyList<ObjectName> Objects { get; }
}

/// <param name="Type">As in global ids.</param>
public readonly record struct ObjectName(string Type, string Key)
{
    public override string ToString() => $"{Type}:{Key}";
}

/// <summary>A link that nobody wrote, from a post or section to another.</summary>
public sealed record NewLink(ObjectName From, ObjectName To, LinkKind Kind) : Decision
{
    public override string Subject => $"newLink {From} {To} {Kind}";

    public override IReadOnlyList<ObjectName> Objects => [From, To];

    /// <summary>Key of the link.</summary>
    [JsonIgnore]
    public string Link => ContentKey.Of("curated", From.ToString(), To.ToString(), Kind.ToString()).Value;
}

/// <summary>What holds of a link that was found.</summary>
/// <param name="Link">Its key.</param>
/// <param name="Known">By what it is recognised under another key; the store fills it in.</param>
/// <param name="Kind">Its kind from now on; null to leave it.</param>
public sealed record LinkVerdict(string Link, KnownLink? Known, bool IsAccepted, LinkKind? Kind) : Decision
{
    public override string Subject => SubjectOf(Link);

    public override IReadOnlyList<ObjectName> Objects => [new("CrossLink", Link), .. new[] { Known?.From, Known?.To }.OfType<string>().Select(post => new ObjectName("Post", post))];

    public static string SubjectOf(string link) => $"link {link}";

    /// <summary>By what the link is recognised makes no other decision.</summary>
    public bool Equals(LinkVerdict? other) => other is not null && (Link, IsAccepted, Kind) == (other.Link, other.IsAccepted, other.Kind);

    public override int GetHashCode() => HashCode.Combine(Link, IsAccepted, Kind);
}

/// <summary>A link as it was when something was decided about it.</summary>
/// <param name="From">Key of the post it stands in.</param>
/// <param name="To">Key of the post it leads to; null for a broken one.</param>
public sealed record KnownLink(string From, string? To, string AnchorText)
{
    /// <summary>Destination as written; null where the link is no written one, or the decision is older than this.</summary>
    public string? Href { get; init; }

    /// <summary>Sketch of the sentence it stands in (<see cref="TextSketch"/>); null where it stands in none, or the decision is older than this.</summary>
    public string? Sentence { get; init; }

    public LinkKind Kind { get; init; }

    /// <summary>Whether nobody had written it: it was proposed.</summary>
    public bool IsInferred { get; init; }

    /// <summary>Keys of the other links between the two, with spaces between them; null where the decision is older than this.</summary>
    public string? Others { get; init; }
}

/// <summary>Whether two posts are related; in either direction.</summary>
public sealed record RelatedVerdict(string Post, string Other, bool IsRelated) : Decision
{
    public override string Subject => string.CompareOrdinal(Post, Other) < 0 ? $"related {Post} {Other}" : $"related {Other} {Post}";

    public override IReadOnlyList<ObjectName> Objects => [new("Post", Post), new("Post", Other)];

    /// <summary>Whichever is named first.</summary>
    public bool Equals(RelatedVerdict? other) => other is not null && Subject == other.Subject && IsRelated == other.IsRelated;

    public override int GetHashCode() => HashCode.Combine(Subject, IsRelated);
}

/// <summary>Whether one post or topic is needed before another of its type.</summary>
public sealed record PrerequisiteVerdict(ObjectName Needs, ObjectName Needed, bool IsNeeded, PrerequisiteStrength Strength) : Decision
{
    public override string Subject => $"prerequisite {Needs} {Needed}";

    public override IReadOnlyList<ObjectName> Objects => [Needs, Needed];
}

/// <summary>A new preferred label; the old one becomes another label.</summary>
public sealed record TopicName(string Topic, string Label) : Decision
{
    public override string Subject => $"topicName {Topic}";

    public override IReadOnlyList<ObjectName> Objects => [new("Topic", Topic)];
}

/// <summary>One topic becomes part of another, which takes over its names, posts and relations.</summary>
public sealed record TopicMerge(string Topic, string Into) : Decision
{
    public override string Subject => $"topicMerge {Topic}";

    public override IReadOnlyList<ObjectName> Objects => [new("Topic", Into), new("Topic", Topic)];
}

/// <summary>Whether a topic belongs under another.</summary>
public sealed record BroaderVerdict(string Topic, string Broader, bool IsBroader) : Decision
{
    public override string Subject => $"broader {Topic} {Broader}";

    public override IReadOnlyList<ObjectName> Objects => [new("Topic", Topic), new("Topic", Broader)];
}

/// <summary>What a post does with a topic.</summary>
/// <param name="Role">Null where it has nothing to do with it.</param>
public sealed record RoleVerdict(string Topic, string Post, TopicRole? Role) : Decision
{
    public override string Subject => $"role {Topic} {Post}";

    public override IReadOnlyList<ObjectName> Objects => [new("Topic", Topic), new("Post", Post)];
}

/// <summary>Which part of a series a post is.</summary>
/// <param name="Part">From 1; null where it is none.</param>
public sealed record SeriesVerdict(string Series, string Post, int? Part) : Decision
{
    public override string Subject => $"series {Series} {Post}";

    public override IReadOnlyList<ObjectName> Objects => [new("Series", Series), new("Post", Post)];

    /// <summary>Keys of its posts when it was decided, by which a series is recognised under another title; the store fills them in.</summary>
    public IReadOnlyList<string> Known { get; init; } = [];

    /// <summary>By what the series is recognised makes no other decision.</summary>
    public bool Equals(SeriesVerdict? other) => other is not null && (Series, Post, Part) == (other.Series, other.Post, other.Part);

    public override int GetHashCode() => HashCode.Combine(Series, Post, Part);
}
