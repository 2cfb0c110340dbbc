using Gateway.Content.Model;
using Gateway.Graph;
using Gateway.Graph.Prerequisites;
using Gateway.Graph.Topics;
using Gateway.Store.Curation;

namespace Gateway.Store.Reading;

// What readers return: immutable, flat, one per row. Id is the row's number in the present revision and never leaves the gateway;
// Key is what a client's global id holds.

/// <param name="Key">The source's name: it is unique and outlives everything else.</param>
public sealed record SourceRecord(long Id, string Key, string? Title, SourceKind Kind, string? BaseUrl, string? Language, string ContentHash);

public sealed record AuthorRecord(
    long Id, string Key, string Name, IReadOnlyList<string> OtherNames, string? Url, IReadOnlyList<string> SameAs, string? Bio);

public sealed record AffiliationRecord(long Id, string Organization, string? Position, bool IsCurrent);

/// <param name="Aliases">Former addresses and the author's own aliases.</param>
/// <param name="InDegree">Other posts that link to it.</param>
/// <param name="OutDegree">Other posts it links to.</param>
/// <param name="PageRank">Sums to 1 over all posts.</param>
/// <param name="SupersededById">The post that replaces it directly.</param>
/// <param name="LatestVersionId">The end of the chain of replacements; itself where nothing replaces it.</param>
public sealed record PostRecord(
    long Id,
    string Key,
    long SourceId,
    string Path,
    string Slug,
    string? Url,
    IReadOnlyList<string> Aliases,
    string Title,
    string? Description,
    string? Language,
    PostStatus Status,
    DateTimeOffset? PublishedAt,
    DateTimeOffset? UpdatedAt,
    string ContentHash,
    IReadOnlyList<string> Tags,
    int WordCount,
    int TimeToRead,
    int SectionCount,
    int ReferenceCount,
    int InDegree,
    int OutDegree,
    double PageRank,
    long? SupersededById,
    long LatestVersionId);

public sealed record FigureRecord(long Id, long? SectionId, string Url, string? Alt, string? Caption);

public sealed record CodeBlockRecord(long Id, long? SectionId, string? Language, string Code);

public sealed record EquationRecord(long Id, long? SectionId, string Tex, string? Label);

public sealed record NotationEntryRecord(long Id, long? SectionId, string Symbol, string Meaning);

/// <param name="PostCount">Posts with the topic in any role.</param>
public sealed record TopicRecord(
    long Id, string Key, string PrefLabel, IReadOnlyList<string> AltLabels, string? Definition, long? IntroducedPostId, long? IntroducedSectionId,
    int PostCount, int IntroducingPostCount, int AssumingPostCount);

/// <summary>That a post or section has a topic.</summary>
/// <param name="Weight">Share of the text, 0 to 1.</param>
/// <param name="IsAuthored">Whether the author's tags name it.</param>
/// <param name="PostId">The post; null for a section.</param>
/// <param name="SectionId">The section; null for a post.</param>
/// <param name="Curation">Key of the decision that says so; null where none does.</param>
public sealed record TopicAssignmentRecord(
    TopicRecord Topic, TopicRole Role, double Weight, double Confidence, bool IsAuthored, string? Curation, long? PostId, long? SectionId)
{
    public Origin Origin => Curation is not null ? Origin.Curated : IsAuthored ? Origin.Authored : Origin.Inferred;
}

/// <summary>That one topic should be known before another.</summary>
public sealed record TopicPrerequisiteRecord(long TopicId, long NeedsId, PrerequisiteStrength Strength, double Confidence, IReadOnlyList<Reason> Reasons, Review Review);

/// <summary>Which posts of a topic are asked for.</summary>
/// <param name="Roles">Numbers of roles, joined by commas, so that equal questions are equal; all if empty.</param>
/// <param name="IncludeNarrower">Also posts with a more special topic.</param>
public sealed record TopicPosts(string Roles, bool IncludeNarrower, Window Window);

/// <param name="MissingParts">Part numbers that no post has.</param>
/// <param name="TimeToRead">Minutes for all posts.</param>
public sealed record SeriesRecord(long Id, string Key, string Slug, string Title, IReadOnlyList<int> MissingParts, int TimeToRead, ProvenanceMethod Method);

public sealed record SeriesEntryRecord(
    long Id, long SeriesId, long PostId, int Position, string? Label, long? PreviousPostId, long? NextPostId, string? Curation);

/// <param name="Ordinal">Place among the post's sections, from 0.</param>
/// <param name="InDegree">Links from other posts to this very section.</param>
/// <param name="Url">Address with the anchor; null where post or section has none.</param>
public sealed record SectionRecord(
    long Id,
    string Key,
    long PostId,
    long? ParentId,
    int Ordinal,
    int Level,
    string Title,
    string? Anchor,
    IReadOnlyList<string> FormerAnchors,
    string? Url,
    int WordCount,
    int TimeToRead,
    int InDegree,
    TextSpan Html,
    TextSpan Text,
    TextSpan? Markdown,
    SourceSpan Location);

