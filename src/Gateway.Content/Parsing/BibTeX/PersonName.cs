namespace Gateway.Content.Parsing.BibTeX;

/// <summary>A name of an author or editor, in the parts of BibTeX and biblatex; a part may be empty.</summary>
/// <param name="Prefix">Such as <c>van der</c>; BibTeX calls it "von".</param>
/// <param name="Family">The whole name of an organization.</param>
/// <param name="Suffix">Such as <c>Jr.</c></param>
internal sealed record PersonName(string Given, string Prefix, string Family, string Suffix)
{
    /// <summary>As people write it: "Ludwig van Beethoven".</summary>
    public string Display => string.Join(' ', new[] { Given, Prefix, Family, Suffix }.Where(x => x.Length > 0));

    /// <summary>Whether it is all in one part, as that of an organization.</summary>
    public bool IsWhole => this is { Given: "", Prefix: "", Suffix: "" };
}
