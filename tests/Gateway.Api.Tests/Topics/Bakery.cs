using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests.Topics;

/// <summary>A blog in which one post explains what another one uses, with a vocabulary of its own.</summary>
public sealed class Bakery : IAsyncLifetime
{
    private readonly World world = World.Of("""
        -- hugo.toml --
        baseURL = "https://bakery.example/"
        -- topics.yml --
        - prefLabel: bread
          broader: Food
        -- content/posts/starter.md --
        ---
        title: The sourdough starter
        date: 2024-01-01
        ---
        A sourdough starter is a culture of wild yeast and bacteria that lives in flour and water. A sourdough starter wants to be fed, so feed the sourdough starter.
        -- content/posts/loaf.md --
        ---
        title: A country loaf
        date: 2024-02-01
        tags: [bread]
        ---
        ## Mixing

        Take your [sourdough starter](/posts/starter/) out of the fridge. Mix the sourdough starter with water, then wash the jar of the sourdough starter.
        """);

    public GatewayServer Gateway { get; private set; } = null!;

    public async Task InitializeAsync() => Gateway = await GatewayServer.StartAsync(world);

    public async Task DisposeAsync()
    {
        await Gateway.DisposeAsync();
        world.Dispose();
    }
}
