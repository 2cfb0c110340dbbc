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
}
