using System.CommandLine;
using Gateway.Api;

namespace Gateway.Commands;

/// <summary><c>schema</c>: prints the contract and ends, without a database.</summary>
public static class SchemaCommand
{
    public static Command Create()
    {
        var command = new Command("schema", "Prints the GraphQL schema and ends.");
        command.SetAction(line => line.InvocationConfiguration.Output.Write(new GatewaySchema().PrintSdl()));
        return command;
    }
}
