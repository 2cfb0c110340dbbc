using System.ComponentModel.DataAnnotations;

namespace Gateway.Api.Contract;

/// <summary>
/// How much a client may ask for: the section <c>Gateway:Limits</c> of the settings. Most values were measured against hostile documents; ordinary clients stay far below.
/// The ranges are those in which a gateway still works, not those that are wise.
/// </summary>
public sealed record Limits
{
    // What the schema or the store tells as well is the same in every gateway.

    public const int DefaultPageSize = 20;

    public const int PageSize = 100;

    /// <summary>Objects that one <c>nodes</c> fetches.</summary>
    public const int Nodes = 50;

    /// <summary>Beyond it a drawing is a smear, and slow on phones.</summary>
    public const int DrawnNodes = 5000;

    public const int DefaultDrawnNodes = 500;
    /// <summary>Posts and topics that one reading path leads to.</summary>
    public const int Goals = 20;

    /// <summary>Characters of a search: a long sentence. Each word is a look into the index.</summary>
    public const int SearchLength = 500;

    /// <summary>Passages of a hit: more would fill the page of hits.</summary>
    public const int Highlights = 3;

    public const int Suggestions = 20;

    public const int DefaultSuggestions = 8;

    /// <summary>Posts or topics that a reader may say to know: a long life of reading one blog.</summary>
    public const int KnownIds = 1_000;

    /// <summary>Bounds of an excerpt's length in characters; the store keeps an opening of the same maximum.</summary>
    public const int ShortestExcerpt = 20;

    public const int LongestExcerpt = 2_000;

    public const int DeepestHeading = 6;

    /// <summary>Levels of an answer: front matter has up to 64, below those of the query.</summary>
    public const int AnswerDepth = 200;

    /// <summary>Parsed and validated documents that are kept, in bytes of their text: about a thousand usual ones.</summary>
    public const int CachedDocumentBytes = 1024 * 1024;

    /// <summary>Documents that clients named by a hash and sent, in bytes of memory: some hundreds of usual ones.</summary>
    public const int AutomaticDocumentBytes = 4 * 1024 * 1024;

    /// <summary>Open WebSockets. Each costs some tens of kilobytes, and a client needs one.</summary>
    public const int Sockets = 5_000;

    /// <summary>A message over a WebSocket: a document of <see cref="DocumentBytes"/> with as much of variables.</summary>
    public const int SocketMessageBytes = 64 * 1024;

    /// <summary>Characters of an operation's id, which each of its messages repeats; clients send a UUID or a number.</summary>
    public const int OperationIdLength = 128;

    /// <summary>Operations open at once on one WebSocket, subscriptions above all: more than any page shows.</summary>
    public const int OperationsOfSocket = 100;

    /// <summary>Answers of one WebSocket that are made or wait to be sent. All others wait unmade, so that a slow reader costs little memory.</summary>
    public const int AnswersOfSocket = 10;

    /// <summary>Subscriptions open at once over all connections: each keeps its document, and each new revision executes them all.</summary>
    public const int Subscriptions = 10_000;

    /// <summary>Events executed at once, so that a new revision with thousands of subscribers leaves queries their turn.</summary>
    public const int EventsAtOnce = 4;

    /// <summary>Posts, and ids of removed posts, in one event; who needs more reads the list anew.</summary>
    public const int EventPosts = 50;

    /// <summary>Wrong keys and tokens that an address may send in a minute: more than a person does who mixes some up.</summary>
    public const int FailedAttempts = 20;

    /// <summary>Between the handshake of a WebSocket and <c>connection_init</c>, which clients send at once.</summary>
    public static readonly TimeSpan SocketInitTime = TimeSpan.FromSeconds(10);

    /// <summary>For one message over a WebSocket: who does not read for so long is not there.</summary>
    public static readonly TimeSpan SocketSendTime = TimeSpan.FromSeconds(10);

    /// <summary>For the other end to say goodbye too; well within the time that a server has to stop.</summary>
    public static readonly TimeSpan SocketCloseTime = TimeSpan.FromSeconds(2);

    /// <summary>Between pings over an idle WebSocket, and for each pong: proxies cut what is silent for a minute, some for half of one.</summary>
    public static readonly TimeSpan SocketKeepAlive = TimeSpan.FromSeconds(15);

    /// <summary>Between comments in an idle event stream, for the same reason.</summary>
    public static readonly TimeSpan StreamKeepAlive = TimeSpan.FromSeconds(12);

