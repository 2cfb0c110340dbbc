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
    public void Of(MarkdownDocument document)
    {
        foreach (var node in document.Descendants())
            switch (node)
            {
                case RoleInline { Kind: RoleKind.Reference or RoleKind.Equation } role:
                    (role.Href, role.Title) = addresses.Labelled(role.Target, path) is { } target ? (AddressOf(target), target.Title) : (LabelledPlace.UnknownScheme + role.Target, null);
                    break;
                case RoleInline { Kind: RoleKind.Document } role:
                    role.Href = links.Rewrite(role.Target);
                    break;
                // "[](#label)" shows what the label names.
                case LinkInline { IsImage: false, FirstChild: null, Url: ['#', ..] url } link when addresses.Labelled(url[1..], path) is { } place:
                    link.AppendChild(new LiteralInline(place.Title ?? place.Name));
                    break;
                case FencedCodeBlock code:
                    Refine(code);
                    break;
            }
    }

    /// <summary>The address of a link's destination, which may be a label, with or without a hash before it.</summary>
    public string Rewrite(string destination)
    {
        var rewritten = links.Rewrite(destination);
        return rewritten == destination && addresses.Labelled(destination.TrimStart('#'), path) is { } place ? AddressOf(place) : rewritten;
    }

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
