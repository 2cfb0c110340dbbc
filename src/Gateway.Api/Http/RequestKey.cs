using System.IO.Hashing;
using Gateway.Api.Contract;
using Microsoft.Net.Http.Headers;

namespace Gateway.Api.Http;

/// <summary>A request as it was sent, and what its sender may see. Equal bytes ask for the same document, operation and variables, so what answered one answers the other.</summary>
internal readonly struct RequestKey(ReadOnlyMemory<byte> bytes, Scopes scopes) : IEquatable<RequestKey>
{
    /// <summary>Another build of the gateway may answer otherwise.</summary>
    private static readonly string Build = typeof(RequestKey).Module.ModuleVersionId.ToString("N")[..8];

    private readonly ulong hash = XxHash3.HashToUInt64(bytes.Span, seed: (long)scopes);

    public int Length => bytes.Length;

    /// <summary>The same over bytes of its own, for the time after the request.</summary>
    public RequestKey Copy() => new(bytes.ToArray(), scopes);

    /// <summary>Names the answer that a revision gives, in whatever form: a weak validator (RFC 9110, section 8.8.1).</summary>
    public EntityTagHeaderValue ETagIn(string revision) => new($"\"{revision}-{hash:x16}-{Build}\"", isWeak: true);

    public bool Equals(RequestKey other) => hash == other.hash && scopes == other.Allowed && bytes.Span.SequenceEqual(other.Span);

    public override bool Equals(object? obj) => obj is RequestKey other && Equals(other);

    public override int GetHashCode() => (int)hash;

    private ReadOnlySpan<byte> Span => bytes.Span;
    private Scopes Allowed => scopes;
}
