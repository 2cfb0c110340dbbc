using Gateway.Api.Execution.Plans;

namespace Gateway.Api.Execution;

/// <summary>An object or a list of an answer, and where it stands in it.</summary>
/// <param name="parent">Null for the root.</param>
/// <param name="place">Index in the parent's values.</param>
internal abstract class ResultNode(ResultNode? parent, int place, object?[] values)
{
    public ResultNode? Parent => parent;
    public int Place => place;

    /// <summary>Leaves as the scalars serialise them, and nodes.</summary>
    public object?[] Values => values;

    public abstract bool IsNullable(int place);

    /// <summary>Response name or index.</summary>
    protected abstract object NameOf(int place);

    /// <summary>From the root to a value of this node, as errors name it (https://spec.graphql.org/October2021/#sec-Errors.Error-result-format).</summary>
    public List<object> PathTo(int place)
    {
        var path = new List<object> { NameOf(place) };
        for (var node = this; node.Parent is { } around; node = around)
            path.Add(around.NameOf(node.Place));
        path.Reverse();
        return path;
    }
}

/// <param name="source">What the resolvers of its fields take from.</param>
internal sealed class ObjectResult(ResultNode? parent, int place, ObjectPlan plan, object? source) : ResultNode(parent, place, new object?[plan.Fields.Count])
{
    public ObjectPlan Plan => plan;
    public object? Source => source;

    public override bool IsNullable(int place) => plan.Fields[place].Value.IsNullable;

    protected override object NameOf(int place) => plan.Fields[place].ResponseName;
}

internal sealed class ListResult(ResultNode parent, int place, ValuePlan item, int count) : ResultNode(parent, place, new object?[count])
{
    public override bool IsNullable(int place) => item.IsNullable;

    protected override object NameOf(int place) => place;
}
