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
            .ResolveAsync(async context => await FindAsync(context));
        query.Field<TopicConnectionType>("topics").Description("Topics that fit a filter.")
            .Paged<TopicFilterInput, TopicSortInput, TopicRecord>(context => context.From<TopicReader>().ListAsync);
    }

    private static async Task<TopicRecord?> FindAsync(IResolveFieldContext context)
    {
        var (name, value) = context.GetArgument<Dictionary<string, object?>>("by").Single();
        var key = (string)value!;
        return name == "id"
            ? await context.From<TopicLoaders>().ByKey.Load(GlobalId.Parse(key).KeyOf("Topic")).GetResultAsync(context.CancellationToken)
            : await context.From<TopicReader>().ByLabelAsync(key, context.CancellationToken);
    }
}
