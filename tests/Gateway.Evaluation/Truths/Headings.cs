using System.Text.Json;

namespace Gateway.Evaluation.Truths;

/// <summary>
/// Wikilinks name a section by its heading, as in <c>[[note#A heading]]</c>, and the truth keeps that name as the link's anchor;
/// sections have the anchors that the site prints. Both become one here: the heading's anchor where the note has such a heading, else the name as an anchor would be written.
/// </summary>
public sealed class Headings
{
    private readonly Dictionary<(string Path, string Heading), string> anchors = [];
    private readonly bool hasWikilinks;

    private Headings(bool hasWikilinks) => this.hasWikilinks = hasWikilinks;

    public static Headings Of(JsonElement files)
    {
        var headings = new Headings(files.EnumerateObject().SelectMany(x => x.Value.Items("links")).Any(x => x.Text("form")!.StartsWith("wikilink", StringComparison.Ordinal)));
        foreach (var file in files.EnumerateObject())
            foreach (var section in file.Value.Items("sections").Where(x => x[1].ValueKind == JsonValueKind.String))
                headings.anchors.TryAdd((file.Name, Folded.Letters(section[2].GetString()!)), section[1].GetString()!);
        return headings;
    }

    public LinkFact Named(LinkFact link) => hasWikilinks && link is { To: { } to, Anchor: { } name } ? link with { Anchor = anchors.GetValueOrDefault((to, Folded.Letters(name)), AsAnchor(name)) } : link;

    private static string AsAnchor(string name) => string.Concat(name.ToLowerInvariant().Replace(' ', '-').Where(x => char.IsLetterOrDigit(x) || x is '-' or '_' or '^'));
}
