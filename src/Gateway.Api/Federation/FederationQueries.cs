using Gateway.Api.Contract;
using Gateway.Api.Loading;
using Gateway.Api.Nodes;
using GraphQL;
using GraphQL.Types;

namespace Gateway.Api.Federation;

/// <summary>What a router asks of a subgraph (https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec).</summary>
internal static class FederationQueries
{
    public static void AddFederation(this ObjectGraphType query)
    {
        query.Field<NonNullGraphType<ServiceType>>("_service").Description("The gateway as a subgraph.")
            .Resolve(_ => new object());

        query.Field<NonNullGraphType<ListGraphType<EntityType>>>("_entities")
            .Description("Objects that other subgraphs refer to, in the order asked for; null where there is none.")
            .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<RepresentationType>>>>("representations", "Which ones.")
            .Resolve(context =>
            {
                var representations = context.GetArgument<IReadOnlyList<object>>("representations");
                var limit = context.Request().Limits.Representations;
                if (representations.Count > limit)
                    throw new RequestException(ErrorCode.InvalidArgument, $"representations holds {representations.Count} objects; send at most {limit}.");
                return representations.Select(representation => Load(context, representation).Result).ToList();
            });
    }

    /// <summary>Null for an unknown id. A representation that makes no sense is an error at its own place: the others are answered.</summary>
    private static Loaded<object?> Load(IResolveFieldContext context, object representation)
    {
        try
        {
            return NodeLoaders.Load(context, IdOf(representation, (EntityType)context.FieldDefinition.ResolvedType!.GetNamedType()));
        }
        catch (RequestException refused)
        {
            return Loaded<object?>.Of(_ => Task.FromException<object?>(refused));
        }
    }

    private static GlobalId IdOf(object representation, EntityType entities)
    {
        if (representation is not IDictionary<string, object?> fields || TextOf(fields, "__typename") is not { } type || TextOf(fields, "id") is not { } id)
            throw new RequestException(ErrorCode.InvalidArgument, "This is no representation. Send an object with __typename and id.");
        if (!entities.PossibleTypes.Any(entity => entity.Name == type))
            throw new RequestException(ErrorCode.InvalidArgument, $"{type} is no entity. Send one of {string.Join(", ", entities.PossibleTypes.Select(entity => entity.Name))}.");
        return new GlobalId(type, GlobalId.Parse(id).KeyOf(type));
    }

    private static string? TextOf(IDictionary<string, object?> fields, string name) => fields.TryGetValue(name, out var value) ? value as string : null;
}
