using Gateway.Api.Access;
using Gateway.Exports;
using Gateway.Store.Reading;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Net.Http.Headers;

namespace Gateway.Hosting;

/// <summary>Feeds of the posts that changed last at <c>/feed.atom</c> and <c>/feed.rss</c>, with <c>?source=NAME</c> of one source.</summary>
public static class Feeds
{
    public const string AtomPath = "/feed.atom";
    public const string RssPath = "/feed.rss";
    public const string Atom = "application/atom+xml";
    public const string Rss = "application/rss+xml";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapFeeds(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods(AtomPath, Methods, (HttpContext http, SourceReader sources, ChangeFeed feed, string? source) => AnswerAsync(http, sources, feed, source, Atom));
        endpoints.MapMethods(RssPath, Methods, (HttpContext http, SourceReader sources, ChangeFeed feed, string? source) => AnswerAsync(http, sources, feed, source, Rss));
    }

    private static async Task<IResult> AnswerAsync(HttpContext http, SourceReader sources, ChangeFeed feed, string? source, string form)
    {
        // All that a request reads is of the revision that it asks for first.
        var etag = new EntityTagHeaderValue($"\"{await sources.ContentRevisionAsync(http.RequestAborted)}\"", isWeak: true);
        var chosen = (await sources.AllAsync(http.RequestAborted)).Where(known => source is null || known.Key == source).ToList();
        if (chosen.Count == 0 && source is not null)
            return Results.NotFound($"There is no source called {source}.");

        http.Response.GetTypedHeaders().ETag = etag;
        http.Response.KeepForCaller();
        return http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(etag, useStrongComparison: false))
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Bytes(await feed.PrintAsync(chosen, new Uri(http.Request.GetEncodedUrl()), form == Rss, http.RequestAborted), $"{form}; charset=utf-8");
    }
}
