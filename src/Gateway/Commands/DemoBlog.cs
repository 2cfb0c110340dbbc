using Gateway.Content.Model;
using Gateway.Content.Sources;
using Gateway.Hosting;

namespace Gateway.Commands;

/// <summary>The blog that comes with the program.</summary>
public static class DemoBlog
{
    public static GatewayOptions Options(string? database)
    {
        var source = new SourceOptions("demo", Path.Combine(AppContext.BaseDirectory, "Demo")) { Layout = SourceKind.Hugo };
        return new GatewayOptions([source], database ?? DefaultDatabase.Named("demo"));
    }
}
