using Gateway.Api.Loading;
using Gateway.Api.Provenances;
using Gateway.Content.Model;
using Gateway.Graph.Topics;
using Gateway.Store.Reading;
using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;

namespace Gateway.Api.Topics;

/// <summary>The arguments of fields that list topics.</summary>
internal static class TopicArguments
{
    /// <summary>The topics of a post or section.</summary>
    public static FieldBuilder<TSource, object> AddTopics<TSource>(
        this ObjectGraphType<TSource> type, Func<IResolveFieldContext<TSource>, Loaded<IReadOnlyList<TopicAssignmentRecord>>> load) =>
        type.Field<NonNullGraphType<ListGraphType<NonNullGraphType<TopicAssignmentType>>>>("topics").Description("What it is about, main topic first.")
            .Argument<ListGraphType<NonNullGraphType<TopicRoleType>>>("roles", "Roles; all if left out.")
            .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<OriginType>>>>(
                "origins", "AUTHORED alone gives the author's own tags.", argument => argument.DefaultValue = Enum.GetValues<Origin>())
            .WithMinConfidence("At least so sure, 0 to 1.")
            .Loads(context =>
            {
                var roles = context.GetArgument<TopicRole[]?>("roles");
                var origins = context.GetArgument<Origin[]>("origins");
                var least = context.MinConfidence();
                return load(context).Then(found => found!.Where(x =>
                    x.Confidence >= least && (roles is null || roles.Contains(x.Role)) && origins.Contains(x.Origin)));
            });

    /// <summary>Their numbers in order, joined by commas; empty for all.</summary>
    public static string Roles(IResolveFieldContext context) => context.GetArgument<TopicRole[]?>("roles") is { } roles
        ? string.Join(',', roles.Distinct().Order().Select(role => (int)role).DefaultIfEmpty(NoRole))
        : "";

    /// <summary>What an empty list asks for.</summary>
    private const int NoRole = -1;
}
