using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Gateway.Api.Contract;

/// <summary>Names any object for clients: base64 of <c>Type:key</c>.</summary>
public readonly record struct GlobalId(string Type, string Key)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static bool TryParse([NotNullWhen(true)] string? text, out GlobalId id)
    {
        id = default;
        if (string.IsNullOrEmpty(text) || !Base64.IsValid(text))
            return false;
        try
        {
            if (StrictUtf8.GetString(Convert.FromBase64String(text)).Split(':', 2) is not [{ Length: > 0 } type, { Length: > 0 } key])
                return false;
            id = new GlobalId(type, key);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <exception cref="RequestException">The text is no global id.</exception>
    public static GlobalId Parse(string text) => TryParse(text, out var id)
        ? id
        : throw new RequestException(ErrorCode.InvalidId, "This is not an id of the gateway. Send ids as the field id returns them.");

    /// <summary>The key, if the id is of this type; else a key that no object has.</summary>
    public string KeyOf(string type) => Type == type ? Key : "";

    public override string ToString() => Convert.ToBase64String(StrictUtf8.GetBytes($"{Type}:{Key}"));
}
