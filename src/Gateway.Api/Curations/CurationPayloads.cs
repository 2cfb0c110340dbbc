using Gateway.Api.Contract;
using Gateway.Api.Links;
using Gateway.Api.Loading;
using Gateway.Api.Mutations;
using Gateway.Api.Nodes;
using Gateway.Api.Posts;
using Gateway.Api.Series;
using Gateway.Api.Topics;
using Gateway.Store.Curation;
using GraphQL.Types;

namespace Gateway.Api.Curations;

/// <summary>Outcome of a decision.</summary>
/// <param name="Subject">What it is about; null on error.</param>
/// <param name="Curation">Its key; null on error.</param>
internal sealed record CurationPayload(ObjectName? Subject, string? Curation, string? ClientMutationId, IReadOnlyList<object> Errors);

/// <summary>What every decision is answered with.</summary>
internal abstract class CurationPayloadType : ObjectGraphType<CurationPayload>
{
    protected CurationPayloadType(string mutation)
    {
        Name = $"{char.ToUpperInvariant(mutation[0])}{mutation[1..]}Payload";
        Description = $"Outcome of {mutation}.";
        Field<CurationType>("curation").Description("The decision; null on error.")
            .Loads(context => context.Source.Curation is { } key ? CurationLoaders.Taken.Load(context, key) : default);
        Field<NonNullGraphType<StringGraphType>>("contentRevision").Description("The revision that it made, or that all this is of.").Resolve(context => context.Request().Cache.Revision);
        Field(payload => payload.ClientMutationId, nullable: true).Description("As it was sent.");
        this.AddErrors(payload => payload.Errors);
    }
}

internal sealed class CurateCrossLinkPayloadType : CurationPayloadType
{
    public CurateCrossLinkPayloadType()
        : base("curateCrossLink") => Field<CrossLinkType>("crossLink").Description("The link as it is now; null on error.")
            .Loads(context => context.Source.Subject is { } link ? LinkLoaders.ByKey.Load(context, link.Key) : default);
}

internal sealed class CuratePrerequisitePayloadType : CurationPayloadType
{
    public CuratePrerequisitePayloadType()
        : base("curatePrerequisite") => Field<NodeInterface>("subject").Description("The post or topic that needs; null on error.")
            .Loads(context => context.Source.Subject is { } subject ? NodeLoaders.Load(context, new GlobalId(subject.Type, subject.Key)) : default);
}

internal sealed class CurateRelatedPostPayloadType : CurationPayloadType
{
    public CurateRelatedPostPayloadType()
        : base("curateRelatedPost") => Field<PostType>("post").Description("The post as it is now; null on error.")
            .Loads(context => context.Source.Subject is { } post ? PostLoaders.ByKey.Load(context, post.Key) : default);
}

internal sealed class CurateTopicPayloadType : CurationPayloadType
{
    public CurateTopicPayloadType()
        : base("curateTopic") => Field<TopicType>("topic").Description("The topic as it is now, or the one merged into; null on error.")
            .Loads(context => context.Source.Subject is { } topic ? TopicLoaders.ByKey.Load(context, topic.Key) : default);
}

internal sealed class CurateSeriesPayloadType : CurationPayloadType
{
    public CurateSeriesPayloadType()
        : base("curateSeries") => Field<SeriesType>("series").Description("The series as it is now; null on error.")
            .Loads(context => context.Source.Subject is { } series ? SeriesLoaders.ByKey.Load(context, series.Key) : default);
}

internal sealed class WithdrawCurationPayloadType : CurationPayloadType
{
    public WithdrawCurationPayloadType()
        : base("withdrawCuration") => Field<NonNullGraphType<ListGraphType<NonNullGraphType<NodeInterface>>>>("objects").Description("The objects it was about, as they are now.")
            .Loads(context => context.Source.Curation is not { } key ? new Loaded<object?>(Array.Empty<object>()) : CurationLoaders.Taken.Load(context, key)
                .ThenLoad(curation => curation!.Decision.Objects.Select(name => new GlobalId(name.Type, name.Key)).Existing(context)));
}
