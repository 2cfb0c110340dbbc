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

    public static void AddChanges(this ObjectGraphType query) =>
        query.Field<ChangeConnectionType>("changes").Description("Changes after a revision, oldest first; error REVISION_UNKNOWN if it is too old to follow.")
            .Argument<NonNullGraphType<StringGraphType>>("since", "A contentRevision seen before.")
            .Argument<ListGraphType<NonNullGraphType<ChangeKindType>>>("kinds", "What happened; all if left out.")
            .Argument<ListGraphType<NonNullGraphType<ChangedTypeType>>>("types", "Types of object; all if left out.")
            .Argument<ListGraphType<NonNullGraphType<StringGraphType>>>("fields", "Leaves out CHANGED where none of these fields did; other kinds stay.")
            .Windowed((context, window) =>
            {
                var (since, asked) = (context.GetArgument<string>("since"), SelectionOf(context));
                return Loaded<Slice<ChangeRecord>>.Of(async cancellationToken => await new ChangeReader(context.Request().Session).SinceAsync(since, asked, window, cancellationToken)
                    ?? throw new RequestException(
                        ErrorCode.RevisionUnknown, "The changes since this revision are not known, or no longer. Read everything anew, then go on from its contentRevision."));
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
