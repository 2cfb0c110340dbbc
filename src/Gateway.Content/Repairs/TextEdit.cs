namespace Gateway.Content.Repairs;

/// <summary>A change within one line of a file.</summary>
/// <param name="Start">Offset in the file's text, in UTF-16 units; a byte order mark counts as one.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 units.</param>
public sealed record TextEdit(int Start, int Line, int Column, string Old, string New)
{
    public int End => Start + Old.Length;
}
