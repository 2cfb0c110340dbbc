using Gateway.Api.Contract;
using Gateway.Api.Ingests;
using Gateway.Api.Loading;
using GraphQL;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace Gateway.Api.Subscriptions;

internal sealed class SubscriptionType : ObjectGraphType
{
    public SubscriptionType()
    {
        Name = "Subscription";
        Description = "What a client can be told as it happens.";
        Field<NonNullGraphType<ContentChangedEventType>>("contentChanged").Description("A new revision of the content is in place.")
            .Argument<ListGraphType<NonNullGraphType<IdGraphType>>>("sources", "Only changes in these sources; all if left out.")
            .Events(context =>
            {
                var ids = context.GetArgument<IReadOnlyList<string>?>("sources");
                return context.RequestServices!.GetRequiredService<ContentEvents>().OfSources(context.Request().Caller, ids?.Select(NameOf).ToHashSet(StringComparer.Ordinal));
            });
        Field<NonNullGraphType<IngestRunType>>("ingestProgress")
            .Description("A run began, moved on or ended; once a second at most. Runs that go on are told of at once.")
            .Argument<IdGraphType>("source", "Only runs of this source; all if left out.")
            .Events(context => context.RequestServices!.GetRequiredService<IngestEvents>().OfSource(context.GetArgument<string?>("source") is { } id ? NameOf(id) : null));
    }

    private static string NameOf(string id) => GlobalId.Parse(id).KeyOf("Source");
}
