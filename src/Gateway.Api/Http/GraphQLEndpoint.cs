using Gateway.Api.Contract;
using Gateway.Api.Execution;
using Gateway.Api.Http.Streams;
using GraphQL;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Gateway.Api.Http;

/// <summary>GraphQL over HTTP, by the specification of that name.</summary>
internal sealed class GraphQLEndpoint(GatewaySchema schema, GraphExecutor executor, AnswerSerializer serializer, EventStreams streams)
{
    public async Task HandleAsync(HttpContext http)
    {
        var isGet = HttpMethods.IsGet(http.Request.Method);
        if (isGet && http.Request.Query.ContainsKey("sdl"))
        {
            await WriteSdlAsync(http);
            return;
        }

        var mediaType = MediaTypes.Choose(http.Request.GetTypedHeaders().Accept);
        if (mediaType == MediaTypes.Html && isGet && !http.Request.Query.ContainsKey("query") && !http.Request.Path.Value!.EndsWith('/'))
        {
            // A person, not a program: the IDE.
            http.Response.Redirect($"{http.Request.PathBase}/graphql/", permanent: true);
            return;
        }

        if (mediaType == MediaTypes.EventStream)
        {
            await StreamAsync(http);
            return;
        }

        var result = await AnswerAsync(http, mediaType);
        await WriteAsync(http, result, mediaType == MediaTypes.Json ? MediaTypes.Json : MediaTypes.GraphQLResponse);
    }

    public async Task WriteSdlAsync(HttpContext http)
    {
        // A browser would store the proper type as a file.
        var isBrowser = MediaTypes.Choose(http.Request.GetTypedHeaders().Accept) == MediaTypes.Html;
        http.Response.ContentType = $"{(isBrowser ? "text/plain" : "application/graphql")}; charset=utf-8";
        http.Response.Headers.Vary = HeaderNames.Accept;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        await http.Response.WriteAsync(schema.PrintSdl(), http.RequestAborted);
    }

    private async Task<ExecutionResult> AnswerAsync(HttpContext http, string? mediaType)
    {
        try
        {
            if (mediaType is null or MediaTypes.Html)
                throw new RequestException(ErrorCode.NotAcceptable, $"Answers come as {MediaTypes.GraphQLResponse}, {MediaTypes.Json} or {MediaTypes.EventStream}.");
            var request = await ReadAsync(http);
            var result = await executor.ExecuteAsync(request, http.RequestServices, http.RequestAborted);
            return result is not Subscribed ? result : throw new RequestException(
                ErrorCode.StreamRequired, $"A subscription has more than one answer: open a WebSocket, or ask for {MediaTypes.EventStream} first in Accept.");
        }
        catch (RequestException refused)
        {
            return ErrorMapping.Refusal(refused);
        }
    }

    private async Task StreamAsync(HttpContext http)
    {
        try
        {
            var request = await ReadAsync(http);
            await streams.WriteAsync(http, request);
        }
        catch (RequestException refused)
        {
            await WriteAsync(http, ErrorMapping.Refusal(refused), MediaTypes.GraphQLResponse);
        }
    }

    private static async Task<GraphRequest> ReadAsync(HttpContext http)
    {
        if (HttpMethods.IsGet(http.Request.Method))
            return RequestReader.FromAddress(http.Request.Query);
        if (!HttpMethods.IsPost(http.Request.Method))
            throw new RequestException(ErrorCode.MethodNotAllowed, "Send operations by POST, or queries by GET.");
        if (!MediaTypes.IsReadable(http.Request.ContentType))
            throw new RequestException(ErrorCode.UnsupportedMediaType, $"Send the body as {MediaTypes.Json} in UTF-8.");
        return await RequestReader.FromBodyAsync(http);
    }

    private async Task WriteAsync(HttpContext http, ExecutionResult result, string mediaType)
    {
        var status = StatusOf(result, mediaType);
        http.Response.StatusCode = status;
        if (status == StatusCodes.Status405MethodNotAllowed)
            http.Response.Headers.Allow = HttpMethods.IsGet(http.Request.Method) ? "POST" : "GET, POST";
        http.Response.ContentType = $"{mediaType}; charset=utf-8";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        // The next ingest may change any answer, and an answer has no validator by which a cache could ask.
        http.Response.Headers.CacheControl = "no-store";
        await serializer.WriteAsync(http.Response.Body, result, http.RequestAborted);
    }

    /// <summary>Faults of the HTTP request have their own status; other requests without data are 400, but 200 for clients of plain JSON.</summary>
    private static int StatusOf(ExecutionResult result, string mediaType)
    {
        if (result.Executed)
            return StatusCodes.Status200OK;
        var code = result.Errors is [var first, ..] ? ErrorMapping.CodeOf(first) : ErrorCode.InternalError;
        return code.HttpStatus ?? (mediaType == MediaTypes.Json ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }
}
