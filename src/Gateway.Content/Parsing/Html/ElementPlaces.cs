using AngleSharp.Dom;
using Gateway.Content.Model;
using Gateway.Content.Parsing.Markdown;

namespace Gateway.Content.Parsing.Html;

/// <summary>Tells where in the file an element was written.</summary>
/// <param name="positions">From the HTML to the file, where the HTML was rendered from Markdown; null where the file is the HTML.</param>
internal sealed class ElementPlaces(string file, PositionMap? positions)
{
    // An end tag further away than this belongs to some other element: the search must not run through the file for each unclosed link.
    private const int LongestElement = 4000;

    /// <summary>From the start of the element; of a link to the end of its end tag where that is known.</summary>
    public TextSpan Of(IElement element)
    {
        var index = element.SourceReference?.Position.Index ?? 0;
        var (place, isVerbatim) = positions?.Of(index) ?? (new TextSpan(index, index), true);
        return isVerbatim && element.LocalName == "a" ? new TextSpan(place.Start, EndOf(element.LocalName, place.Start)) : place;
    }

    /// <summary>Whether the element is written as a tag that closes itself, <c>&lt;x/&gt;</c>.</summary>
    public bool IsWrittenEmpty(IElement element)
    {
        var start = Of(element).Start;
        if (start >= file.Length || file[start] != '<')
            return false;
        var tag = file.AsSpan(start, Math.Min(LongestElement, file.Length - start));
        return tag.IndexOf('>') is > 0 and var end && tag[end - 1] == '/';
    }

    private int EndOf(string name, int from)
    {
        var length = Math.Min(LongestElement, file.Length - from);
        var endTag = length > 0 ? file.IndexOf($"</{name}", from, length, StringComparison.OrdinalIgnoreCase) : -1;
        var end = file.IndexOf('>', endTag >= 0 ? endTag : Math.Min(from, file.Length));
        return end < 0 ? file.Length : end + 1;
    }
}
