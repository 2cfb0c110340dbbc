using Gateway.Api.Paging;
using Gateway.Store.Curation;
using Gateway.Store.Reading;
using GraphQL;
using GraphQL.Types;

namespace Gateway.Api.Curations;

internal static class CurationQueries
{
    public static void AddCurations(this ObjectGraphType query) =>
        query.Field<CurationConnectionType>("curations").Description("Decisions of curators in force, newest first; those that stand in files come last.")
            .Argument<NonNullGraphType<BooleanGraphType>>("includePast", "Also those that were withdrawn or replaced.", argument => argument.DefaultValue = false)
            .Argument<StringGraphType>("clientMutationId", "Only what was sent with this id: for a client that lost the answer.")
            .Windowed((context, window) =>
            {
                var sent = context.GetArgument<string?>("clientMutationId");
                return CurationLoaders.All.Load(context, context.GetArgument<bool>("includePast")).Then(all =>
                {
                    List<CurationRecord> meant = [.. all!.Where(curation => sent is null || curation.History.Any(happened => happened.ClientMutationId == sent))];
                    return new Slice<CurationRecord>([.. meant.Skip(window.Skip).Take(window.Take)], meant.Count);
                });
            });
}
