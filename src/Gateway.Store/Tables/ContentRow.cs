using System.ComponentModel.DataAnnotations.Schema;
using Gateway.Content.Model;

namespace Gateway.Store.Tables;

/// <summary>A row that a client can name. Ids are given by the writer, in reading order, and never used again in a later revision.</summary>
internal abstract class ContentRow
{
    public required long Id { get; init; }
    public required string Key { get; init; }
}

/// <summary>A row that keeps its place in a source file.</summary>
internal abstract class LocatedRow : ContentRow
{
    public int StartLine { get; private init; }
    public int StartColumn { get; private init; }
    public int EndLine { get; private init; }
    public int EndColumn { get; private init; }

    [NotMapped]
    public required SourceSpan Location
    {
        get => new(StartLine, StartColumn, EndLine, EndColumn);
        init => (StartLine, StartColumn, EndLine, EndColumn) = value;
    }
}

/// <summary>A row that keeps the sentence it stands in.</summary>
internal abstract class QuotedRow : LocatedRow
{
    public string Before { get; private init; } = "";
    public string Sentence { get; private init; } = "";
    public string After { get; private init; } = "";
    public int SentenceStart { get; private init; }
    public int SentenceEnd { get; private init; }

    [NotMapped]
    public required TextContext Context
    {
        get => new(Before, Sentence, After, SentenceStart, SentenceEnd);
        init => (Before, Sentence, After, SentenceStart, SentenceEnd) = value;
    }
}
