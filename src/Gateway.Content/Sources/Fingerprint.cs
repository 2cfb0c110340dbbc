using System.Security.Cryptography;
using System.Text;

namespace Gateway.Content.Sources;

/// <summary>A hash over lines that are added one by one.</summary>
internal sealed class Fingerprint
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public void Add(string line) => hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));

    public override string ToString() => Convert.ToHexStringLower(hash.GetCurrentHash());
}
