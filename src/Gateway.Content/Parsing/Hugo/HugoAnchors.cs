using System.Text;

namespace Gateway.Content.Parsing.Hugo;

/// <summary>
/// Heading ids as Hugo makes them by default (gohugo.io/configuration/markup, <c>autoIDType: github</c>): letters, digits, hyphens and
/// underscores of the heading's source line stay, spaces become hyphens, a repeated id gets a number.
/// </summary>
internal sealed class HugoAnchors
{
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    /// <summary>The id for the next heading that states none itself.</summary>
    /// <param name="heading">The heading's source line without its marks.</param>
    public string Next(string heading)
    {
        var id = new StringBuilder();
        foreach (var rune in heading.Trim().EnumerateRunes())
        {
            if (rune.Value is '-' or ' ')
                id.Append('-');
            else if (rune.Value == '_' || Rune.IsLetterOrDigit(rune))
                id.Append(Rune.ToLowerInvariant(rune));
        }

        var name = id.Length > 0 ? id.ToString() : "heading";
        return Enumerable.Range(0, int.MaxValue).Select(n => n == 0 ? name : $"{name}-{n}").First(used.Add);
    }

    /// <summary>Takes note of an id that a heading states itself.</summary>
    public void Take(string id) => used.Add(id);
}
