using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.IO.Hashing;
using System.Text;

namespace Gateway.Content.Model;

/// <summary>
/// Names one object for good: 16 hexadecimal digits made from what the object was called when it was first seen,
/// so that two fresh databases agree on it.
/// </summary>
public readonly record struct ContentKey
{
    // The unit separator cannot stand in a path, an anchor or an identifier, so no two lists of parts collide.
    private const byte Separator = 0x1f;

    private const int LongestOnStack = 1024;

    private readonly ulong number;

    private ContentKey(ulong number) => this.number = number;

    /// <summary>The 16 digits, in small letters.</summary>
    public string Value => number.ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>The key of whatever is named by these parts, in this order.</summary>
    public static ContentKey Of(params ReadOnlySpan<string> parts)
    {
        var longest = 0;
        foreach (var part in parts)
            longest += Encoding.UTF8.GetMaxByteCount(part.Length) + 1;
        var bytes = longest <= LongestOnStack ? stackalloc byte[LongestOnStack] : new byte[longest];
        var length = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0)
                bytes[length++] = Separator;
            length += Encoding.UTF8.GetBytes(parts[i], bytes[length..]);
        }

        return new ContentKey(XxHash3.HashToUInt64(bytes[..length]));
    }

    public static bool TryParse([NotNullWhen(true)] string? text, out ContentKey key)
    {
        var valid = text is { Length: 16 } && text.All(char.IsAsciiHexDigitLower);
        key = valid ? new ContentKey(ulong.Parse(text!, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)) : default;
        return valid;
    }

    /// <exception cref="FormatException">The text is no key.</exception>
    public static ContentKey Parse(string text) => TryParse(text, out var key) ? key : throw new FormatException($"'{text}' is no key.");

    public override string ToString() => Value;
}
