namespace Gateway.Content.Model;

/// <summary>Posts meant to be read one after another.</summary>
/// <param name="Slug">Short unique name.</param>
/// <param name="Entries">By position.</param>
public sealed record Series(ContentKey Key, string Slug, string Title, IReadOnlyList<SeriesEntry> Entries)
{
    /// <summary>Front matter, numbered titles, or words of the text that name the parts.</summary>
    public ProvenanceMethod Method { get; init; } = ProvenanceMethod.FrontMatter;
}

/// <param name="Position">Part number, from 1; as the title says it, else the place by date.</param>
/// <param name="Label">As the title says it, such as <c>Part 3</c>.</param>
/// <param name="IsStated">Whether the author gives the number; else it is the place by date.</param>
public sealed record SeriesEntry(ContentKey Post, int Position, string? Label, bool IsStated = true);
