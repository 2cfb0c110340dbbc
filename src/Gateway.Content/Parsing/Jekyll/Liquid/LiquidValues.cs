using System.Net;
using Gateway.Content.Parsing.FrontMatter;

namespace Gateway.Content.Parsing.Jekyll.Liquid;

/// <summary>What expressions of Liquid stand for, where that is known without building the site (jekyllrb.com/docs/variables, jekyllrb.com/docs/liquid/filters).</summary>
/// <param name="page">Front matter and what follows from it.</param>
/// <param name="site">The site's settings.</param>
/// <param name="origin">Scheme and host of the site; empty where they are unknown.</param>
/// <param name="basePath">Path under which the site stands.</param>
internal sealed class LiquidValues(FieldMap page, FieldMap site, string origin, string basePath)
{
    private readonly Dictionary<string, string?> variables = new(StringComparer.Ordinal) { ["site.url"] = origin, ["site.baseurl"] = basePath };

    /// <summary>Gives a variable a value; null where it is unknown.</summary>
    public void Set(string name, string? value) => variables[name] = value;

    /// <summary>Takes note of what <c>assign</c> says, such as <c>name = "value" | upcase</c>.</summary>
    public void Assign(ReadOnlySpan<char> assignment)
    {
        if (assignment.IndexOf('=') is > 0 and var equals)
            Set(assignment[..equals].Trim().ToString(), Of(assignment[(equals + 1)..]));
    }

    /// <summary>The value of an expression with its filters; null where it is unknown.</summary>
    public string? Of(ReadOnlySpan<char> expression)
    {
        var parts = Split(expression, '|');
        var value = Operand(parts[0]);
        for (var i = 1; i < parts.Count && value is not null; i++)
            value = Filtered(value, parts[i]);
        return value;
    }

    private string? Operand(string text) => text switch
    {
        ['"' or '\'', ..] => text.Length > 1 && text[0] == text[^1] ? text[1..^1] : null,
        [>= '0' and <= '9', ..] => text,
        _ when variables.TryGetValue(text, out var value) => value,
        _ when text.StartsWith("page.", StringComparison.Ordinal) => Field(page, text["page.".Length..]),
        _ when text.StartsWith("site.", StringComparison.Ordinal) => Field(site, text["site.".Length..]),
        _ => null,
    };

    private static string? Field(FieldMap fields, string path)
    {
        var names = path.Split('.');
        foreach (var name in names[..^1])
            fields = fields.Map(name);
        return fields.Text(names[^1]);
    }

    private string? Filtered(string value, string filter)
    {
        var colon = filter.IndexOf(':', StringComparison.Ordinal);
        var name = (colon < 0 ? filter : filter[..colon]).Trim();
        var arguments = colon < 0 ? [] : Split(filter.AsSpan(colon + 1), ',').Select(Operand).ToList();
        if (arguments.Contains(null))
            return null;
        return (name, arguments) switch
        {
            ("relative_url", []) => Relative(value),
            ("absolute_url", []) => IsAbsolute(value) ? value : origin + Relative(value),
            ("prepend", [var before]) => before + value,
            ("append", [var after]) => value + after,
            ("replace", [{ Length: > 0 } old, var by]) => value.Replace(old, by, StringComparison.Ordinal),
            ("replace_first", [{ Length: > 0 } old, var by]) => value.IndexOf(old, StringComparison.Ordinal) is >= 0 and var at ? value[..at] + by + value[(at + old.Length)..] : value,
            ("remove", [{ Length: > 0 } old]) => value.Replace(old, "", StringComparison.Ordinal),
            ("strip", []) => value.Trim(),
            ("lstrip", []) => value.TrimStart(),
            ("rstrip", []) => value.TrimEnd(),
            ("downcase", []) => value.ToLowerInvariant(),
            ("upcase", []) => value.ToUpperInvariant(),
            ("capitalize", []) => value.Length == 0 ? value : char.ToUpperInvariant(value[0]) + value[1..].ToLowerInvariant(),
            ("default", [var otherwise]) => value.Length > 0 ? value : otherwise,
            ("slugify", []) => Slugs.Of(value),
            ("url_encode", []) => WebUtility.UrlEncode(value),
            ("uri_escape", []) => Uri.EscapeDataString(value).Replace("%2F", "/", StringComparison.Ordinal),
            ("markdownify" or "escape" or "escape_once" or "xml_escape" or "normalize_whitespace", []) => value,
            _ => null,
        };
    }

    private string Relative(string path) => IsAbsolute(path) ? path : basePath + (path.Length == 0 || path.StartsWith('/') ? path : "/" + path);

    private static bool IsAbsolute(string address) => address.Contains("://", StringComparison.Ordinal) || address.StartsWith("//", StringComparison.Ordinal);

    /// <summary>Splits a text at a sign that does not stand between quotes.</summary>
    private static List<string> Split(ReadOnlySpan<char> text, char separator)
    {
        var parts = new List<string>();
        var (start, quote) = (0, '\0');
        for (var i = 0; i < text.Length; i++)
            if (quote != '\0')
                quote = text[i] == quote ? '\0' : quote;
            else if (text[i] is '"' or '\'')
                quote = text[i];
            else if (text[i] == separator)
            {
                parts.Add(text[start..i].Trim().ToString());
                start = i + 1;
            }

        parts.Add(text[start..].Trim().ToString());
        return parts;
    }
}
