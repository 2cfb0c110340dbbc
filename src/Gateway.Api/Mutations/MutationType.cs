using Gateway.Api.Access;
using Gateway.Api.Contract;
using Gateway.Api.Curations;
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
        this.AddDecisions();
    }
}

internal static class MutationFields
{
    /// <summary>Makes a field of the mutation. Nothing else may make one: here it is that the caller's rights are asked for.</summary>
    /// <param name="act">Reads nothing of the request's revision: what is read of its outcome is of the next one.</param>
    public static void ResolveFor(this FieldBuilder<object?, object> field, Scopes scope, Func<IResolveFieldContext, Task<object?>> act)
    {
        field.FieldType.WithMetadata(nameof(Scopes), scope);
        field.ResolveAsync(async context =>
        {
            var request = context.Request();
            request.Services.GetRequiredService<Callers>().Require(request.Caller, scope);
            var outcome = await act(context);
            request.MoveOn();
            return outcome;
        });
    }
}