    /// <summary>Between looks at the database and the progress of ingests: what another process does is told this much later at most.</summary>
    public static readonly TimeSpan WatchInterval = TimeSpan.FromMilliseconds(500);

    /// <summary>Bytes of a request's body: the largest honest one is a document of <see cref="DocumentBytes"/> with long variables.</summary>
    [Range(1024, 2 * 1024 * 1024)]
    public int BodyBytes { get; init; } = 256 * 1024;

    /// <summary>Bytes of a document: the full introspection query of an IDE has 3 KB.</summary>
    [Range(64, 1024 * 1024)]
    public int DocumentBytes { get; init; } = 32 * 1024;

    /// <summary>Tokens of a document: some validation rules compare every field with every other.</summary>
    [Range(8, 100_000)]
    public int Tokens { get; init; } = 2_000;

    /// <summary>Brackets within brackets: parser, rules and writer recurse. Introspection of deeply wrapped types needs about 20.</summary>
    [Range(3, 200)]
    public int Nesting { get; init; } = 50;

    /// <summary>Fragments of a document: some that spread each other made validation take seconds.</summary>
    [Range(0, 1_000)]
    public int Fragments { get; init; } = 50;

    /// <summary>Directives on one field: ten thousand took seconds to validate.</summary>
    [Range(0, 1_000)]
    public int DirectivesOnOneNode { get; init; } = 20;

    /// <summary>Directives of a document.</summary>
    [Range(0, 10_000)]
    public int Directives { get; init; } = 200;

    /// <summary>Aliases of a document: each repeats a field, with its cost, under another name.</summary>
    [Range(0, 10_000)]
    public int Aliases { get; init; } = 60;

    /// <summary>Fields of an operation once fragments are spread: as many as one could spell out in <see cref="Tokens"/>.</summary>
    [Range(1, 100_000)]
    public int Fields { get; init; } = 2_000;

    /// <summary>Fields at the root of an operation: each is at least one statement.</summary>
    [Range(1, 1_000)]
    public int RootFields { get; init; } = 20;

    /// <summary>Fields within fields, introspection not counted.</summary>
    [Range(1, 50)]
    public int Depth { get; init; } = 12;

    /// <summary>
    /// Lists within lists below <c>__schema</c> and <c>__type</c>: types, fields, args are what tools ask for; each more multiplies
    /// the answer by the schema's size.
    /// </summary>
    [Range(0, 6)]
    public int IntrospectionLists { get; init; } = 3;

    /// <summary>Levels of a request's JSON: variables are scalars and filters, which nest little.</summary>
    [Range(3, 100)]
    public int JsonDepth { get; init; } = 32;

    /// <summary>Variables of a request.</summary>
    [Range(0, 10_000)]
    public int Variables { get; init; } = 100;

    /// <summary>Operations of one HTTP request, where batches are allowed.</summary>
    [Range(1, 100)]
    public int BatchSize { get; init; } = 10;

    /// <summary>Weight of all that an operation may bring, its pages taken as full: a page of the largest size with ten posts for each of its items.</summary>
    [Range(1, 1_000_000)]
    public int Cost { get; init; } = 1_000;

    /// <summary>Errors of an answer, which would repeat one for each item of a list: twenty tell the story.</summary>
    [Range(1, 1_000)]
    public int ErrorsInAnswer { get; init; } = 20;

    /// <summary>Values that a filter compares with: each is a parameter and a comparison, and SQLite nests at most 1,000 deep.</summary>
    [Range(1, 900)]
    public int FilterValues { get; init; } = 500;

    /// <summary>Characters of a text that a filter compares with: a pattern of SQLite has at most 50,000 bytes.</summary>
    [Range(1, 10_000)]
    public int FilterTextLength { get; init; } = 2_000;

    /// <summary>Conditions on lists in a filter: each is a subquery for every row.</summary>
    [Range(0, 100)]
    public int FilterLists { get; init; } = 20;

    /// <summary>Conditions on lists within each other: each multiplies the rows that the outer ones read.</summary>
    [Range(0, 10)]
    public int FilterNesting { get; init; } = 3;

    /// <summary>Objects that one <c>_entities</c> fetches: a router sends at once all that an answer of another subgraph refers to.</summary>
    [Range(1, 10_000)]
    public int Representations { get; init; } = 500;

    /// <summary>Time that an operation may take: honest queries take milliseconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:10:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan ExecutionTime { get; init; } = TimeSpan.FromSeconds(5);
}
