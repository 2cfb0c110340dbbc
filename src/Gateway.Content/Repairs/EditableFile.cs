using System.Security.Cryptography;
using System.Text;
using Gateway.Content.Sources;

namespace Gateway.Content.Repairs;

/// <summary>A file's text to the last byte, so that what is written back differs only where it was edited.</summary>
public sealed class EditableFile
{
    // The byte order mark is kept as a letter of the text.
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private const char ByteOrderMark = '\uFEFF';

    private readonly List<int> lineStarts = [0];

    private EditableFile(string text, string hash)
    {
        (Text, Hash) = (text, hash);
        for (int i = 0, found; (found = text.AsSpan(i).IndexOf('\n')) >= 0;)
            lineStarts.Add(i += found + 1);
    }

    /// <summary>With the byte order mark, where there is one.</summary>
    public string Text { get; }

    /// <summary>SHA-256 of the bytes, hexadecimal.</summary>
    public string Hash { get; }

    /// <summary>Offset of the first letter.</summary>
    internal int ContentStart => Text is [ByteOrderMark, ..] ? 1 : 0;

    /// <summary>Lines as Git counts them: each ends with a line feed. What follows the last one, if anything, is a line too.</summary>
    internal int LineCount => lineStarts[^1] == Text.Length ? lineStarts.Count - 1 : lineStarts.Count;

    /// <summary>A line with its end.</summary>
    /// <param name="index">From 0.</param>
    internal string Line(int index) => Text[lineStarts[index]..(index + 1 < lineStarts.Count ? lineStarts[index + 1] : Text.Length)];

    internal int StartOfLine(int index) => lineStarts[index];

    /// <summary>Index of the line that holds an offset.</summary>
    internal int LineAt(int offset) => lineStarts.BinarySearch(offset) is >= 0 and var exact ? exact : ~lineStarts.BinarySearch(offset) - 1;

    /// <summary>Null where the file is gone, cannot be read, or is not UTF-8: nobody could promise that the rest of it stays as it is.</summary>
    public static EditableFile? TryRead(string path)
    {
        try
        {
            if (new FileInfo(path).Length > TextFile.MaxLength)
                return null;
            var bytes = File.ReadAllBytes(path);
            return new EditableFile(Strict.GetString(bytes), Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The bytes of the file after some edits.</summary>
    /// <param name="edits">By their places; none may overlap.</param>
    public byte[] Edited(IEnumerable<TextEdit> edits)
    {
        var edited = new StringBuilder(Text.Length + 100);
        var at = 0;
        foreach (var edit in edits)
        {
            edited.Append(Text, at, edit.Start - at).Append(edit.New);
            at = edit.End;
        }

        return Strict.GetBytes(edited.Append(Text, at, Text.Length - at).ToString());
    }
}
