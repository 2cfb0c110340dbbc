using Gateway.Api.Contract;
using GraphQL.Types;

namespace Gateway.Api.Nodes;

internal sealed class NodeInterface : InterfaceGraphType
{
    public NodeInterface()
    {
        Name = "Node";
        Description = "An object that can be fetched by its id.";
        Field<NonNullGraphType<IdGraphType>>("id").Description("Global id: base64 of Type:key. It outlives edits and renames.");
    }
}

/// <summary>A type whose objects have a global id. The engine tells types of nodes apart by their records, so each record has one type.</summary>
internal abstract class NodeType<TRecord> : ObjectGraphType<TRecord>
{
    protected NodeType(string name, string description, Func<TRecord, string> key, string idDescription = "Global id.")
    {
        Name = name;
        Description = description;
        Interface<NodeInterface>();
        Field<NonNullGraphType<IdGraphType>>("id").Description(idDescription)
            .Resolve(context => new GlobalId(name, key(context.Source)).ToString());
    }
}