/// <param name="IsAuthored">Whether the author says so.</param>
/// <param name="Reasons">Weightiest first.</param>
public sealed record PrerequisiteRecord(long Id, bool IsAuthored, ProvenanceMethod Method, IReadOnlyList<Reason> Reasons, Review Review);
/// <param name="Reasons">Weightiest first.</param>
public sealed record RelatedPostRecord(long Id, long OtherPostId, double Score, IReadOnlyList<Reason> Reasons, Review Review);

/// <param name="Reasons">Weightiest first.</param>
public sealed record RelatedSectionRecord(long Id, long OtherSectionId, double Score, IReadOnlyList<Reason> Reasons);

/// <param name="Count">Sections, or posts, that cite both.</param>
public sealed record CoCitationRecord(long PaperId, PaperRecord Other, int Count);

/// <param name="ContextId">Of its sentence.</param>
/// <param name="Confidence">How sure kind and target are, 0 to 1.</param>
/// <param name="Href">As written; null where words alone name the target.</param>
/// <param name="ToAnchor">As the link writes it, whether it exists or not.</param>
public sealed record LinkRecord(
    long Id,
    string Key,
    long FromPostId,
    long? FromSectionId,
    long? ToPostId,
    long? ToSectionId,
    string? ToAnchor,
    LinkStatus Status,
    LinkKind Kind,
    double Confidence,
    ProvenanceMethod Method,
    string? Href,
    string AnchorText,
    long ContextId,
    Origin Origin,
    Review Review,
    SourceSpan Location);

/// <summary>What a curator said about a fact.</summary>
/// <param name="Curation">Key of the decision; null while unreviewed.</param>
public readonly record struct Review(ReviewState State, string? Curation);

public sealed record PaperRecord(
    long Id,
    string Key,
    string Title,
    IReadOnlyList<string> Authors,
    bool HasMoreAuthors,
    PaperKind Kind,
    int? Year,
    string? Venue,
    string? Doi,
    string? ArxivId,
    string? Url,
    int CitingPostCount);

public sealed record ReferenceRecord(
    long Id,
    string Key,
    long PostId,
    int Position,
    string? Label,
    string Text,
    string? Title,
    IReadOnlyList<string> Authors,
    int? Year,
    string? Venue,
    string? Url,
    long? PaperId,
    SourceSpan Location);

public sealed record CitationRecord(
    long Id,
    string Key,
    long PostId,
    long? SectionId,
    string Marker,
    long ContextId,
    long? ReferenceId,
    long? PaperId,
    SourceSpan Location);

/// <param name="Sections">Ordinals of the sections that it names.</param>
public sealed record UpdateRecord(long Id, string Key, long PostId, DateOnly? Date, string Text, IReadOnlyList<int> Sections, SourceSpan Location);

/// <param name="Path">File path inside the source.</param>
/// <param name="Suggestion">What most likely was meant, ready to stand in the text.</param>
public sealed record DiagnosticRecord(
    long Id,
    string Key,
    DiagnosticCode Code,
    DiagnosticSeverity Severity,
    string Message,
    long SourceId,
    string Path,
    long? PostId,
    long? LinkId,
    string? Curation,
    SourceSpan Location,
    DateTimeOffset FirstSeenAt,
    string? Suggestion);

/// <param name="Patch">Unified diff against the file as it was read; paths count from the source's folder.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record DiagnosticFixRecord(long Id, string Title, string Patch, double Confidence);

/// <summary>One reading of a source.</summary>
/// <param name="Source">Its name; it need not be in the database yet, or any more.</param>
/// <param name="FilesTotal">Null until counted.</param>
/// <param name="PostsAdded">Known at the end, as are those changed and removed.</param>
/// <param name="Error">Why it failed; names no path.</param>
public sealed record IngestRunRecord(
    string Key,
    string Source,
    IngestStatus Status,
    int? FilesTotal,
    int FilesRead,
    int PostsAdded,
    int PostsChanged,
    int PostsRemoved,
    DateTimeOffset StartedAt,
    DateTimeOffset? FinishedAt,
    string? Error)
{
    /// <summary>Whether it fills a database that never held anything: while it does, nobody can read there.</summary>
    public bool IsFirstFill { get; init; }
}

/// <summary>How far a run is.</summary>
public enum IngestStatus
{
    Running,
    Succeeded,
    Failed,
}

/// <summary>The text of a post in the asked-for form.</summary>
public enum BodyForm
{
    Markdown,
    Html,
    Text,

    /// <summary>The first 2,000 characters of the text.</summary>
    Opening,
}
