using Gateway.Api.Links;
using Gateway.Api.Loading;
using Gateway.Api.Papers;
using Gateway.Api.Scalars;
using Gateway.Api.Topics;
using Gateway.Content.Model;
using Gateway.Graph;
using GraphQL;
using GraphQL.Types;

namespace Gateway.Api.Reasons;

internal sealed class ReasonType : ObjectGraphType<Reason>
{
    public ReasonType()
    {
        Name = "Reason";
        Description = "One reason for a relation between two objects.";
        Field<NonNullGraphType<ReasonKindType>>("kind").Description("Sort of reason.");
        Field(reason => reason.Summary).Description("In words, such as: both cite 14 papers.");
        Field(reason => reason.Contribution).Description("Its part of the score or confidence; the parts of one edge add up to the whole.");
        Field<TextContextType>("context").Description("The sentence it rests on.").Loads(Context);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<CrossLinkType>>>>("crossLinks").Description("Links it rests on, 5 at most.")
            .Loads(context => Each(context.Source.Links, key => LinkLoaders.ByKey.Load(context, key)));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<PaperType>>>>("papers").Description("Papers it rests on, 5 at most.")
            .Loads(context => Each(context.Source.Papers, key => PaperLoaders.ByKey.Load(context, key)));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<TopicType>>>>("topics").Description("Topics it rests on, 5 at most.")
            .Loads(context => Each(context.Source.Topics, key => TopicLoaders.ByKey.Load(context, key)));
    }

    private static Loaded<object?> Context(IResolveFieldContext<Reason> context) => context.Source.Links is [var first, ..]
        ? LinkLoaders.ByKey.Load(context, first.Value).ThenLoad(link => ContextLoaders.ById.Load(context, link!.ContextId))
        : default;

    private static Loaded<IReadOnlyList<object?>> Each<T>(IReadOnlyList<ContentKey> keys, Func<string, Loaded<T>> load) =>
        keys.Select(key => load(key.Value).Then(found => (object?)found)).ToArray().All();
}

internal sealed class ReasonKindType() : EnumType<ReasonKind>("Sort of reason.", new Dictionary<ReasonKind, string>
{
    [ReasonKind.DirectLink] = "One links to the other.",
    [ReasonKind.AuthorStatement] = "The author says so, in words or front matter.",
    [ReasonKind.SeriesOrder] = "Parts of one series.",
    [ReasonKind.Supersession] = "Versions of one text.",
    [ReasonKind.TopicAssumed] = "One assumes what the other introduces.",
    [ReasonKind.BibliographicCoupling] = "Both cite the same papers.",
    [ReasonKind.CoCitation] = "A third post links to both.",
    [ReasonKind.SharedTopics] = "Both treat the same topics.",
    [ReasonKind.SimilarText] = "Similar wording.",
    [ReasonKind.LinkStructure] = "Close in the graph of links.",
    [ReasonKind.Curated] = "A curator says so.",
});
