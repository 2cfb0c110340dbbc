using System.Text.Json;
using Gateway.Content.Model;
using Gateway.Store.Tables;

namespace Gateway.Store.Writing;

/// <summary>A post in a series.</summary>
/// <param name="Post">Its row.</param>
/// <param name="IsStated">Whether somebody gives the number; else it is the next free one.</param>
/// <param name="Curation">Key of the decision that placed it.</param>
internal sealed record PlacedPost(long Post, int Number, string? Label, bool IsStated, string? Curation = null);

/// <summary>Rows of series, of which those of one series come in its order.</summary>
internal static class SeriesEntries
{
    /// <param name="series">Its row.</param>
    /// <param name="parts">In order.</param>
    public static IEnumerable<SeriesEntryRow> Of(long series, IReadOnlyList<PlacedPost> parts, RowIds ids) => parts.Select((part, index) => new SeriesEntryRow
    {
        Id = ids.Next(),
        SeriesId = series,
        PostId = part.Post,
        Position = part.Number,
        Label = part.Label,
        IsStated = part.IsStated,
        PreviousPostId = parts.ElementAtOrDefault(index - 1)?.Post,
        NextPostId = parts.ElementAtOrDefault(index + 1)?.Post,
        Curation = part.Curation,
    });

    /// <summary>As the series' row holds them.</summary>
    public static string MissingParts(IEnumerable<PlacedPost> parts) => JsonSerializer.Serialize(PartNumbers.Missing(parts.Select(part => part.Number)));
}
