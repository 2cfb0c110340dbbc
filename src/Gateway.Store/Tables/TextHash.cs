using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Gateway.Store.Tables;

/// <summary>XXH64 of a text: tells texts apart, but proves nothing.</summary>
internal static class TextHash
{
    public static ulong Of(string text) => XxHash64.HashToUInt64(MemoryMarshal.AsBytes(text.AsSpan()));
}
