using System.Net;
using Gateway.Api.Contract;
using Gateway.Api.Http;
using Gateway.Api.Http.Streams;
using Gateway.Store;
using Gateway.Store.Keys;
using Microsoft.Extensions.Logging;

namespace Gateway.Api.Access;

/// <summary>Finds out who asks. A key or token that is wrong is refused, never taken for none: its holder would not learn that it has ended.</summary>
internal sealed partial class Callers(
    ApiKeys keys, IssuedTokens tokens, FailedAttempts failures, ApiOptions options, StartGate gate, TimeProvider clock, ILogger<Callers> logger)
{
    private static readonly TimeSpan BetweenNotes = TimeSpan.FromMinutes(1);

    private int isNoting;

    /// <param name="given">Null for none.</param>
    /// <param name="address">Where it came from.</param>
    /// <exception cref="RequestException">The key or token is wrong, or missing where one is needed, or cannot be checked.</exception>
    /// <exception cref="DatabaseException">The keys cannot be read.</exception>
    public async ValueTask<Caller> OfAsync(Credential? given, IPAddress? address, CancellationToken cancellationToken)
    {
        if (given is null)
            return options.Private ? throw Unauthenticated("This gateway answers to those who have a key") : Caller.Anonymous;

        // A database that is filled for the first time can be read by nobody.
        await gate.WaitAsync(cancellationToken);
        var (caller, fault) = ApiKeyText.TryParse(given.Text, out var key) ? Check(key) : (null, "it is no key");
        // Who has a key gets in, however many wrong ones come from the same address: that may be a proxy's.
        if (caller is not null)
            return caller;
        failures.Check(address);
        if (tokens.AreTaken && !given.Text.StartsWith(ApiKeyText.Prefix, StringComparison.Ordinal))
            (caller, fault) = await tokens.ReadAsync(given.Text);
        if (caller is not null)
            return caller;
        failures.Count(address);
        LogRefused(ClientNetwork.Of(address), fault);
        throw Unauthenticated("The key or token is wrong, has expired or was revoked");
    }

    /// <exception cref="RequestException">The caller may not.</exception>
    public void Require(Caller caller, Scopes scope)
    {
        if (caller.May(scope))
            return;
        var name = ScopeNames.NamesOf(scope)[0];
        if (!caller.IsKnown && !tokens.AreTaken && !keys.Any())
        {
            throw new RequestException(
                ErrorCode.Forbidden,
                $"This needs the scope {name}, and nobody has a key yet: make one with gateway keys add --name NAME --scopes {name}, or configure Gateway:Auth:Authority.");
        }

        throw new RequestException(
            ErrorCode.Forbidden,
            caller.IsKnown ? $"This needs the scope {name}, which your key or token does not have." : $"This needs the scope {name}: send a key that has it as Authorization: Bearer gw_...");
    }

    /// <summary>Whether there is a key with this scope, or an issuer whose tokens may have it.</summary>
    public bool MayAnybody(Scopes scope) => tokens.AreTaken || keys.AnyWith(ScopeNames.NamesOf(scope)[0]);

    private (Caller? Caller, string Fault) Check(ApiKeyText text)
    {
        if (keys.Find(text) is not { } key)
            return (null, "there is no such key");
        var now = clock.GetUtcNow();
        switch (key.StateAt(now))
        {
            case ApiKeyState.Valid:
                if (!(now - key.LastUsedAt < BetweenNotes))
                    NoteUse(key.Id);
                return (new Caller(key.Name, ScopeNames.ScopesOf(key.Scopes)), "");
            case var ended:
                return (null, $"the key {key.Name} ({key.Id}) is {ended.ToString().ToLowerInvariant()}");
        }
    }

    /// <summary>Beside the request, which is not to wait for whoever writes. One at a time; whatever fails comes again with the next use.</summary>
    private void NoteUse(string id)
    {
        if (Interlocked.Exchange(ref isNoting, 1) == 1)
            return;
        _ = Task.Run(() =>
        {
            try
            {
                keys.TryNoteUse(id);
            }
            catch (DatabaseException exception)
            {
                logger.LogWarning(exception, "The use of a key could not be noted.");
            }
            finally
            {
                Volatile.Write(ref isNoting, 0);
            }
        });
    }

    private static RequestException Unauthenticated(string reason) =>
        new(ErrorCode.Unauthenticated, $"{reason}: send a valid one as Authorization: Bearer gw_..., or in the header {CallerMiddleware.KeyHeader}.");

    [LoggerMessage(LogLevel.Warning, "A key or token from {Address} was refused: {Fault}.")]
    private partial void LogRefused(string address, string fault);
}
