using Gateway.Testing;
using Xunit;

namespace Gateway.Browser.Tests;

/// <summary>A program of its own over the demo blogs, since decisions change what others look at, with a key that may decide.</summary>
public sealed class CuratingGateway : IAsyncLifetime
{
    private readonly string database = Path.Combine(Path.GetTempPath(), $"gateway-{Guid.NewGuid():n}.db");
    private GatewayProcess? gateway;

    public string Key { get; private set; } = "";

    /// <summary>A key that may only read.</summary>
    public string ReadersKey { get; private set; } = "";

    public async Task InitializeAsync()
    {
        gateway = await GatewayProcess.ServeAsync("--db", database);
        Key = await MakeKeyAsync(database, "--name", "me", "--scopes", "curate");
        ReadersKey = await MakeKeyAsync(database, "--name", "reader");
    }

    public Uri At(string path) => new(gateway!.Address, path);

    public static async Task<string> MakeKeyAsync(string database, params string[] arguments)
    {
        var (exitCode, output, error) = await GatewayProcess.RunAsync(["keys", "add", .. arguments, "--db", database]);
        Assert.True(exitCode == 0, error);
        return output.Trim();
    }

    public async Task DisposeAsync()
    {
        if (gateway is not null)
            await gateway.DisposeAsync();
    }
}
