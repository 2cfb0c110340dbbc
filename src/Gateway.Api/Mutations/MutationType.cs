using Gateway.Api.Access;
using Gateway.Api.Contract;
using Gateway.Api.Ingests;
using Gateway.Api.Loading;
using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace Gateway.Api.Mutations;

internal sealed class MutationType : ObjectGraphType
{
    public MutationType()
    {
        Name = "Mutation";
        Description = "What can be done by those who have the scope for it.";
        this.AddIngest();
    }
}

internal static class MutationFields
{
    /// <summary>Makes a field of the mutation. Nothing else may make one: here it is that the caller's rights are asked for.</summary>
    /// <param name="act">Reads nothing of the request's revision: its own is the next one.</param>
    public static void ResolveFor(this FieldBuilder<object?, object> field, Scopes scope, Func<IResolveFieldContext, object> act)
    {
        field.FieldType.WithMetadata(nameof(Scopes), scope);
        field.Resolve(context =>
        {
            context.Request().Services.GetRequiredService<Callers>().Require(context.Request().Caller, scope);
            return act(context);
        });
    }
}
