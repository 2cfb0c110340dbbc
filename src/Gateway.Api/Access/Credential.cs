using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Gateway.Api.Access;

/// <summary>A key or token as it was sent, right or wrong. Prints nothing of itself.</summary>
internal sealed class Credential(string text)
{
    private const string AuthorizationHeader = "Authorization";
    private const string Scheme = "Bearer";

    /// <summary>A secret.</summary>
    public string Text => text;

    /// <summary>Null where a request has none.</summary>
    public static Credential? In(IHeaderDictionary headers) => Of(headers.Authorization.ToString(), headers[CallerMiddleware.KeyHeader].ToString());

    /// <summary>What clients that cannot set headers, browsers above all, say first over a WebSocket: the headers as properties.</summary>
    public static Credential? In(JsonElement payload)
    {
        string authorization = "", key = "";
        foreach (var property in payload.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.String))
        {
            if (property.Name.Equals(AuthorizationHeader, StringComparison.OrdinalIgnoreCase))
                authorization = property.Value.GetString()!;
            else if (property.Name.Equals(CallerMiddleware.KeyHeader, StringComparison.OrdinalIgnoreCase))
                key = property.Value.GetString()!;
        }

        return Of(authorization, key);
    }

    /// <summary>Other schemes than Bearer are for others, such as a proxy that asks for a password and passes it on.</summary>
    private static Credential? Of(string authorization, string key)
    {
        if (authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && (authorization.Length == Scheme.Length || authorization[Scheme.Length] == ' '))
            return new Credential(authorization[Scheme.Length..].Trim());
        return key.Length > 0 ? new Credential(key) : null;
    }
}
