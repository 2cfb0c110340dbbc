using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Gateway.Api.Http;

/// <summary>Chooses the form of an answer by the Accept header (RFC 9110, section 12.5.1).</summary>
public static class MediaTypes
{
    public const string GraphQLResponse = "application/graphql-response+json";
    public const string Json = "application/json";
    public const string Html = "text/html";
    public const string EventStream = "text/event-stream";

    /// <summary>The schema's; not registered, but what is used.</summary>
    public const string Sdl = "application/graphql";

    // A client that leaves the choice to us may be older than the GraphQL media type, so plain JSON comes first.
    private static readonly string[] Offered = [Json, GraphQLResponse, Html, EventStream];

    /// <summary>The client's first choice among the offered types; null if it accepts none.</summary>
    public static string? Choose(HttpRequest request) => request.Headers.Accept.ToString() switch
    {
        // What programs usually send needs no weighing.
        "" or "*/*" or Json => Json,
        GraphQLResponse => GraphQLResponse,
        _ => Choose(request.GetTypedHeaders().Accept),
    };

    private static string? Choose(IList<MediaTypeHeaderValue> accept)
    {
        if (accept.Count == 0)
            return Offered[0];
        return Offered
            .Select(type => (Type: type, Range: BestRange(accept, type)))
            .Where(choice => choice.Range is { Quality: null or > 0 })
            .OrderByDescending(choice => choice.Range!.Quality ?? 1)
            .ThenByDescending(choice => Specificity(choice.Range!))
            .ThenBy(choice => accept.IndexOf(choice.Range!))
            .Select(choice => choice.Type)
            .FirstOrDefault();
    }

    private static MediaTypeHeaderValue? BestRange(IList<MediaTypeHeaderValue> accept, string type) => accept
        .Where(range => Covers(range, type))
        .OrderByDescending(Specificity)
        .FirstOrDefault();

    private static bool Covers(MediaTypeHeaderValue range, string type) =>
        range.MatchesAllTypes
        || (range.MatchesAllSubTypes && type.StartsWith(range.Type + "/", StringComparison.OrdinalIgnoreCase))
        || (range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase) && (!range.Charset.HasValue || IsUtf8(range)));

    private static int Specificity(MediaTypeHeaderValue range) => range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2;

    /// <summary>Whether a body of this type can be read: JSON in UTF-8.</summary>
    public static bool IsReadable(string? contentType) => contentType == Json ||
        (MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || IsUtf8(type)));

    private static bool IsUtf8(MediaTypeHeaderValue type) =>
        HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
