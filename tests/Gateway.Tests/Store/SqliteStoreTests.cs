using Gateway.Store;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Gateway.Tests.Store;

public sealed class SqliteStoreTests : StoreContract
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gateway-store");

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    protected override void AddStore(IServiceCollection services) => services.AddGatewayStore(Path.Combine(_folder.FullName, "gateway.db"));
}
