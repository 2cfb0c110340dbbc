using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Gateway.Store.Keys;

/// <summary>
/// A key as its holder sends it, <c>gw_ID_SECRET</c>: a public id of 8 hexadecimal digits to look it up by, and 32 random bytes in base64url. The prefix lets scanners
/// of repositories find keys that were committed.
/// </summary>
public sealed class ApiKeyText
{
    public const string Prefix = "gw_";

    private const int IdLength = 8;
    private const int SecretBytes = 32;
    private const int SecretLength = 43;

    private readonly string secret;

    private ApiKeyText(string id, string secret) => (Id, this.secret) = (id, secret);

    public string Id { get; }

    public static ApiKeyText Create() => new(
        Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdLength / 2)), Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes)));

    public static bool TryParse(string text, [NotNullWhen(true)] out ApiKeyText? key)
    {
        key = null;
        if (text.Length != Prefix.Length + IdLength + 1 + SecretLength || !text.StartsWith(Prefix, StringComparison.Ordinal) || text[Prefix.Length + IdLength] != '_')
            return false;
        key = new ApiKeyText(text.Substring(Prefix.Length, IdLength), text[^SecretLength..]);
        return true;
    }

    /// <summary>
    /// SHA-256 of the secret, which is all that is kept of it. Slow hashes with a salt are for passwords, which people choose and others guess; nobody guesses 256 random
    /// bits, however fast a guess is checked, and each request would pay for the slowness.
    /// </summary>
    internal byte[] Hash() => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>The whole key, with its secret: for its holder alone.</summary>
    public string Reveal() => $"{Prefix}{Id}_{secret}";

    /// <summary>Without the secret, so that no log gets it by a slip.</summary>
    public override string ToString() => $"{Prefix}{Id}_...";
}
