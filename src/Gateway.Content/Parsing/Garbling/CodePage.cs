using System.Text;

namespace Gateway.Content.Parsing.Garbling;

/// <summary>An encoding with one byte a character, by which UTF-8 is often decoded by mistake.</summary>
internal sealed class CodePage
{
    private readonly byte[] bytes;

    /// <param name="name">As people know it.</param>
    /// <param name="leads">The characters that may begin a sequence of UTF-8; null for all that can.</param>
    private CodePage(string name, int number, string? leads = null)
    {
        Name = name;
        var decoded = CodePagesEncodingProvider.Instance.GetEncoding(number)!.GetString([.. Enumerable.Range(0x80, 0x80).Select(x => (byte)x)]);
        bytes = new byte[decoded.Max() + 1];
        // Bytes without a character become control characters of the same number (encoding.spec.whatwg.org).
        for (var control = 0x80; control < 0xA0; control++)
            bytes[control] = (byte)control;
        foreach (var (index, character) in decoded.Index())
            bytes[character] = (byte)(0x80 + index);
        Leads = (leads ?? decoded[0x42..0x75]).ToHashSet();
    }

    /// <summary>Western first: it is the most frequent mistake.</summary>
    public static IReadOnlyList<CodePage> All { get; } =
    [
        new("Windows-1252", 1252),
        new("Windows-1250", 1250),
        new("ISO 8859-2", 28592),
        // In Russian the first letters of two-byte sequences are rare capitals, and others frequent letters.
        new("Windows-1251", 1251, "РСв"),
    ];

    public string Name { get; }

    public IReadOnlySet<char> Leads { get; }

    /// <summary>The byte that this character was decoded from; null where it was none beyond ASCII.</summary>
    public byte? ByteOf(char character) => character < bytes.Length && bytes[character] != 0 ? bytes[character] : null;
}
