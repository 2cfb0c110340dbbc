using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests.Schema;

public sealed class SchemaTests
{
    [Fact]
    public Task The_schema_in_code_is_the_contract_on_file() =>
        Golden.MatchAsync("schema/gateway.graphql", new GatewaySchema().PrintSdl());
}
