using Gateway.Testing;
using Xunit;

namespace Gateway.Tests.Program;

public class SchemaTests
{
    [Fact]
    public async Task Schema_is_printed_as_the_contract_has_it_and_nothing_else()
    {
        var (exitCode, output, error) = await GatewayProcess.RunAsync("schema");

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal(await File.ReadAllTextAsync(Repository.PathOf("schema", "gateway.graphql")), output);
    }
}
