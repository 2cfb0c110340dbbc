using GraphQL.Types;

namespace Gateway.Api.Scalars;

/// <summary>JSON as it is, never read from clients.</summary>
internal sealed class AnyType : ScalarGraphType
{
    public AnyType()
    {
        Name = "Any";
        Description = "Any JSON value.";
    }

    public override object? ParseValue(object? value) => value;
}
