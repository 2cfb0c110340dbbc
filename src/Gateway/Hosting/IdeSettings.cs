using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gateway.Hosting;

/// <summary>What the IDE asks for when it opens; the names are its own.</summary>
public sealed record IdeSettings
{
    public required string Title { get; init; }
    public required bool DisableTelemetry { get; init; }
    public required bool UseBrowserUrlAsEndpoint { get; init; }
    public required string SubscriptionProtocol { get; init; }
    public required string SdlEndpoint { get; init; }
    public required bool IncludeCookies { get; init; }

    /// <summary>Where operations go, whatever address the IDE was opened at.</summary>
    public required string Endpoint { get; init; }

    /// <summary>The document of the first tab.</summary>
    [JsonPropertyName("graphQLDocument")]
    public required string Document { get; init; }

    /// <summary>What the first tab sends with its document.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonElement? Variables { get; init; }

    public static IdeSettings Create() => new()
    {
        Title = "Gateway",
        DisableTelemetry = true,
        UseBrowserUrlAsEndpoint = true,
        SubscriptionProtocol = "graphql-transport-ws",
        SdlEndpoint = "/graphql/schema.graphql",
        IncludeCookies = false,
        Endpoint = "/graphql",
        Document = ReadWelcome(),
    };

    private static string ReadWelcome()
    {
        using var stream = typeof(IdeSettings).Assembly.GetManifestResourceStream("welcome.graphql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
