using Gateway.Api.Contract;
using Gateway.Api.Loading;
using Gateway.Api.Paging;
using Gateway.Store.Reading;
using GraphQL;
using GraphQL.Types;

namespace Gateway.Api.Topics;

internal static class TopicQueries
{
    public static void AddTopics(this ObjectGraphType query)
    {
        query.Field<TopicType>("topic").Description("One topic.")
            .Argument<NonNullGraphType<TopicKeyInput>>("by", "The key to look it up by.")
            .Loads(Find);
        query.Field<TopicConnectionType>("topics").Description("Topics that fit a filter.")
            .Paged<TopicFilterInput, TopicSortInput, TopicRecord>(session => new TopicReader(session).ListAsync);
    }

    private static Loaded<TopicRecord?> Find(IResolveFieldContext context)
    {
        var (name, value) = context.GetArgument<Dictionary<string, object?>>("by").Single();
        var key = (string)value!;
        return name == "id"
            ? TopicLoaders.ByKey.Load(context, GlobalId.Parse(key).KeyOf("Topic"))
            : TopicLoaders.ByLabel.Load(context, key);
    }
}
