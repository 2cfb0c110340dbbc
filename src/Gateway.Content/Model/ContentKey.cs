using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Gateway.Content.Model;

/// <summary>
/// Names one object for good: 16 hexadecimal digits made from what the object was called when it was first seen,
/// so that two fresh databases agree on it.
/// </summary>
public readonly record struct ContentKey
{
    private ContentKey(string value) => Value = value;

    public string Value { get; }

    /// <summary>The key of whatever is named by these parts, in this order.</summary>
    public static ContentKey Of(params ReadOnlySpan<string> parts)
    {
        // The unit separator cannot stand in a path, an anchor or an identifier, so no two lists of parts collide.
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts)));
        return new ContentKey(Convert.ToHexStringLower(hash.AsSpan(0, 8)));
    }

    public static bool TryParse([NotNullWhen(true)] string? text, out ContentKey key)
    {
        var valid = text is { Length: 16 } && text.All(char.IsAsciiHexDigitLower);
        key = valid ? new ContentKey(text!) : default;
        return valid;
    }

    public override string ToString() => Value;
}
