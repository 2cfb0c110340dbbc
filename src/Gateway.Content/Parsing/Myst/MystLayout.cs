using Gateway.Content.Model;
using Gateway.Content.Parsing.BibTeX;
using Gateway.Content.Parsing.Markdown;
using Gateway.Content.Parsing.Plain;
using Gateway.Content.Sources;

namespace Gateway.Content.Parsing.Myst;

/// <summary>A folder of Markdown files with the roles, directives and labels of MyST or of d2l-book.</summary>
internal sealed class MystLayout(SourceOptions options, MystProject project) : ILayout
{
    private static readonly MarkdownDialect Dialect = new(builder => builder.UseCommon().Extensions.Add(new MystExtension()));

    private readonly PlainLayout plain = new(options);

    public SourceKind Kind => SourceKind.Markdown;

    public string? Title => project.Title;

    public string? BaseUrl => plain.BaseUrl;

    public string BasePath => plain.BasePath;

    public string? Language => null;

    public IReadOnlyList<AuthorProfile> Profiles => [];

    public BibliographyPlaces Bibliographies => project.Places;

    public string SettingsHash => $"{project.Hash}|{project.IsD2l}";

    public bool Reads(string path) => plain.Reads(path);

    public bool MakesPage(string sitePath) => plain.MakesPage(sitePath);

    public Outline Survey(SourceText file)
    {
        var outline = plain.Survey(file);
        var text = MystText.Of(file.Text![outline.BodyStart..]);
        return outline with { Labels = text.Labels, Heading = text.Heading };
    }

    public ParsedPost? Parse(SourceText file, Outline outline, FileAddresses addresses)
    {
        var text = MystText.Of(file.Text![outline.BodyStart..]);
        var refinement = new MystRefinement(outline.Path, addresses, new FileLinks(outline.Path, addresses, UrlOf), UrlOf);
        // d2l-book gives ids to what has a label alone.
        var markdown = new MarkdownText(text.Markdown, project.IsD2l ? null : new GitHubIds(), refinement.Rewrite)
        {
            Dialect = Dialect,
            Names = text.Names,
            Refine = (document, _) => refinement.Of(document),
        };
        return MarkdownPost.Of(file, outline, markdown, BaseUrl is null ? null : SiteAddress.Url(BaseUrl, outline.SitePath));
    }

    private string UrlOf(string sitePath) => BaseUrl is null ? SiteAddress.Escape(sitePath) : SiteAddress.Url(BaseUrl, sitePath);
}
