using System.Buffers;

namespace Gateway.Content.Parsing.Jekyll.Liquid;

/// <summary>A tag such as <c>{% raw %}</c> or an output such as <c>{{ site.baseurl }}</c> (shopify.github.io/liquid).</summary>
/// <param name="End">Behind it.</param>
/// <param name="IsTag">Else it is an output.</param>
internal readonly record struct LiquidMark(string Source, int Start, int End, bool IsTag)
{
    // Whoever opens a longer one has forgotten to close it.
    private const int LongestMark = 4000;

    private static readonly SearchValues<string> Openings = SearchValues.Create(["{{", "{%"], StringComparison.Ordinal);

    /// <summary>What stands between the braces, without the hyphens that strip white space.</summary>
    public ReadOnlySpan<char> Content
    {
        get
        {
            var inner = Source.AsSpan(Start + 2, End - Start - 4);
            if (inner.StartsWith('-'))
                inner = inner[1..];
            return (inner.EndsWith('-') ? inner[..^1] : inner).Trim();
        }
    }

    /// <summary>First word of a tag; empty for an output.</summary>
    public ReadOnlySpan<char> Name => !IsTag ? [] : Content.IndexOfAny(" \t\r\n") is >= 0 and var end ? Content[..end] : Content;

    /// <summary>What follows the name of a tag.</summary>
    public ReadOnlySpan<char> Arguments => Content[Name.Length..].Trim();

    public bool StripsBefore => Source[Start + 2] == '-';

    public bool StripsAfter => Source[End - 3] == '-' && End - Start > 5;

    public ReadOnlySpan<char> Written => Source.AsSpan(Start, End - Start);

    public static bool StandsIn(string text) => text.AsSpan().IndexOfAny(Openings) >= 0;

    /// <summary>The first mark from this place on; null where none follows.</summary>
    public static LiquidMark? Next(string text, int from)
    {
        while (from < text.Length && text.AsSpan(from).IndexOfAny(Openings) is >= 0 and var found)
        {
            var start = from + found;
            var isTag = text[start + 1] == '%';
            var close = text.AsSpan(start + 2, Math.Min(LongestMark, text.Length - start - 2)).IndexOf(isTag ? "%}" : "}}");
            if (close >= 0)
                return new LiquidMark(text, start, start + close + 4, isTag);
            from = start + 2;
        }

        return null;
    }
}
