using System.Globalization;
using Gateway.Store.Tables;
using Microsoft.EntityFrameworkCore;

namespace Gateway.Store.Reading;

/// <summary>Counts posts by what they have in common.</summary>
public sealed class PostGroupReader(ReadSession session)
{
    /// <summary>The largest groups, those of one size by key. A post that has several of the values is in several groups, one that has none in no group.</summary>
    /// <param name="filter">As in <see cref="PostReader.ListAsync"/>.</param>
    public Task<IReadOnlyList<PostGroup>> ReadAsync(Filter? filter, PostGrouping by, int most, CancellationToken cancellationToken) => session.LinqAsync<IReadOnlyList<PostGroup>>(
        async context =>
        {
            var posts = PostReader.List.Fitting(context, filter);
            return by == PostGrouping.Year
                ? OfYears(await Sum(ByDay(posts)).ToListAsync(cancellationToken), most)
                : [.. (await Sum(Members(context, posts, by)).OrderByDescending(group => group.Posts).ThenBy(group => group.Key).Take(most).ToListAsync(cancellationToken))
                    .Select(group => new PostGroup(group.Key, group.Label, group.Posts, group.Words, group.Minutes, group.References))];
        },
        cancellationToken);

    // Joined by hand: a label that is reached through a property of the row would be looked up anew for each group.
    private static IQueryable<Member<string>> Members(ContentContext context, IQueryable<PostRow> posts, PostGrouping by) => by switch
    {
        PostGrouping.Source =>
            from post in posts
            join source in context.Set<SourceRow>() on post.SourceId equals source.Id
            select new Member<string> { Key = source.Key, Label = source.Title, Post = post },
        PostGrouping.Topic =>
            from post in posts
            join assignment in context.Set<PostTopicRow>() on post.Id equals assignment.PostId
            join topic in context.Topics on assignment.TopicId equals topic.Id
            select new Member<string> { Key = topic.Key, Label = topic.PrefLabel, Post = post },
        PostGrouping.Tag =>
            from post in posts
            join tag in context.Set<PostTagRow>() on post.Id equals tag.PostId
            select new Member<string> { Key = tag.Name, Label = tag.Name, Post = post },
        PostGrouping.Series =>
            from post in posts
            join entry in context.Set<SeriesEntryRow>() on post.Id equals entry.PostId
            join series in context.Series on entry.SeriesId equals series.Id
            select new Member<string> { Key = series.Key, Label = series.Title, Post = post },
        PostGrouping.Author =>
            from post in posts
            join written in context.Set<PostAuthorRow>() on post.Id equals written.PostId
            join author in context.Authors on written.AuthorId equals author.Id
            select new Member<string> { Key = author.Key, Label = author.Name, Post = post },
        PostGrouping.Language =>
            from post in posts
            where post.Language != null
            select new Member<string> { Key = post.Language!, Label = post.Language, Post = post },
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, "No such grouping."),
    };

    /// <summary>By the day where it was published: databases differ in how they tell a year from a moment, but all divide.</summary>
    private static IQueryable<Member<long>> ByDay(IQueryable<PostRow> posts) => posts.Where(post => post.PublishedAt != null).Select(post => new Member<long>
    {
        Key = (post.PublishedAt!.Value + (post.PublishedOffset!.Value * TimeSpan.TicksPerMinute)) / TimeSpan.TicksPerDay,
        Label = "",
        Post = post,
    });

    private static IQueryable<Counts<TKey>> Sum<TKey>(IQueryable<Member<TKey>> members) => members.GroupBy(member => member.Key).Select(group => new Counts<TKey>
    {
        Key = group.Key,
        Label = group.Min(member => member.Label),
        Posts = group.Count(),
        Words = group.Sum(member => member.Post.WordCount),
        Minutes = group.Sum(member => member.Post.TimeToRead),
        References = group.Sum(member => member.Post.ReferenceCount),
    });

    private static IReadOnlyList<PostGroup> OfYears(IEnumerable<Counts<long>> days, int most) =>
    [
        .. days.GroupBy(day => new DateTime(day.Key * TimeSpan.TicksPerDay).Year)
            .Select(year => new PostGroup(
                year.Key.ToString(CultureInfo.InvariantCulture), null, year.Sum(day => day.Posts), year.Sum(day => day.Words), year.Sum(day => day.Minutes),
                year.Sum(day => day.References)))
            .OrderByDescending(year => year.PostCount).ThenBy(year => year.Key, StringComparer.Ordinal).Take(most),
    ];

    /// <summary>A post as one of those that share a key.</summary>
    private sealed class Member<TKey>
    {
        public required TKey Key { get; init; }
        public required string? Label { get; init; }
        public required PostRow Post { get; init; }
    }

    private sealed class Counts<TKey>
    {
        public required TKey Key { get; init; }
        public required string? Label { get; init; }
        public required int Posts { get; init; }
        public required int Words { get; init; }
        public required int Minutes { get; init; }
        public required int References { get; init; }
    }
}
