using Gateway.Content.Model;
using Gateway.Graph.Metrics;
using Gateway.Store.Tables;

namespace Gateway.Store.Writing;

internal sealed partial class SnapshotWriter
{
    private void WriteSource(Source source)
    {
        sourceIds.Add(source.Name, ids.Next());
        Insert(new SourceRow
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
        var id = bodies.PostIdOf(post.Source, post.Path);
        postIds.Add(post.Key, id);
        Insert(new PostRow
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
            Tags = TextList.Of(post.Tags),
            WordCount = post.WordCount,
            TimeToRead = TimeToRead(post.WordCount),
            SectionCount = post.Sections.Count,
            ReferenceCount = post.References.Count,
            InDegree = metrics.InDegree,
            OutDegree = metrics.OutDegree,
            PageRank = metrics.PageRank,
            Opening = post.Opening,
        });
        foreach (var (position, tag) in post.Tags.Index())
            Insert(new PostTagRow { PostId = id, Position = position, Name = tag, NameFolded = Folding.Fold(tag) });
        foreach (var (position, author) in post.Authors.Index())
            Insert(new PostAuthorRow { PostId = id, Position = position, AuthorId = AuthorId(author) });
        foreach (var (position, topic) in post.Topics.Index())
            Insert(new PostTopicRow { PostId = id, Position = position, TopicId = topicIds[topic] });
        if (post.FrontMatter is { } json)
            Insert(new FrontMatterRow { PostId = id, Json = json });
        WriteNames(post, id);
        foreach (var update in post.Updates)
            Insert(new UpdateNoteRow
            {
                Id = ids.Next(),
                Key = update.Key.Value,
                PostId = id,
                Date = update.Date,
                Text = update.Text,
                Location = update.Location,
            });
    }

    /// <summary>Every address and slug that leads to the post, the present ones marked.</summary>
    private void WriteNames(Post post, long id)
    {
        var present = post.Url is null ? null : NormalAddress.Of(post.Url);
        foreach (var url in post.Aliases.Select(NormalAddress.Of).Append(present).OfType<string>().Distinct())
            Insert(new PostAliasRow { Url = url, PostId = id, IsPresent = url == present });
        foreach (var slug in post.FormerSlugs.Append(post.Slug.Value).Distinct())
            Insert(new PostSlugRow { Slug = slug, PostId = id, IsPresent = slug == post.Slug.Value });
    }

    private void WriteSections(Post post, Func<int, int> inDegree)
    {
        var own = post.Sections.Select(_ => ids.Next()).ToArray();
        sectionIds.Add(post.Key, own);

        // In reading order a section's descendants follow it without gap, so the last one's id bounds them all.
        var lastIds = own.ToArray();
        for (var index = lastIds.Length - 1; index >= 0; index--)
            if (post.Sections[index].Parent is { } parent)
                lastIds[parent] = Math.Max(lastIds[parent], lastIds[index]);

        foreach (var (index, section) in post.Sections.Index())
            Insert(new SectionRow
            {
                Id = own[index],
                Key = section.Key.Value,
                PostId = postIds[post.Key],
                ParentId = section.Parent is { } parent ? own[parent] : null,
                LastId = lastIds[index],
                Ordinal = index,
                Level = section.Level,
                Title = section.Title,
                TitleFolded = Folding.Fold(section.Title),
                Anchor = section.Anchor,
                AnchorFolded = Fold(section.Anchor),
                FormerAnchors = TextList.Of(section.FormerAnchors),
                Url = post.Url is null || section.Anchor is null ? null : $"{post.Url}#{Uri.EscapeDataString(section.Anchor)}",
                WordCount = section.WordCount,
                TimeToRead = TimeToRead(section.WordCount),
                InDegree = inDegree(index),
                HtmlStart = section.Html.Start,
                HtmlEnd = section.Html.End,
                TextStart = section.Text.Start,
                TextEnd = section.Text.End,
                MarkdownStart = section.Markdown?.Start,
                MarkdownEnd = section.Markdown?.End,
                Location = section.Location,
            });
    }
}
