using Gateway.Api.Links;
using Gateway.Api.Prerequisites;
using Gateway.Api.Topics;
using Gateway.Graph.Prerequisites;
using GraphQL.Types;

namespace Gateway.Api.Curations;

/// <summary>What every decision may be sent with.</summary>
internal abstract class DecisionInputType : InputObjectGraphType
{
    protected DecisionInputType(string name, string description, Action<DecisionInputType> addFields)
    {
        Name = name;
        Description = description;
        addFields(this);
        Field<StringGraphType>("note").Description("Why; up to 2,000 characters.");
        Field<StringGraphType>("revision").Description("The contentRevision it was made on: if what it is about has changed since, it is refused as STALE.");
        Field<StringGraphType>("clientMutationId").Description("Any text, new for each decision: what is sent again with it is not done twice.");
    }
}

internal sealed class CurateCrossLinkInputType() : DecisionInputType("CurateCrossLinkInput", "A decision about a cross-link.", input =>
    input.Field<NonNullGraphType<CrossLinkDecisionInputType>>("decision").Description("What is decided."));

internal sealed class CrossLinkDecisionInputType : InputObjectGraphType
{
    public CrossLinkDecisionInputType()
    {
        Name = "CrossLinkDecisionInput";
        Description = "What is decided about a cross-link; give exactly one field.";
        IsOneOf = true;
        Field<NewCrossLinkInputType>("create").Description("Add this link.");
        Field<IdGraphType>("accept").Description("Confirm the link with this id.");
        Field<IdGraphType>("reject").Description("Refuse the link with this id.");
        Field<CrossLinkKindInputType>("changeKind").Description("Give a link another kind, which confirms it.");
    }
}

internal sealed class NewCrossLinkInputType : InputObjectGraphType
{
    public NewCrossLinkInputType()
    {
        Name = "NewCrossLinkInput";
        Description = "A cross-link to add.";
        Field<NonNullGraphType<IdGraphType>>("from").Description("Id of the post or section it starts at.");
        Field<NonNullGraphType<IdGraphType>>("to").Description("Id of the post or section it leads to.");
        Field<NonNullGraphType<LinkKindType>>("kind").Description("What the target is to the text.");
    }
}

internal sealed class CrossLinkKindInputType : InputObjectGraphType
{
    public CrossLinkKindInputType()
    {
        Name = "CrossLinkKindInput";
        Description = "Another kind for a cross-link.";
        Field<NonNullGraphType<IdGraphType>>("crossLink").Description("Id of the link.");
        Field<NonNullGraphType<LinkKindType>>("kind").Description("The new kind.");
    }
}

internal sealed class CuratePrerequisiteInputType() : DecisionInputType("CuratePrerequisiteInput", "A decision about a prerequisite.", input =>
{
    input.Field<NonNullGraphType<IdGraphType>>("subject").Description("Id of the post or topic that needs.");
    input.Field<NonNullGraphType<IdGraphType>>("prerequisite").Description("Id of the post or topic that is needed; of the same type.");
    input.Field<NonNullGraphType<BooleanGraphType>>("isNeeded").Description("True to confirm, false to deny.");
    input.Field<NonNullGraphType<PrerequisiteStrengthType>>("strength").DefaultValue(PrerequisiteStrength.Required).Description("How much; ignored when denied.");
});

internal sealed class CurateRelatedPostInputType() : DecisionInputType("CurateRelatedPostInput", "A decision about two similar posts.", input =>
{
    input.Field<NonNullGraphType<IdGraphType>>("post").Description("Id of a post.");
    input.Field<NonNullGraphType<IdGraphType>>("related").Description("Id of the other post.");
    input.Field<NonNullGraphType<BooleanGraphType>>("isRelated").Description("True to confirm, false to deny.");
});

internal sealed class CurateTopicInputType() : DecisionInputType("CurateTopicInput", "A decision about a topic.", input =>
{
    input.Field<NonNullGraphType<IdGraphType>>("topic").Description("Id of the topic.");
    input.Field<NonNullGraphType<TopicDecisionInputType>>("decision").Description("What is decided.");
});

internal sealed class CurateSeriesInputType() : DecisionInputType("CurateSeriesInput", "A decision about a post's place in a series.", input =>
{
    input.Field<NonNullGraphType<IdGraphType>>("series").Description("Id of the series.");
    input.Field<NonNullGraphType<IdGraphType>>("post").Description("Id of the post.");
    input.Field<NonNullGraphType<SeriesDecisionInputType>>("decision").Description("What is decided.");
});

internal sealed class SeriesDecisionInputType : InputObjectGraphType
{
    public SeriesDecisionInputType()
    {
        Name = "SeriesDecisionInput";
        Description = "What is decided about a post's place in a series; give exactly one field.";
        IsOneOf = true;
        Field<IntGraphType>("place").Description("The part it is, from 1.");
        Field<BooleanGraphType>("takeOut").Description("True: it does not belong to the series.");
    }
}

internal sealed class TopicDecisionInputType : InputObjectGraphType
{
    public TopicDecisionInputType()
    {
        Name = "TopicDecisionInput";
        Description = "What is decided about a topic; give exactly one field.";
        IsOneOf = true;
        Field<StringGraphType>("rename").Description("New prefLabel; the old one becomes an altLabel.");
        Field<IdGraphType>("mergeInto").Description("Id of the topic that takes over its names, posts and relations.");
        Field<IdGraphType>("addBroader").Description("Id of a topic to place it under.");
        Field<IdGraphType>("removeBroader").Description("Id of a topic it no longer belongs under.");
        Field<PostRoleInputType>("setRole").Description("What a post does with it.");
    }
}

internal sealed class PostRoleInputType : InputObjectGraphType
{
    public PostRoleInputType()
    {
        Name = "PostRoleInput";
        Description = "What a post does with a topic.";
        Field<NonNullGraphType<IdGraphType>>("post").Description("Id of the post.");
        Field<TopicRoleType>("role").Description("The role; null where the post has nothing to do with it.");
    }
}

internal sealed class WithdrawCurationInputType() : DecisionInputType("WithdrawCurationInput", "A decision to take back.", input =>
    input.Field<NonNullGraphType<IdGraphType>>("curation").Description("Id of the decision."));
