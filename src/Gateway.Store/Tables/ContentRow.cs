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

/// <summary>The sentence that something stands in; apart, because few requests ask for it.</summary>
internal sealed class TextContextRow
{
    public required long Id { get; init; }
    public required string Before { get; init; }
    public required string Sentence { get; init; }
    public required string After { get; init; }
    public required int SentenceStart { get; init; }
    public required int SentenceEnd { get; init; }

    public static TextContextRow Of(long id, TextContext context) => new()
    {
        Id = id,
        Before = context.Before,
        Sentence = context.Sentence,
        After = context.After,
        SentenceStart = context.Start,
        SentenceEnd = context.End,
    };
}
