namespace Gateway.Api.Contract;

/// <summary>What <c>extensions.code</c> of an error can be: the one catalogue, explained to clients in schema/ERRORS.md.</summary>
/// <param name="Name">As clients see it; never renamed.</param>
/// <param name="Occurs">When it occurs, in one sentence.</param>
/// <param name="HttpStatus">For faults of the HTTP request; others depend on the media type of the answer.</param>
public sealed record ErrorCode(string Name, string Occurs, int? HttpStatus = null)
{
    public static readonly ErrorCode BadRequest = new("BAD_REQUEST", "The HTTP request holds no well-formed GraphQL request: bad JSON, no query, or a parameter of the wrong type.", 400);
    public static readonly ErrorCode MethodNotAllowed = new("METHOD_NOT_ALLOWED", "The HTTP method is neither GET nor POST, or a GET asks for a mutation.", 405);
    public static readonly ErrorCode NotAcceptable = new("NOT_ACCEPTABLE", "The Accept header names no media type that the gateway can answer in.", 406);
    public static readonly ErrorCode RequestTooLarge = new("REQUEST_TOO_LARGE", "The body of the HTTP request is over the limit.", 413);
    public static readonly ErrorCode BatchTooLarge = new("BATCH_TOO_LARGE", "The HTTP request holds more operations than the limit.", 400);
    public static readonly ErrorCode UnsupportedMediaType = new("UNSUPPORTED_MEDIA_TYPE", "The body of a POST is not application/json in UTF-8.", 415);

    public static readonly ErrorCode Unauthenticated = new("UNAUTHENTICATED", "The key or token is wrong, has expired or was revoked, or there is none where the gateway is private.", 401);
    public static readonly ErrorCode IssuerUnavailable = new("ISSUER_UNAVAILABLE", "The issuer of tokens could not be asked for its keys, so nothing is known of the token that was sent; try again later.", 503);
    public static readonly ErrorCode RateLimited = new("RATE_LIMITED", "The client has sent too many requests, or too many wrong keys; the header Retry-After, over a WebSocket the message, says how many seconds to wait.", 429);

    public static readonly ErrorCode SyntaxError = new("SYNTAX_ERROR", "The document is not GraphQL.");
    public static readonly ErrorCode DocumentTooLarge = new("DOCUMENT_TOO_LARGE", "The document has too many bytes, tokens, levels of brackets, fragments, directives or aliases.");
    public static readonly ErrorCode QueryTooBroad = new("QUERY_TOO_BROAD", "The operation selects too many fields at its root, or in all once its fragments are spread.");
    public static readonly ErrorCode QueryTooDeep = new("QUERY_TOO_DEEP", "The operation nests fields too deeply, or lists within lists of the introspection.");
    public static readonly ErrorCode QueryTooCostly = new("QUERY_TOO_COSTLY", "The operation may bring too many objects; extensions has its fieldCost and typeCost.");
    public static readonly ErrorCode PersistedQueryNotFound = new("PERSISTED_QUERY_NOT_FOUND", "No document is known by this hash; a client of automatic persisted queries sends it now.");
    public static readonly ErrorCode OnlyPersistedOperations = new("ONLY_PERSISTED_OPERATIONS", "The gateway executes persisted operations only, and the document is none.");
    public static readonly ErrorCode ValidationFailed = new("VALIDATION_FAILED", "The document does not fit the schema.");
    public static readonly ErrorCode UnknownOperation = new("UNKNOWN_OPERATION", "The document holds no operation of that name, or several and none was named.");
    public static readonly ErrorCode InvalidVariables = new("INVALID_VARIABLES", "A variable has no value, or one that does not fit its type.");
    public static readonly ErrorCode StreamRequired = new("STREAM_REQUIRED", "A subscription was asked for as a single answer; it needs a WebSocket, or text/event-stream as the first choice of the Accept header.");
    public static readonly ErrorCode TooManySubscriptions = new("TOO_MANY_SUBSCRIPTIONS", "The connection has too many open operations, or the gateway too many subscriptions.");

    public static readonly ErrorCode Forbidden = new("FORBIDDEN", "The caller may read, but has not the scope that this needs; the message names it.");
    public static readonly ErrorCode InvalidArgument = new("INVALID_ARGUMENT", "The value of an argument has the right type but is out of range or makes no sense.");
    public static readonly ErrorCode InvalidCursor = new("INVALID_CURSOR", "A cursor was not made by this list in this order.");
    public static readonly ErrorCode InvalidId = new("INVALID_ID", "A text is not an id of the gateway.");
    public static readonly ErrorCode InvalidPageSize = new("INVALID_PAGE_SIZE", "A page size is zero, negative or too large, or first and last were given together.");
    public static readonly ErrorCode AmbiguousSlug = new("AMBIGUOUS_SLUG", "Several sources have a post with this slug; extensions.candidates names them.");
    public static readonly ErrorCode RevisionUnknown = new("REVISION_UNKNOWN", "What changed since a revision is not known: it is none of this database, or too old.");
    public static readonly ErrorCode Timeout = new("TIMEOUT", "The operation took too long and was stopped.");
    public static readonly ErrorCode InternalError = new("INTERNAL_ERROR", "The gateway failed; the reason is in its log.");

    public static IReadOnlyList<ErrorCode> All { get; } =
    [
        BadRequest, MethodNotAllowed, NotAcceptable, RequestTooLarge, BatchTooLarge, UnsupportedMediaType, Unauthenticated, IssuerUnavailable, RateLimited,
        SyntaxError, DocumentTooLarge, QueryTooBroad, QueryTooDeep, QueryTooCostly, PersistedQueryNotFound, OnlyPersistedOperations, ValidationFailed, UnknownOperation, InvalidVariables,
        StreamRequired, TooManySubscriptions,
        Forbidden, InvalidArgument, InvalidCursor, InvalidId, InvalidPageSize, AmbiguousSlug, RevisionUnknown, Timeout, InternalError,
    ];
}
