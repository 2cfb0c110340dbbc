namespace Gateway.Content.Parsing.Jekyll.Liquid;

/// <summary>The tag <c>{% cite key other --locator 23 %}</c> of jekyll-scholar (github.com/inukshuk/jekyll-scholar, "Citations").</summary>
internal static class CiteTag
{
    /// <summary>In Pandoc's words, which extraction understands wherever they come from; null where the tag names no key.</summary>
    public static string? Shown(ReadOnlySpan<char> arguments)
    {
        var keys = new List<string>();
        var isValue = false;
        foreach (var range in arguments.SplitAny(" \t\r\n,"))
        {
            var word = arguments[range];
            if (word.StartsWith('-'))
                isValue = !word.Contains('=') && word is not ("-A" or "--suppress_author");
            else if (isValue && !word.IsEmpty)
                isValue = false;
            else if (!word.IsEmpty)
                keys.Add($"@{word}");
        }

        return keys.Count > 0 ? $"[{string.Join("; ", keys)}]" : null;
    }
}
