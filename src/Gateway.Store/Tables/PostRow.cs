using Gateway.Content.Model;
using Gateway.Store.Reading;

namespace Gateway.Store.Tables;

/// <summary>Moments are UTC ticks with the offset in minutes; lists are JSON.</summary>
internal sealed class PostRow : ContentRow
{
    public required long SourceId { get; init; }
    public required string Path { get; init; }
    public required string Slug { get; init; }
    public required string SlugFolded { get; init; }
    public required string? Url { get; init; }
    public required string Aliases { get; init; }
    public required string Title { get; init; }
    public required string TitleFolded { get; init; }
    public required string? Description { get; init; }
    public required string? Language { get; init; }
    public required string? LanguageFolded { get; init; }
    public required PostStatus Status { get; init; }
    public required long? PublishedAt { get; init; }
    public required int? PublishedOffset { get; init; }
    public required long? UpdatedAt { get; init; }
    public required int? UpdatedOffset { get; init; }
    public required string ContentHash { get; init; }

    /// <summary>Of the rendered body, to tell whether it changed.</summary>
    public required long BodyHash { get; init; }

    /// <summary>The tags again, to be read with the post; <see cref="PostTagRow"/> is there to be searched.</summary>
    public required string Tags { get; init; }
    public required int WordCount { get; init; }
    public required int TimeToRead { get; init; }
    public required int SectionCount { get; init; }
    public required int ReferenceCount { get; init; }
    public required int InDegree { get; init; }
    public required int OutDegree { get; init; }
    public required double PageRank { get; init; }

    /// <summary>The post that replaces it directly.</summary>
    public required long? SupersededById { get; init; }

    /// <summary>The end of the chain of replacements; itself where nothing replaces it.</summary>
    public required long LatestVersionId { get; init; }

    public SourceRow Source { get; init; } = null!;
    public ICollection<PostAuthorRow> Authors { get; } = [];
    public ICollection<PostTagRow> TagRows { get; } = [];

    public ICollection<PostTopicRow> Topics { get; } = [];

    public ICollection<CitedPaperRow> CitedPapers { get; } = [];

    public ICollection<ReferenceRow> References { get; } = [];

    /// <summary>Links that stand in it, those to itself included.</summary>
    public ICollection<LinkRow> LinksFrom { get; } = [];

    /// <summary>Links that lead to it, its own included.</summary>
    public ICollection<LinkRow> LinksTo { get; } = [];
}

internal sealed class PostAuthorRow
{
    public required long PostId { get; init; }

    /// <summary>Place among the post's authors, from 0.</summary>
    public required int Position { get; init; }
    public required long AuthorId { get; init; }

    public AuthorRow Author { get; init; } = null!;
}

internal sealed class PostTagRow
{
    public required long PostId { get; init; }
    public required int Position { get; init; }
    public required string Name { get; init; }
    public required string NameFolded { get; init; }
}

/// <summary>An address that leads to a post, as <see cref="NormalAddress"/> spells it.</summary>
internal sealed class PostAliasRow
{
    public required string Url { get; init; }
    public required long PostId { get; init; }

    /// <summary>Whether it is the post's address today.</summary>
    public required bool IsPresent { get; init; }
}

internal sealed class PostSlugRow
{
    public required string Slug { get; init; }
    public required long PostId { get; init; }

    /// <summary>Whether it is the post's slug today.</summary>
    public required bool IsPresent { get; init; }
}

/// <summary>The text of a post in one form; apart, because bodies are most of the bytes.</summary>
internal sealed class BodyRow
{
    public required long PostId { get; init; }
    public required BodyForm Form { get; init; }
    public required string Content { get; init; }
}

/// <summary>Apart, because few requests ask for it.</summary>
internal sealed class FrontMatterRow
{
    public required long PostId { get; init; }

    /// <summary>A JSON object.</summary>
    public required string Json { get; init; }
}

internal sealed class UpdateNoteRow : LocatedRow
{
    public required long PostId { get; init; }
    public required DateOnly? Date { get; init; }
    public required string Text { get; init; }

    /// <summary>Ordinals of the sections that it names, as JSON.</summary>
    public required string Sections { get; init; }
}
