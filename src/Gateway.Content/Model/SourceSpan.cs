namespace Gateway.Content.Model;

/// <summary>A stretch of a source file: lines and columns from 1, columns in UTF-16 units, the end exclusive.</summary>
public readonly record struct SourceSpan(int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>Stands for a file as a whole.</summary>
    public static readonly SourceSpan FileStart = new(1, 1, 1, 1);
}
