using System.Text;
using Gateway.Content.Parsing.Markdown;

namespace Gateway.Content.Parsing.Hugo;

/// <summary>
/// Heading ids as Hugo makes them by default (gohugo.io/configuration/markup, <c>autoIDType: github</c>): letters, digits, hyphens and
/// underscores of the heading's source line stay, spaces become hyphens, a repeated id gets a number.
/// </summary>
/// <param name="namesTerms">The setting <c>autoDefinitionTermID</c>.</param>
internal sealed class HugoAnchors(bool namesTerms = false) : IHeadingIds
{
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    public bool NamesTerms => namesTerms;

    public string Next(string source)
    {
        var id = new StringBuilder();
        foreach (var rune in source.Trim().EnumerateRunes())
        {
            if (rune.Value is '-' or ' ')
                id.Append('-');
            else if (rune.Value == '_' || Rune.IsLetterOrDigit(rune))
                id.Append(Rune.ToLowerInvariant(rune));
        }

        var name = id.Length > 0 ? id.ToString() : "heading";
        return Enumerable.Range(0, int.MaxValue).Select(n => n == 0 ? name : $"{name}-{n}").First(used.Add);
    }

    public void Take(string id) => used.Add(id);
}
