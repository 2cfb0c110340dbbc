using Gateway.Content.Model;
using Gateway.Store.Curation;

namespace Gateway.Store.Tables;

/// <summary>What the graph holds of what was found: conditions of statements.</summary>
internal static class Standing
{
    /// <summary>Nobody has refused it.</summary>
    public static readonly string Unrefused = $"review <> {(int)ReviewState.Rejected}";

    public static readonly string Refused = $"review = {(int)ReviewState.Rejected}";

    /// <summary>A link that an author wrote or a curator decided, and nobody has refused.</summary>
    public static readonly string OfLink = $"link.origin <> {(int)Origin.Inferred} AND link.review <> {(int)ReviewState.Rejected}";
}
