using System.Xml;

namespace Gateway.Exports;

/// <summary>Text as XML can hold it (https://www.w3.org/TR/xml/#charsets): most control characters have no place there, nor have halves of surrogate pairs.</summary>
public static class XmlText
{
    public static string Of(string text)
    {
        var end = FirstOutside(text);
        if (end < 0)
            return text;
        var kept = new System.Text.StringBuilder(text, 0, end, text.Length);
        foreach (var rune in text.AsSpan(end).EnumerateRunes())
            if (rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value))
                kept.Append(rune);
        return kept.ToString();
    }

    private static int FirstOutside(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (!XmlConvert.IsXmlChar(text[i]))
                return i;
        return -1;
    }
}
