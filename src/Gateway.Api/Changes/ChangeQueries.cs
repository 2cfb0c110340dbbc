using Gateway.Api.Contract;
using Gateway.Api.Loading;
using Gateway.Api.Paging;
using Gateway.Store.Changes;
using Gateway.Store.Reading;
using GraphQL;
using GraphQL.Types;

namespace Gateway.Api.Changes;

internal static class ChangeQueries
{
    private static readonly Loader<(string Revision, Window Window), Slice<ChangeRecord>?> Since = Loaders.OneByOne<(string Revision, Window Window), Slice<ChangeRecord>?>(
        (session, asked, cancellationToken) => new ChangeReader(session).SinceAsync(asked.Revision, asked.Window, cancellationToken));

    public static void AddChanges(this ObjectGraphType query) =>
        query.Field<ChangeConnectionType>("changes").Description("Changes after a revision, oldest first; error REVISION_UNKNOWN if it is too old to follow.")
            .Argument<NonNullGraphType<StringGraphType>>("since", "A contentRevision seen before.")
            .Argument<NonNullGraphType<IntGraphType>>("first", "Page size, 1 to 100.", argument => argument.DefaultValue = Limits.DefaultPageSize)
            .Argument<StringGraphType>("after", "After this cursor.")
            .Loads(context =>
            {
                var window = PagedFields.WindowOf(context);
                return Since.Load(context, (context.GetArgument<string>("since"), window)).Then(slice => slice is null
                    ? throw new RequestException(ErrorCode.RevisionUnknown, "The changes since this revision are not known, or no longer. Read everything anew, then go on from its contentRevision.")
                    : Connection<ChangeRecord>.Of(slice, window));
            });
}
