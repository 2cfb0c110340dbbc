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

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static async Task<SourceText> ReadAsync(SourceFile file, CancellationToken cancellationToken)
    {
        if (file.Length > MaxLength)
            return Unread(file, DiagnosticCode.FileTooLarge, $"The file has {file.Length / (1024 * 1024):N0} MB; at most {MaxLength / (1024 * 1024)} MB are read. Split it.");

        byte[] bytes;
        try
        {
            bytes = await File.ReadAllBytesAsync(file.FullPath, cancellationToken);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return Unread(file, DiagnosticCode.UnreadableFile, "The file cannot be opened. Check its permissions.");
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (EncodingOf(bytes) is { } utf16)
            return new SourceText(file, utf16.GetString(bytes.AsSpan(2)), hash, []);
        if (bytes.AsSpan(0, Math.Min(bytes.Length, BinaryProbe)).Contains((byte)0))
            return Unread(file, DiagnosticCode.UnreadableFile, "The file is binary, not text. Move it out of the content folder or rename it.") with { Hash = hash };
        return Decode(file, bytes, hash);
    }

    private static SourceText Decode(SourceFile file, byte[] bytes, string hash)
    {
        var content = bytes.AsMemory(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0);
        try
        {
            return new SourceText(file, Strict.GetString(content.Span), hash, []);
        }
        catch (DecoderFallbackException e)
        {
            var before = content.Span[..Math.Max(0, e.Index)];
            var line = before.Count((byte)'\n') + 1;
            var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
            var fault = new Fault(
                DiagnosticCode.GarbledText,
                new SourceSpan(line, column, line, column + 1),
                "The file is not valid UTF-8; the bytes that cannot be decoded are shown as �. Save it as UTF-8.");
            return new SourceText(file, Encoding.UTF8.GetString(content.Span), hash, [fault]);
        }
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
