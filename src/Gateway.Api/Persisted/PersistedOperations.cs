using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Gateway.Api.Persisted;

/// <summary>The documents of a folder, by the SHA-256 hash of their bytes in lower-case hexadecimal digits, as <c>sha256sum</c> prints it.</summary>
public sealed class PersistedOperations
{
    private readonly FrozenDictionary<string, string> documents;

    /// <exception cref="IOException">The folder is missing, or a file cannot be read.</exception>
    public PersistedOperations(string folder) =>
        documents = Directory.EnumerateFiles(folder, "*.graphql", SearchOption.AllDirectories).Select(File.ReadAllBytes)
            .GroupBy(bytes => Convert.ToHexStringLower(SHA256.HashData(bytes))).ToFrozenDictionary(same => same.Key, same => TextOf(same.First()));

    public bool TryGet(string hash, [NotNullWhen(true)] out string? document) => documents.TryGetValue(hash, out document);

    /// <summary>Without the mark of order that some editors write first.</summary>
    private static string TextOf(byte[] bytes) => Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');

    internal static string HashOf(string document) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)));
}
