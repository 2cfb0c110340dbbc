using Gateway.Content.Model;

namespace Gateway.Content.Sources;

/// <summary>What a person says of one source.</summary>
/// <param name="Name">Short unique name.</param>
/// <param name="Folder">Where its files are.</param>
public sealed record SourceOptions(string Name, string Folder)
{
    /// <summary>How its files are written; found by looking if null.</summary>
    public SourceKind? Layout { get; init; }

    /// <summary>Where its posts are published; read from the site's own settings if null.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>Default language, a BCP 47 tag; read from the site's own settings if null.</summary>
    public string? Language { get; init; }

    /// <summary>Zone of dates that name none.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;
}
