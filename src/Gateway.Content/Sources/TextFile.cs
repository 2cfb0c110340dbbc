using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Gateway.Content.Model;

namespace Gateway.Content.Sources;

/// <summary>Reads a file as text, or says why that cannot be done.</summary>
internal static class TextFile
{
    /// <summary>A post of a thousand pages is under 5 MB; larger files are dumps, and parsing one would take the memory of a whole blog.</summary>
    public const long MaxLength = 10 * 1024 * 1024;

    // Git calls a file binary by the same rule: a NUL within the first 8,000 bytes.
    private const int BinaryProbe = 8000;

    private const int LongestHead = 64 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <remarks>Reads in the calling thread: to wait for a small file takes longer than to read it.</remarks>
    public static SourceText Read(SourceFile file)
    {
        if (file.Length > MaxLength)
            return Unread(file, DiagnosticCode.FileTooLarge, $"The file has {file.Length / (1024 * 1024):N0} MB; at most {MaxLength / (1024 * 1024)} MB are read. Split it.");

        var buffer = ArrayPool<byte>.Shared.Rent((int)file.Length + 1);
        try
        {
            return Decode(file, Fill(file, ref buffer));
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return Unread(file, DiagnosticCode.UnreadableFile, "The file cannot be opened. Check its permissions.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>The beginning of a file that is not read whole, as well as it can be decoded; empty where it cannot be opened.</summary>
    public static string ReadHead(SourceFile file)
    {
        try
        {
            using var handle = File.OpenHandle(file.FullPath);
            var bytes = new byte[LongestHead];
            return Encoding.UTF8.GetString(bytes.AsSpan(0, RandomAccess.Read(handle, bytes, fileOffset: 0)));
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return "";
        }
    }

    /// <summary>The file's bytes, of which there may be more by now than when it was listed.</summary>
    private static ReadOnlySpan<byte> Fill(SourceFile file, ref byte[] buffer)
    {
        using var handle = File.OpenHandle(file.FullPath);
        var length = 0;
        for (int read; (read = RandomAccess.Read(handle, buffer.AsSpan(length), length)) > 0;)
        {
            length += read;
            if (length < buffer.Length)
                continue;
            var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
            buffer.CopyTo(larger, 0);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }

        return buffer.AsSpan(0, length);
    }

    private static SourceText Decode(SourceFile file, ReadOnlySpan<byte> bytes)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (EncodingOf(bytes) is { } utf16)
            return new SourceText(file, utf16.GetString(bytes[2..]), hash, []);
        if (bytes[..Math.Min(bytes.Length, BinaryProbe)].Contains((byte)0))
            return Unread(file, DiagnosticCode.UnreadableFile, "The file is binary, not text. Move it out of the content folder or rename it.") with { Hash = hash };
        var content = bytes[(bytes.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0)..];
        try
        {
            return new SourceText(file, Strict.GetString(content), hash, []);
        }
        catch (DecoderFallbackException e)
        {
            return new SourceText(file, Encoding.UTF8.GetString(content), hash, [Garbled(content[..Math.Max(0, e.Index)])]);
        }
    }

    private static Fault Garbled(ReadOnlySpan<byte> before)
    {
        var line = before.Count((byte)'\n') + 1;
        var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
        return new Fault(
            DiagnosticCode.GarbledText,
            new SourceSpan(line, column, line, column + 1),
            "The file is not valid UTF-8; the bytes that cannot be decoded are shown as �. Save it as UTF-8.");
    }

    private static UnicodeEncoding? EncodingOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
        [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
        _ => null,
    };

    private static SourceText Unread(SourceFile file, DiagnosticCode code, string message) =>
        new(file, null, $"unread:{file.Length}", [new Fault(code, SourceSpan.FileStart, message)]);
}
