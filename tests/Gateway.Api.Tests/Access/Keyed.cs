using System.Net.Http.Headers;
using System.Text.Json;
using Gateway.Store.Keys;
using Gateway.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Gateway.Api.Tests.Access;

/// <summary>Keys of a server, right and wrong.</summary>
internal static class Keyed
{
    public const string Ingest = """mutation { ingest(input: { source: "U291cmNlOmJsb2c=" }) { run { id sourceName } errors { message code } } }""";

    /// <summary>Well-formed, but nobody's.</summary>
    public const string Unknown = "gw_00000000_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    public static string AddKey(this GatewayServer gateway, string name, params string[] scopes) => gateway.AddKey(name, expiresAt: null, scopes);

    public static string AddKey(this GatewayServer gateway, string name, DateTimeOffset? expiresAt, params string[] scopes) =>
        gateway.Keys().Add(name, scopes, expiresAt)!.Reveal();

    public static ApiKeys Keys(this GatewayServer gateway) => gateway.Services.GetRequiredService<ApiKeys>();

    public static HttpRequestMessage With(this HttpRequestMessage request, string? key)
    {
        if (key is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return request;
    }

    /// <summary>A run, once it is over. It is known from its start.</summary>
    public static async Task<JsonElement> EndOfRunAsync(this GatewayServer gateway, string run)
    {
        for (var attempt = 0; attempt < 300; attempt++)
        {
            var present = (await gateway.QueryAsync("query($run: ID!) { node(id: $run) { ... on IngestRun { status postsAdded } } }", new { run })).Data("node");
            if (present.GetProperty("status").GetString() != "RUNNING")
                return present;
            await Task.Delay(100);
        }

        throw new TimeoutException("The run does not end.");
    }
}
