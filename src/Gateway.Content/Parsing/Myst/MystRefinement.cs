using Gateway.Content.Parsing.Markdown;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Gateway.Content.Parsing.Myst;

/// <summary>Does what can be done only when all of a document has been parsed: leads references to their labels, and tells the languages of code.</summary>
/// <param name="path">Of the file.</param>
/// <param name="urlOf">From a path on the site to its address.</param>
internal sealed class MystRefinement(string path, FileAddresses addresses, FileLinks links, Func<string, string> urlOf)
{
    // What leads to a place of the project may say so (myst-parser.readthedocs.io, "Cross-references").
    private const string ProjectScheme = "project:";

    public void Of(MarkdownDocument document)
    {
        // Autolinks are replaced on the way.
        foreach (var node in document.Descendants().ToList())
            switch (node)
            {
                case RoleInline { Kind: RoleKind.Reference or RoleKind.Equation } role:
                    (role.Href, role.Title) = addresses.Labelled(role.Target, path) is { } target ? (AddressOf(target), target.Title) : (LabelledPlace.UnknownScheme + role.Target, null);
                    break;
                case RoleInline { Kind: RoleKind.Document } role:
                    (role.Href, role.Title) = (links.Rewrite(role.Target), links.TitleOf(role.Target));
                    break;
                case LinkInline { IsImage: false, FirstChild: null, Url: { } url } link when TitleOf(url) is { } title:
                    link.AppendChild(new LiteralInline(title));
                    break;
                case AutolinkInline { IsEmail: false } link when link.Url.StartsWith(ProjectScheme, StringComparison.Ordinal):
                    link.ReplaceBy(LinkTo(link));
                    break;
                case FencedCodeBlock code:
                    Refine(code);
                    break;
            }
    }

    private LinkInline LinkTo(AutolinkInline link)
    {
        var made = new LinkInline(link.Url, "") { Span = link.Span, Line = link.Line, Column = link.Column };
        made.AppendChild(new LiteralInline(TitleOf(link.Url) ?? link.Url[ProjectScheme.Length..]));
        return made;
    }

    /// <summary>What a link shows that has no text of its own: the name of the label, or else of the file, that it leads to.</summary>
    private string? TitleOf(string destination)
    {
        destination = WithoutScheme(destination);
        return addresses.Labelled(destination[(destination.IndexOf('#', StringComparison.Ordinal) + 1)..], path) is { } place ? place.Title ?? place.Name : links.TitleOf(destination);
    }

    /// <summary>The address of a link's destination, which may be a label, with or without a hash before it.</summary>
    public string Rewrite(string destination)
    {
        destination = WithoutScheme(destination);
        var rewritten = links.Rewrite(destination);
        return rewritten == destination && addresses.Labelled(destination.TrimStart('#'), path) is { } place ? AddressOf(place) : rewritten;
    }

    private static string WithoutScheme(string destination) =>
        destination.StartsWith(ProjectScheme, StringComparison.Ordinal) ? destination[ProjectScheme.Length..] : destination;

    private string AddressOf(LabelledPlace place) => (place.Path == path ? "" : urlOf(place.SitePath)) + "#" + place.Name;

    /// <summary>The language of <c>{.python .input}</c>; lines that say for which tab the code is, and the blank ones that options leave, are no code.</summary>
    private static void Refine(FencedCodeBlock code)
    {
        if (code.Info is not { Length: > 0 } && code.TryGetAttributes() is { Classes: [var language, ..] } attributes)
        {
            code.Info = language;
            attributes.Classes.Clear();
        }

        while (code.Lines.Count > 0 && IsNoCode(code.Lines.Lines[0].Slice.AsSpan()))
            code.Lines.RemoveAt(0);
    }

    private static bool IsNoCode(ReadOnlySpan<char> line) => line.IsWhiteSpace() || line.StartsWith("#@tab") || line.StartsWith("%%tab");
}
