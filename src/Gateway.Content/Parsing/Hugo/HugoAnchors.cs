using System.Text;
using Gateway.Content.Parsing.Markdown;

namespace Gateway.Content.Parsing.Hugo;

/// <summary>
/// Ids of headings and terms as Hugo makes them (gohugo.io/configuration/markup, <c>autoIDType</c>; gohugoio/hugo, markup/goldmark/autoid.go) from what they
/// say: letters, digits, hyphens and underscores stay, spaces become hyphens, a repeated id gets a number.
/// </summary>
/// <param name="type">The setting; null for the default.</param>
/// <param name="namesTerms">The setting <c>autoDefinitionTermID</c>.</param>
internal sealed class HugoAnchors(string? type = null, bool namesTerms = false) : IHeadingIds
{
    private readonly UniqueIds ids = new();

    public bool NamesTerms => namesTerms;

    public bool ReadsShownText => false;

    public string Next(string heading)
    {
        var id = type switch
        {
            "blackfriday" => Slugs.Of(heading),
            "github-ascii" => GitHub(string.Concat(Accents.Drop(heading).Where(char.IsAscii))),
            _ => GitHub(heading),
        };
        return ids.Next(id.Length > 0 ? id : "heading");
    }

    public void Take(string id) => ids.Take(id);

    private static string GitHub(string heading)
    {
        var id = new StringBuilder(heading.Length);
        // Of several lines only the last counts.
        foreach (var rune in heading[(heading.LastIndexOf('\n') + 1)..].Trim().EnumerateRunes())
            if (rune.Value is '-' or ' ')
                id.Append('-');
            else if (rune.Value == '_' || Rune.IsLetterOrDigit(rune))
                id.Append(SmallLetters.Simple(rune));
        return id.ToString();
    }
}
