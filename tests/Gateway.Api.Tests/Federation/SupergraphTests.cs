using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests.Federation;

/// <summary>Apollo's composition and gateway, as they come from npm, over this gateway and a subgraph of bookmarks. The answers are kept beside this file.</summary>
public sealed class SupergraphTests(SubgraphServer subgraph) : IClassFixture<SubgraphServer>
{
    private static readonly string Folder = Repository.PathOf("tests", "Gateway.Api.Tests", "supergraph");

    [Theory]
    [InlineData("outward")]
    [InlineData("inward")]
    public async Task A_supergraph_answers_across_the_gateway_and_another_subgraph(string query)
    {
        var answer = await NodeScript.RunAsync(Folder, "run.mjs", new Uri(subgraph.Gateway.Client.BaseAddress!, "/graphql").ToString(), query);

        await Golden.MatchAsync($"tests/Gateway.Api.Tests/Federation/{query}.json", answer);
    }
}
