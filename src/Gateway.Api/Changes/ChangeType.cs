using Gateway.Api.Contract;
using Gateway.Api.Loading;
using Gateway.Api.Nodes;
using Gateway.Api.Paging;
using Gateway.Api.Scalars;
using Gateway.Store.Changes;
using GraphQL.Types;

namespace Gateway.Api.Changes;

internal sealed class ChangeType : ObjectGraphType<ChangeRecord>
{
    public ChangeType()
    {
        Name = "Change";
        Description = "One change of the content: of a post, paper, topic, series, author or source. What changes in a section changes its post.";
        Field<NonNullGraphType<ChangeKindType>>("kind").Description("What happened.");
        Field<NonNullGraphType<IdGraphType>>("objectId").Description("Id of the object, even if it is gone.").Resolve(context => IdOf(context.Source).ToString());
        Field<NodeInterface>("object").Description("The object as it is now; null if gone.").Loads(context => NodeLoaders.Load(context, IdOf(context.Source)));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>("changedFields").Description("Names of fields that changed; empty unless kind is CHANGED.")
            .Resolve(context => context.Source.Fields);
        Field<NonNullGraphType<StringGraphType>>("contentRevision").Description("The revision that brought it.").Resolve(context => context.Source.Revision);
        Field<NonNullGraphType<DateTimeType>>("at").Description("When.").Resolve(context => context.Source.At);
    }

    private static GlobalId IdOf(ChangeRecord change) => new(change.Type, change.Key);
}

internal sealed class ChangeConnectionType() : ConnectionType<ChangeType, ChangeRecord>("Change", "change", "changes");

internal sealed class ChangeKindType() : EnumType<ChangeKind>("What happened to an object.", new Dictionary<ChangeKind, string>
{
    [ChangeKind.Added] = "It is new.",
    [ChangeKind.Changed] = "Its fields changed.",
    [ChangeKind.Moved] = "Its path or address changed; the id stayed.",
    [ChangeKind.Removed] = "It is gone.",
});

internal sealed class ChangedTypeType() : EnumType<ChangedType>("Type of object whose changes are told.", new Dictionary<ChangedType, string>
{
    [ChangedType.Post] = "Post, with its sections.",
    [ChangedType.Paper] = "Cited work.",
    [ChangedType.Topic] = "Topic.",
    [ChangedType.Series] = "Series.",
    [ChangedType.Author] = "Author.",
    [ChangedType.Source] = "Source.",
});
