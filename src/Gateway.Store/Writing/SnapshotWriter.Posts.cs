using Gateway.Content.Model;
using Gateway.Graph.Metrics;
using Gateway.Store.Tables;

namespace Gateway.Store.Writing;

internal sealed partial class SnapshotWriter
{
    private void WriteSource(Source source)
    {
        sourceIds.Add(source.Name, ids.Next());
        tables.Insert(new SourceRow
        {
            Id = sourceIds[source.Name],
            Key = source.Name,
            KeyFolded = Folding.Fold(source.Name),
            Title = source.Title,
            Kind = source.Kind,
            BaseUrl = source.BaseUrl,
            Language = source.Language,
            ContentHash = source.ContentHash,
        });
    }

    private void WritePost(Post post, PostMetrics metrics)
    {
        var id = written[post.Key].Id;
        tables.Insert(new PostRow
        {
            Id = id,
            Key = post.Key.Value,
            SourceId = sourceIds[post.Source],
            Path = post.Path,
            Slug = post.Slug.Value,
            SlugFolded = Folding.Fold(post.Slug.Value),
            Url = post.Url,
            Aliases = TextList.Of(post.Aliases),
            Title = post.Title,
            TitleFolded = Folding.Fold(post.Title),
            Description = post.Description,
            Language = post.Language,
            LanguageFolded = Fold(post.Language),
            Status = post.Status,
            PublishedAt = post.PublishedAt?.UtcTicks,
            PublishedOffset = post.PublishedAt?.TotalOffsetMinutes,
            UpdatedAt = post.UpdatedAt?.UtcTicks,
            UpdatedOffset = post.UpdatedAt?.TotalOffsetMinutes,
            ContentHash = post.ContentHash,
            BodyHash = written[post.Key].BodyHash,
            Tags = TextList.Of(post.Tags),
            WordCount = post.Length.Words,
            TimeToRead = post.Length.TimeToRead,
            SectionCount = post.SectionCount,
            ReferenceCount = post.References.Count,
            InDegree = metrics.InDegree,
            OutDegree = metrics.OutDegree,
            PageRank = metrics.PageRank,
            SupersededById = PostId(post.SupersededBy),
            LatestVersionId = written[post.LatestVersion].Id,
        });
        foreach (var (position, tag) in post.Tags.Index())
            tables.Insert(new PostTagRow { PostId = id, Position = position, Name = tag, NameFolded = Folding.Fold(tag) });
        foreach (var (position, author) in post.Authors.Index())
            tables.Insert(new PostAuthorRow { PostId = id, Position = position, AuthorId = AuthorId(author) });
        WriteNames(post, id);
    }

    /// <summary>Every address and slug that leads to the post, the present ones marked.</summary>
    private void WriteNames(Post post, long id)
    {
        var present = post.Url is null ? null : NormalAddress.Of(post.Url);
        foreach (var url in post.Aliases.Select(NormalAddress.Of).Append(present).OfType<string>().Distinct())
            tables.Insert(new PostAliasRow { Url = url, PostId = id, IsPresent = url == present });
        foreach (var slug in post.FormerSlugs.Append(post.Slug.Value).Distinct())
            tables.Insert(new PostSlugRow { Slug = slug, PostId = id, IsPresent = slug == post.Slug.Value });
    }
}
