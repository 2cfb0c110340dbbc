namespace Gateway.Content.Parsing.BibTeX;

/// <summary>Where a site keeps its .bib files.</summary>
/// <param name="Folders">Folders, besides the post's own and the source's, that the names of files may start from.</param>
/// <param name="Files">Files of posts that name none themselves.</param>
/// <param name="TakesAny">Whether such posts share whatever .bib files there are, where the settings name none.</param>
internal sealed record BibliographyPlaces(IReadOnlyList<string> Folders, IReadOnlyList<string> Files, bool TakesAny)
{
    /// <summary>al-folio's folder and jekyll-scholar's, which authors also keep elsewhere.</summary>
    public static readonly IReadOnlyList<string> UsualFolders = ["assets/bibliography", "_bibliography"];

    public static readonly BibliographyPlaces Anywhere = new(UsualFolders, [], TakesAny: true);
}
