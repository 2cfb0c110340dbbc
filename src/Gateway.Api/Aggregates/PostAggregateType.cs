using Gateway.Api.Posts;
using Gateway.Api.Scalars;
using Gateway.Store.Reading;
using GraphQL.Types;

namespace Gateway.Api.Aggregates;

internal sealed class PostAggregateType : AggregateType<PostGrouping, PostGroup>
{
    public PostAggregateType()
        : base("PostAggregate", "Counts over one group of posts.", ValueOf)
    {
        Count("postCount", "Posts.", group => group.PostCount);
        Count("wordCount", "Words of all of them.", group => group.WordCount);
        Count("timeToRead", "Minutes for all of them.", group => group.TimeToRead);
        Count("referenceCount", "Bibliography entries.", group => group.ReferenceCount);
    }

    public static void AddTo(ObjectGraphType query) => query.Field<ListGraphType<NonNullGraphType<PostAggregateType>>>("postAggregate")
        .Description("Counts of posts that fit a filter, the largest group first. A post may be in several groups, or in none.")
        .Aggregated<PostFilterInput, PostGroupingType, PostGrouping, PostGroup>(session => new PostGroupReader(session).ReadAsync);

    private static GroupValue ValueOf(Grouped<PostGrouping, PostGroup> grouped) => grouped.By is PostGrouping.Source or PostGrouping.Topic or PostGrouping.Series or PostGrouping.Author
        ? GroupValue.Of(grouped.By.ToString(), grouped.Group.Key, grouped.Group.Label)
        : GroupValue.Of(grouped.Group.Key);
}

internal sealed class PostGroupingType() : EnumType<PostGrouping>("What posts are grouped by.", new Dictionary<PostGrouping, string>
{
    [PostGrouping.Source] = "Source.",
    [PostGrouping.Topic] = "Topic, in any role.",
    [PostGrouping.Tag] = "Tag as written.",
    [PostGrouping.Series] = "Series.",
    [PostGrouping.Author] = "Author.",
    [PostGrouping.Year] = "Year of publication.",
    [PostGrouping.Language] = "Language.",
});
