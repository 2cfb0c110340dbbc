namespace Gateway.Content.Parsing.BibTeX;

/// <summary>What may stand in an entry.</summary>
internal enum BibItemKind
{
    Field,
    Comma,

    /// <summary>What is neither.</summary>
    Stray,
}

/// <param name="Text">Name of the field, as written; else what stands there.</param>
/// <param name="Pieces">The field's value, which <c>#</c> joins; empty where it is missing.</param>
internal sealed record BibItem(BibItemKind Kind, string Text, int Offset, IReadOnlyList<BibPiece> Pieces)
{
    public static readonly BibItem Comma = new(BibItemKind.Comma, ",", 0, []);

    public bool IsField => Kind == BibItemKind.Field;
}

/// <param name="Text">TeX, without the braces or quotation marks around it.</param>
/// <param name="IsBare">Whether it had none: a number or the name of a macro.</param>
internal readonly record struct BibPiece(string Text, int Offset, bool IsBare);
