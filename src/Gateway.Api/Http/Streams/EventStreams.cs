using System.Buffers;
using Gateway.Api.Contract;
using Gateway.Api.Execution;
using GraphQL;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;

namespace Gateway.Api.Http.Streams;

/// <summary>
/// Answers as server-sent events, one operation a request: the "distinct connections mode" of GraphQL over SSE
/// (https://github.com/graphql/graphql-over-http/blob/main/rfcs/GraphQLOverSSE.md).
/// </summary>
internal sealed class EventStreams(
    OperationStreams operations, GraphExecutor executor, AnswerSerializer serializer, IHostApplicationLifetime lifetime, TimeProvider clock)
{
    /// <exception cref="RequestException">The HTTP request is at fault; nothing was written.</exception>
    public async Task WriteAsync(HttpContext http, GraphRequest request)
    {
        CheckMethod(request);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            await StartAsync(http, end.Token);
            using var turn = new SemaphoreSlim(1);
            await using var answers = operations.RunAsync(request, turn, end.Token).GetAsyncEnumerator(end.Token);
            while (await NextAsync(answers, http, end))
                await WriteAsync(http, answers.Current, end.Token);
            await WriteAsync(http, "event: complete\ndata:\n\n"u8.ToArray(), end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The client has gone, or the program ends: without "complete" clients know that there may be more, and come back.
        }
    }

    private void CheckMethod(GraphRequest request)
    {
        try
        {
            executor.KindOf(request);
        }
        catch (RequestException refused) when (refused.Code.HttpStatus is null)
        {
            // The document is at fault: told in the stream.
        }
    }

    private static async Task StartAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var response = http.Response;
        response.ContentType = $"{MediaTypes.EventStream}; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        // nginx would gather the events first.
        response.Headers["X-Accel-Buffering"] = "no";
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        // The client learns that it is listened to before anything happens.
        await WriteAsync(http, ":\n\n"u8.ToArray(), cancellationToken);
    }

    /// <summary>Waits for the next answer, with a sign of life now and then.</summary>
    private async Task<bool> NextAsync(IAsyncEnumerator<ExecutionResult> answers, HttpContext http, CancellationTokenSource end)
    {
        var next = answers.MoveNextAsync().AsTask();
        try
        {
            while (await Task.WhenAny(next, Task.Delay(Limits.StreamKeepAlive, clock, end.Token)) != next && !end.IsCancellationRequested)
                await WriteAsync(http, ":\n\n"u8.ToArray(), end.Token);
        }
        catch
        {
            // The answers cannot be left while they are on their way.
            await end.CancelAsync();
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }

        return await next;
    }

    private async Task WriteAsync(HttpContext http, ExecutionResult answer, CancellationToken cancellationToken)
    {
        var message = new ArrayBufferWriter<byte>();
        message.Write("event: next\ndata: "u8);
        await using (var writer = serializer.CreateWriter(message))
            serializer.Write(writer, answer);
        // JSON on one line: breaks within texts are escaped.
        message.Write("\n\n"u8);
        await WriteAsync(http, message.WrittenMemory, cancellationToken);
    }

    private static async Task WriteAsync(HttpContext http, ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        await http.Response.Body.WriteAsync(message, cancellationToken);
        await http.Response.Body.FlushAsync(cancellationToken);
    }
}
