using Gateway.Api.Federation;
using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests.Federation;

/// <summary>One server over <see cref="Blog"/> that is a subgraph and reads everything anew for each request.</summary>
public sealed class SubgraphServer : IAsyncLifetime
{
    private readonly World world = Blog.Create();

    public GatewayServer Gateway { get; private set; } = null!;

    public async Task InitializeAsync() => Gateway = await GatewayServer.StartAsync(
        GatewayServer.OptionsFor(world) with { Cache = UncachedBlogServer.NoCache, Federation = new FederationOptions { Enabled = true } });

    public async Task DisposeAsync()
    {
        await Gateway.DisposeAsync();
        world.Dispose();
    }
}
