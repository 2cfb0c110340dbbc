using Gateway.Api.Contract;
using Gateway.Api.Loading;

namespace Gateway.Api.Persisted;

/// <summary>
/// Finds the document of a request: sent with it, or named by its hash. Clients that know Apollo's protocol of automatic persisted queries name a document first, and
/// send it only if we do not have it.
/// </summary>
internal sealed class SentDocuments(PersistedOperations persisted, OperationOptions options)
{
    /// <summary>What Apollo's clients wait for.</summary>
    private const string NotFound = "PersistedQueryNotFound";

    private readonly BoundedCache automatic = new(Limits.AutomaticDocumentBytes);

    /// <param name="id">Hash of a persisted operation.</param>
    /// <param name="automaticHash">Hash of whatever document.</param>
    /// <exception cref="RequestException">There is no such document, or it may not be executed.</exception>
    public string TextOf(string? query, string? id, string? automaticHash)
    {
        if (id is not null)
            return query is null && automaticHash is null ? Persisted(id) : throw Malformed("The request names a document by id and another one beside it: send one of them.");
        if (automaticHash is null)
            return Allowed(query ?? throw Malformed("The parameter query is missing: send a document, such as { sources { name } }."));
        if (query is null)
            return Known(automaticHash);
        if (PersistedOperations.HashOf(query) != automaticHash)
            throw Malformed("The document does not have the sha256Hash that stands beside it.");
        automatic.Keep(this, automaticHash, Allowed(query), Weight.Of(automaticHash) + Weight.Of(query));
        return query;
    }

    private string Persisted(string id) => persisted.TryGet(id.ToLowerInvariant(), out var document)
        ? document
        : throw new RequestException(ErrorCode.PersistedQueryNotFound, "No persisted operation has this id: it is the SHA-256 hash of the document's bytes in hexadecimal digits.");

    private string Known(string hash)
    {
        if (persisted.TryGet(hash, out var document) || automatic.TryGet(this, hash, out document))
            return document!;
        throw options.OnlyPersisted ? OnlyPersisted() : new RequestException(ErrorCode.PersistedQueryNotFound, NotFound);
    }

    private string Allowed(string query) => !options.OnlyPersisted || persisted.TryGet(PersistedOperations.HashOf(query), out _) ? query : throw OnlyPersisted();

    private static RequestException OnlyPersisted() =>
        new(ErrorCode.OnlyPersistedOperations, "This gateway executes persisted operations only: send the id of one.");

    private static RequestException Malformed(string message) => new(ErrorCode.BadRequest, message);
}
