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
    private static readonly HashSet<string> FieldNames = [.. ChangeReader.Fields.Values.SelectMany(fields => fields)];

    private static readonly Loader<(string Revision, ChangeSelection Asked, Window Window), Slice<ChangeRecord>?> Since =
        Loaders.OneByOne<(string Revision, ChangeSelection Asked, Window Window), Slice<ChangeRecord>?>(
            (session, key, cancellationToken) => new ChangeReader(session).SinceAsync(key.Revision, key.Asked, key.Window, cancellationToken));

    public static void AddChanges(this ObjectGraphType query) =>
        query.Field<ChangeConnectionType>("changes").Description("Changes after a revision, oldest first; error REVISION_UNKNOWN if it is too old to follow.")
            .Argument<NonNullGraphType<StringGraphType>>("since", "A contentRevision seen before.")
            .Argument<ListGraphType<NonNullGraphType<ChangeKindType>>>("kinds", "What happened; all if left out.")
            .Argument<ListGraphType<NonNullGraphType<ChangedTypeType>>>("types", "Types of object; all if left out.")
            .Argument<ListGraphType<NonNullGraphType<StringGraphType>>>("fields", "Leaves out CHANGED where none of these fields did; other kinds stay.")
            .Argument<NonNullGraphType<IntGraphType>>("first", "Page size, 1 to 100.", argument => argument.DefaultValue = Limits.DefaultPageSize)
            .Argument<StringGraphType>("after", "After this cursor.")
            .Loads(context =>
            {
                var window = PagedFields.WindowOf(context);
                return Since.Load(context, (context.GetArgument<string>("since"), SelectionOf(context), window)).Then(slice => slice is null
                    ? throw new RequestException(ErrorCode.RevisionUnknown, "The changes since this revision are not known, or no longer. Read everything anew, then go on from its contentRevision.")
                    : Connection<ChangeRecord>.Of(slice, window));
            });

    /// <exception cref="RequestException">A field is named whose changes are not told.</exception>
    private static ChangeSelection SelectionOf(IResolveFieldContext context)
    {
        var fields = context.GetArgument<string[]?>("fields");
        return fields?.FirstOrDefault(field => !FieldNames.Contains(field)) is { } unknown
            ? throw new RequestException(ErrorCode.InvalidArgument, $"fields holds {unknown}, of which no changes are told; send names as in changedFields, such as title or body.")
            : new ChangeSelection(context.GetArgument<ChangeKind[]?>("kinds"), context.GetArgument<ChangedType[]?>("types"), fields);
    }
}
