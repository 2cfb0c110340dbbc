namespace Gateway.Api.Contract;

/// <summary>How much a client may ask for. Most were measured against hostile documents; ordinary clients stay far below.</summary>
public static class Limits
{
    /// <summary>The largest honest request is a document of <see cref="DocumentBytes"/> with long variables.</summary>
    public const int BodyBytes = 256 * 1024;

    /// <summary>The full introspection query of an IDE has 3 KB.</summary>
    public const int DocumentBytes = 32 * 1024;

    /// <summary>Some validation rules compare every field with every other.</summary>
    public const int Tokens = 2_000;

    /// <summary>Brackets within brackets; parser, rules and writer recurse. Introspection of deeply wrapped types needs about 20.</summary>
    public const int Nesting = 50;

    /// <summary>Fragments that spread each other made validation take seconds.</summary>
    public const int Fragments = 50;

    /// <summary>Ten thousand directives on one field took seconds to validate.</summary>
    public const int DirectivesOnOneNode = 20;

    public const int Directives = 200;

    /// <summary>An alias repeats a field, with its cost, under another name.</summary>
    public const int Aliases = 60;

    /// <summary>Fields of an operation once fragments are spread: as many as one could spell out in <see cref="Tokens"/>.</summary>
    public const int Fields = Tokens;

    /// <summary>Each root field is at least one statement.</summary>
    public const int RootFields = 20;

    /// <summary>Fields within fields, introspection not counted.</summary>
    public const int Depth = 12;

    /// <summary>
    /// Lists within lists below <c>__schema</c> and <c>__type</c>: types, fields, args are what tools ask for; each more multiplies
    /// the answer by the schema's size.
    /// </summary>
    public const int IntrospectionLists = 3;

    /// <summary>Variables are scalars and filters, which nest little.</summary>
    public const int JsonDepth = 32;

    public const int Variables = 100;

    /// <summary>An answer repeats an error for each item of a list; twenty tell the story.</summary>
    public const int ErrorsInAnswer = 20;

    /// <summary>Parsed and validated documents that are kept, in bytes of their text: about a thousand usual ones.</summary>
    public const int CachedDocumentBytes = 1024 * 1024;

    /// <summary>Values that a filter compares with: each is a parameter and a comparison, and SQLite nests at most 1,000 deep.</summary>
    public const int FilterValues = 500;

    /// <summary>Conditions on lists in a filter: each is a subquery for every row.</summary>
    public const int FilterLists = 20;

    /// <summary>Conditions on lists within each other: each multiplies the rows that the outer ones read.</summary>
    public const int FilterNesting = 3;

    public const int DefaultPageSize = 20;

    public const int PageSize = 100;

    /// <summary>Objects that one <c>nodes</c> fetches.</summary>
    public const int Nodes = 50;

    /// <summary>Levels of an answer: front matter has up to 64, below those of the query.</summary>
    public const int AnswerDepth = 200;

    /// <summary>Bounds of an excerpt's length in characters; the store keeps an opening of the same maximum.</summary>
    public const int ShortestExcerpt = 20;

    public const int LongestExcerpt = 2_000;

    public const int DeepestHeading = 6;

    /// <summary>Honest queries take milliseconds.</summary>
    public static readonly TimeSpan ExecutionTime = TimeSpan.FromSeconds(5);

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
}
