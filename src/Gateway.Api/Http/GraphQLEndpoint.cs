using System.Buffers;
using System.Text;
using Gateway.Api.Access;
using Gateway.Api.Contract;
using Gateway.Api.Costs;
using Gateway.Api.Execution;
using Gateway.Api.Http.Streams;
using Gateway.Api.Loading;
using GraphQL;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Net.Http.Headers;

namespace Gateway.Api.Http;

/// <summary>GraphQL over HTTP, by the specification of that name.</summary>
internal sealed class GraphQLEndpoint(
    GatewaySchema schema, RequestReader reader, OperationTelemetry executor, RevisionCaches caches, AnswerSerializer serializer, EventStreams streams, ErrorMapping errors,
    Callers callers)
{
    // Bytes: most answers fit, and a buffer that grows is copied each time.
    private const int UsualAnswer = 16 * 1024;

    public async Task HandleAsync(HttpContext http)
    {
        var isGet = HttpMethods.IsGet(http.Request.Method);
        if (isGet && http.Request.Query.ContainsKey("sdl"))
        {
            await WriteSdlAsync(http);
            return;
        }

        var mediaType = MediaTypes.Choose(http.Request);
        if (mediaType == MediaTypes.Html && NamedIn(http) is not null)
            mediaType = MediaTypes.Json;
        if (mediaType == MediaTypes.Html && isGet && !http.Request.Query.ContainsKey("query") && !http.Request.Path.Value!.EndsWith('/'))
        {
            // A person, not a program: the IDE.
            http.Response.Redirect($"{http.Request.PathBase}/graphql/", permanent: true);
            return;
        }

        var form = mediaType == MediaTypes.Json ? MediaTypes.Json : MediaTypes.GraphQLResponse;
        try
        {
            if (mediaType is null or MediaTypes.Html)
                throw new RequestException(ErrorCode.NotAcceptable, $"Answers come as {MediaTypes.GraphQLResponse}, {MediaTypes.Json} or {MediaTypes.EventStream}.");
            if (!isGet && !HttpMethods.IsPost(http.Request.Method))
                throw new RequestException(ErrorCode.MethodNotAllowed, "Send operations by POST, or queries by GET.");
            if (mediaType == MediaTypes.EventStream)
                await streams.WriteAsync(http, OnlyOne(isGet ? reader.FromAddress(http.Request.Query, NamedIn(http)) : await ReadPostAsync(http)) with
                {
                    Caller = http.Caller(),
                    CallerNow = cancellationToken => callers.OfAsync(Credential.In(http.Request.Headers), http.Connection.RemoteIpAddress, cancellationToken),
                });
            else if (isGet)
                await AnswerGetAsync(http, form);
            else
                await AnswerPostAsync(http, form);
        }
        catch (RequestException refused)
        {
            await WriteAsync(http, ErrorMapping.Refusal(refused), form);
        }
        catch (Exception exception) when (exception is not OperationCanceledException && !http.Response.HasStarted)
        {
            await WriteAsync(http, errors.Failure(exception), form);
        }
    }

    public Task RefuseAsync(HttpContext http, RequestException refused)
    {
        var isJson = MediaTypes.Choose(http.Request) == MediaTypes.Json;
        return WriteAsync(http, ErrorMapping.Refusal(refused), isJson ? MediaTypes.Json : MediaTypes.GraphQLResponse);
    }

    public async Task WriteSdlAsync(HttpContext http)
    {
        // A browser would store the proper type as a file.
        var isBrowser = MediaTypes.Choose(http.Request) == MediaTypes.Html;
        http.Response.ContentType = $"{(isBrowser ? "text/plain" : MediaTypes.Sdl)}; charset=utf-8";
        http.Response.KeepForCaller();
        await http.Response.WriteAsync(schema.PrintSdl(), http.RequestAborted);
    }

    /// <summary>A browser or a proxy may keep the answer, and ask by its ETag whether it still holds: as long as the revision does.</summary>
    private async Task AnswerGetAsync(HttpContext http, string form)
    {
        var key = new RequestKey(Encoding.UTF8.GetBytes(http.Request.GetEncodedPathAndQuery()), http.Caller().Scopes);
        var etag = key.ETagIn(caches.PresentFor(http.Caller()).Revision);
        if (WishOf(http) == CostWish.None && http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(etag, useStrongComparison: false)))
        {
            SetValidator(http.Response, etag);
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        await AnswerAsync(http, form, key, () => reader.FromAddress(http.Request.Query, NamedIn(http)));
    }

    private async Task AnswerPostAsync(HttpContext http, string form)
    {
        var body = await ReadBodyAsync(http);
        try
        {
            var named = NamedIn(http);
            // Where the address names the document, equal bodies ask for different things. No JSON begins like an address.
            var key = new RequestKey(
                named is not null ? (byte[])[.. Encoding.UTF8.GetBytes(http.Request.Path.Value!), 0, .. body.ToArray()]
                : body.IsSingleSegment ? body.First : body.ToArray(),
                http.Caller().Scopes);
            await AnswerAsync(http, form, key, () => reader.FromBody(body, named));
        }
        finally
        {
            http.Request.BodyReader.AdvanceTo(body.End);
        }
    }

    private async Task<Sent> ReadPostAsync(HttpContext http)
    {
        var body = await ReadBodyAsync(http);
        try
        {
            return reader.FromBody(body, NamedIn(http));
        }
        finally
        {
            http.Request.BodyReader.AdvanceTo(body.End);
        }
    }

    private ValueTask<ReadOnlySequence<byte>> ReadBodyAsync(HttpContext http) => MediaTypes.IsReadable(http.Request.ContentType)
        ? reader.ReadBodyAsync(http)
        : throw new RequestException(ErrorCode.UnsupportedMediaType, $"Send the body as {MediaTypes.Json} in UTF-8.");

    private static GraphRequest OnlyOne(Sent sent) => sent.IsBatch
        ? throw new RequestException(ErrorCode.BadRequest, "An event stream answers one operation.")
        : sent.Requests[0];

    private Task AnswerAsync(HttpContext http, string form, RequestKey key, Func<Sent> read)
    {
        var wish = WishOf(http);
        var cache = caches.PresentFor(http.Caller());
        return wish == CostWish.None && cache.Answers.TryGet(this, key, out byte[]? known)
            ? WriteAsync(http, StatusCodes.Status200OK, form, known, ValidatorOf(http, key, cache))
            : ExecuteAsync(http, form, key, read(), wish);
    }

    private async Task ExecuteAsync(HttpContext http, string form, RequestKey key, Sent sent, CostWish wish)
    {
        if (sent.IsBatch)
        {
            await AnswerBatchAsync(http, form, sent.Requests, wish);
            return;
        }

        var answer = Whole(await executor.ExecuteAsync(sent.Requests[0] with { Cost = wish, Caller = http.Caller() }, http.RequestAborted));
        if (answer.Revision is not { } revision || wish != CostWish.None)
        {
            await WriteAsync(http, answer.Result, form);
            return;
        }

        var buffer = new ArrayBufferWriter<byte>(UsualAnswer);
        serializer.Write(buffer, answer.Result);
        await WriteAsync(http, StatusCodes.Status200OK, form, buffer.WrittenMemory, ValidatorOf(http, key, revision));
        revision.Answers.Keep(this, key.Copy(), buffer.WrittenSpan.ToArray(), key.Length + buffer.WrittenCount);
    }

    /// <summary>One after another: together they take no more of the machine than one.</summary>
    private async Task AnswerBatchAsync(HttpContext http, string form, IReadOnlyList<GraphRequest> requests, CostWish wish)
    {
        var buffer = new ArrayBufferWriter<byte>(UsualAnswer);
        buffer.Write("["u8);
        foreach (var request in requests)
        {
            if (buffer.WrittenCount > 1)
                buffer.Write(","u8);
            serializer.Write(buffer, Whole(await executor.ExecuteAsync(request with { Cost = wish, Caller = http.Caller() }, http.RequestAborted)).Result);
        }

        buffer.Write("]"u8);
        await WriteAsync(http, StatusCodes.Status200OK, form, buffer.WrittenMemory, etag: null);
    }

    private static Answer Whole(Answer answer) => answer.Result is not Subscribed ? answer : Answer.Of(new RequestException(
        ErrorCode.StreamRequired, $"A subscription has more than one answer: open a WebSocket, or ask for {MediaTypes.EventStream} first in Accept."));

    private static Named? NamedIn(HttpContext http) =>
        http.Request.RouteValues["id"] is string id ? new Named(id, http.Request.RouteValues["operationName"] as string) : null;

    /// <exception cref="RequestException">The header holds something else.</exception>
    private static CostWish WishOf(HttpContext http) => http.Request.Headers["GraphQL-Cost"].ToString() switch
    {
        "" => CostWish.None,
        "report" => CostWish.Report,
        "validate" => CostWish.Validate,
        _ => throw new RequestException(ErrorCode.BadRequest, "The header GraphQL-Cost takes report or validate."),
    };

    private async Task WriteAsync(HttpContext http, ExecutionResult result, string form)
    {
        var buffer = new ArrayBufferWriter<byte>(UsualAnswer);
        serializer.Write(buffer, result);
        var status = StatusOf(result, form);
        if (status == StatusCodes.Status405MethodNotAllowed)
            http.Response.Headers.Allow = HttpMethods.IsGet(http.Request.Method) ? "POST" : "GET, POST";
        await WriteAsync(http, status, form, buffer.WrittenMemory, etag: null);
    }

    /// <param name="etag">Null where the next answer to the same request may differ.</param>
    private static async Task WriteAsync(HttpContext http, int status, string form, ReadOnlyMemory<byte> body, EntityTagHeaderValue? etag)
    {
        var response = http.Response;
        response.StatusCode = status;
        response.ContentType = form == MediaTypes.Json ? "application/json; charset=utf-8" : "application/graphql-response+json; charset=utf-8";
        response.ContentLength = body.Length;
        if (etag is not null)
            SetValidator(response, etag);
        else
            response.Headers.CacheControl = "no-store";
        await response.BodyWriter.WriteAsync(body, http.RequestAborted);
    }

    /// <summary>Answers to POST are kept by nobody.</summary>
    private static EntityTagHeaderValue? ValidatorOf(HttpContext http, RequestKey key, RevisionCache revision) =>
        HttpMethods.IsGet(http.Request.Method) ? key.ETagIn(revision.Revision) : null;

    private static void SetValidator(HttpResponse response, EntityTagHeaderValue etag)
    {
        response.Headers.ETag = etag.ToString();
        response.KeepForCaller();
    }

    /// <summary>Faults of the HTTP request have their own status; other requests without data are 400, but 200 for clients of plain JSON.</summary>
    private static int StatusOf(ExecutionResult result, string mediaType)
    {
        // Without errors, the client asked for the cost alone.
        if (result.Executed || result.Errors is null)
            return StatusCodes.Status200OK;
        var code = result.Errors is [var first, ..] ? ErrorMapping.CodeOf(first) : ErrorCode.InternalError;
        return code.HttpStatus ?? (mediaType == MediaTypes.Json ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }
}
