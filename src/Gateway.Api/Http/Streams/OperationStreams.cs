using System.Runtime.CompilerServices;
using Gateway.Api.Contract;
using Gateway.Api.Execution;
using Gateway.Api.Subscriptions;
using GraphQL;
using GraphQLParser.AST;

namespace Gateway.Api.Http.Streams;

/// <summary>Runs operations for clients that can be told more than one answer, whatever carries them.</summary>
internal sealed class OperationStreams(GraphExecutor executor, OperationTelemetry telemetry, StartGate gate) : IDisposable
{
    private readonly SemaphoreSlim eventTurns = new(Limits.EventsAtOnce);
    private int subscriptions;

    /// <summary>One answer of a query or mutation; of a subscription one for each event, until it is cancelled or refused.</summary>
    /// <param name="turns">Taken while an answer is made and until the next one is asked for; so it bounds what waits to be sent.</param>
    /// <returns>An answer that was not executed is the last one: it tells why the operation was refused.</returns>
    public async IAsyncEnumerable<ExecutionResult> RunAsync(
        GraphRequest request, SemaphoreSlim turns, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await WaitForContentAsync(request, cancellationToken);
        IAsyncEnumerable<GraphEvent> events;
        await turns.WaitAsync(cancellationToken);
        try
        {
            var answer = await ExecuteAsync(request, cancellationToken);
            if (answer is not Subscribed { Events: { } found })
            {
                // The engine counts also a subscription whose arguments are refused.
                answer.Executed &= answer is not Subscribed;
                yield return answer;
                yield break;
            }

            events = found;
        }
        finally
        {
            turns.Release();
        }

        using var place = Place.Take(this);
        if (place is null)
        {
            yield return ErrorMapping.Refusal(new RequestException(
                ErrorCode.TooManySubscriptions, "The gateway has too many subscriptions open. Try again later, or ask by queries."));
            yield break;
        }

        await foreach (var occurred in events.WithCancellation(cancellationToken))
        {
            await turns.WaitAsync(cancellationToken);
            try
            {
                if (await ExecuteAsync(request, occurred, cancellationToken) is not { } answer)
                    continue;
                yield return answer;
                if (!answer.Executed)
                    yield break;
            }
            finally
            {
                turns.Release();
            }
        }
    }

    public void Dispose() => eventTurns.Dispose();

    /// <summary>As plain requests do; but a subscription waits itself if it has to.</summary>
    private Task WaitForContentAsync(GraphRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return gate.IsOpen || executor.KindOf(request) == OperationType.Subscription ? Task.CompletedTask : gate.WaitAsync(cancellationToken);
        }
        catch (RequestException)
        {
            // Executing refuses it too, and reads nothing.
            return Task.CompletedTask;
        }
    }

    private async Task<ExecutionResult> ExecuteAsync(GraphRequest request, CancellationToken cancellationToken) =>
        (await telemetry.ExecuteAsync(request, cancellationToken)).Result;

    /// <returns>Null if there is nothing to tell of.</returns>
    private async Task<ExecutionResult?> ExecuteAsync(GraphRequest request, GraphEvent occurred, CancellationToken cancellationToken)
    {
        await eventTurns.WaitAsync(cancellationToken);
        try
        {
            // A key may have been revoked since the last event, which then was the last.
            var caller = request.CallerNow is { } ask ? await ask(cancellationToken) : request.Caller;
            var answer = await executor.ExecuteAsync(request with { Event = occurred, Caller = caller }, cancellationToken);
            return answer == Answer.Nothing ? null : answer.Result;
        }
        catch (RequestException refused)
        {
            return ErrorMapping.Refusal(refused);
        }
        finally
        {
            eventTurns.Release();
        }
    }

    /// <summary>One of <see cref="Limits.Subscriptions"/>.</summary>
    private sealed class Place(OperationStreams streams) : IDisposable
    {
        public static Place? Take(OperationStreams streams)
        {
            if (Interlocked.Increment(ref streams.subscriptions) <= Limits.Subscriptions)
                return new Place(streams);
            Interlocked.Decrement(ref streams.subscriptions);
            return null;
        }

        public void Dispose() => Interlocked.Decrement(ref streams.subscriptions);
    }
}
