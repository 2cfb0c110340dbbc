using Gateway.Api.Loading;
using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests;

/// <summary>One server over <see cref="Blog"/> that reads everything anew for each request.</summary>
public sealed class UncachedBlogServer : IAsyncLifetime
{
    private readonly World world = Blog.Create();

    public GatewayServer Gateway { get; private set; } = null!;

    public static CacheOptions NoCache { get; } = new() { EntityMegabytes = 0, AnswerMegabytes = 0 };

    public async Task InitializeAsync() => Gateway = await GatewayServer.StartAsync(GatewayServer.OptionsFor(world) with { Cache = NoCache });

    public async Task DisposeAsync()
    {
        await Gateway.DisposeAsync();
        world.Dispose();
    }
}
