using System.Text.Encodings.Web;
using System.Text.Json;
using Gateway.Api.Contract;
using Gateway.Api.Execution;
using GraphQL;
using GraphQL.SystemTextJson;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Gateway.Api.Http;

/// <summary>GraphQL over HTTP, by the specification of that name.</summary>
internal sealed class GraphQLEndpoint(GatewaySchema schema, GraphExecutor executor, ErrorMapping errors)
{
    // Answers are JSON by their type and are never sniffed, so only what JSON itself demands is escaped.
    private readonly GraphQLSerializer serializer = new(
        new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = Limits.AnswerDepth }, errors);

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
                throw new RequestException(ErrorCode.NotAcceptable, $"Answers come as {MediaTypes.GraphQLResponse} or {MediaTypes.Json}.");
            var request = await ReadAsync(http);
            return await executor.ExecuteAsync(request, http.RequestServices, http.RequestAborted);
        }
        catch (RequestException refused)
        {
            return ErrorMapping.Refusal(refused);
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
