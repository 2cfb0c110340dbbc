using Gateway.Api.Contract;
using Gateway.Api.Nodes;
using GraphQL.Types;

namespace Gateway.Api.Aggregates;

/// <summary>Counts over one group.</summary>
internal abstract class AggregateType<TGrouping, TGroup> : ObjectGraphType<Grouped<TGrouping, TGroup>>
    where TGrouping : struct, Enum
{
    protected AggregateType(string name, string description, Func<Grouped<TGrouping, TGroup>, GroupValue> value)
    {
        Name = name;
        Description = description;
        Field<NonNullGraphType<StringGraphType>>("value").Description("The value: an id for objects, else what a filter compares with.")
            .Resolve(context => value(context.Source).Value);
        Field<NonNullGraphType<StringGraphType>>("label").Description("Text to show.").Resolve(context => value(context.Source).Label);
        Field<NodeInterface>("node").Description("The object, where the value is an id.")
            .Resolve(context => value(context.Source).Id is { } id ? NodeLoaders.Load(context, id).Result : null);
    }

    protected void Count(string name, string description, Func<TGroup, int> count) =>
        Field<NonNullGraphType<IntGraphType>>(name).Description(description).Resolve(context => count(context.Source.Group));
}

/// <summary>What the members of a group share.</summary>
internal readonly record struct GroupValue(string Value, string Label, GlobalId? Id = null)
{
    public static GroupValue Of(string text) => new(text, text);

    public static GroupValue Of(string type, string key, string? label) => new(new GlobalId(type, key).ToString(), label ?? key, new GlobalId(type, key));

    /// <summary>A value of an enum, by its name in code.</summary>
    public static GroupValue OfEnum(string name)
    {
        var inSchema = EnumName.Of(name);
        return new(inSchema, inSchema.Replace('_', ' ').ToLowerInvariant());
    }
}
