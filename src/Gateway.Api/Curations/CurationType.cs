using Gateway.Api.Contract;
using Gateway.Api.Loading;
using Gateway.Api.Nodes;
using Gateway.Api.Paging;
using Gateway.Api.Scalars;
using Gateway.Store.Curation;
using GraphQL.Types;

namespace Gateway.Api.Curations;

internal sealed class CurationType : NodeType<CurationRecord>
{
    public CurationType()
        : base("Curation", "A decision of a curator.", curation => curation.Key)
    {
        Field(curation => curation.Summary).Description("The decision in words.");
        Field<NonNullGraphType<CurationStateType>>("state").Description("Whether it holds.");
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<NodeInterface>>>>("objects").Description("The objects it is about that still exist.")
            .Loads(context => context.Source.Decision.Objects.Select(name => new GlobalId(name.Type, name.Key)).Existing(context));
        Field(curation => curation.Note, nullable: true).Description("The curator's comment.");
        Field(curation => curation.By, nullable: true).Description("Name of the curator; null if not known.");
        Field<DateTimeType>("at").Description("When; null where it stands in a file.").Resolve(context => context.Source.At);
        Field(curation => curation.File, nullable: true).Description("The source and file it stands in; null where it was sent to the gateway.");
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<CurationEventType>>>>("history").Description("What became of it, oldest first; empty where it stands in a file.");
    }
}

internal sealed class CurationConnectionType() : ConnectionType<CurationType, CurationRecord>("Curation", "curation", "curations");

internal sealed class CurationStateType() : EnumType<CurationState>("Whether a decision holds.", new Dictionary<CurationState, string>
{
    [CurationState.InForce] = "It holds.",
    [CurationState.Suspended] = "It holds as soon as it can: what it is about is gone or not published, or contradicts it. A diagnostic tells more.",
    [CurationState.Withdrawn] = "It was taken back.",
    [CurationState.Replaced] = "A later decision about the same holds in its place.",
    [CurationState.Overruled] = "It stands in a file, and a curator has decided about the same.",
});

internal sealed class CurationEventType : ObjectGraphType<CurationEventRecord>
{
    public CurationEventType()
    {
        Name = "CurationEvent";
        Description = "Something that happened to a decision. What is written here stays.";
        Field<NonNullGraphType<CurationEventKindType>>("kind").Description("What happened.").Resolve(context => context.Source.Event);
        Field(happened => happened.Note, nullable: true).Description("The comment.");
        Field(happened => happened.By, nullable: true).Description("Name of the curator; null if not known.");
        Field<NonNullGraphType<DateTimeType>>("at").Description("When.").Resolve(context => context.Source.At);
    }
}

internal sealed class CurationEventKindType : EnumType<CurationEvent>
{
    public CurationEventKindType()
        : base("What happened to a decision.", new Dictionary<CurationEvent, string>
        {
            [CurationEvent.Taken] = "It was taken.",
            [CurationEvent.Withdrawn] = "It was taken back.",
            [CurationEvent.Replaced] = "A later decision about the same took its place.",
        }) => Name = "CurationEventKind";
}
