using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests;

/// <summary>One server over <see cref="Blog"/> for all tests that only read.</summary>
public sealed class BlogServer : IAsyncLifetime
{
    public World World { get; } = Blog.Create();

    public GatewayServer Gateway { get; private set; } = null!;

    public async Task InitializeAsync() => Gateway = await GatewayServer.StartAsync(World);

    public async Task DisposeAsync()
    {
        await Gateway.DisposeAsync();
        World.Dispose();
    }
}

[CollectionDefinition(Name)]
public sealed class ReadsBlog : ICollectionFixture<BlogServer>
{
    public const string Name = "reads the blog";
}
