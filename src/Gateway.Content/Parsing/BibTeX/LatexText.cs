using System.Buffers;
using System.Net;
using System.Text;
using Gateway.Content.Parsing.Bodies;

namespace Gateway.Content.Parsing.BibTeX;

/// <summary>
/// Turns LaTeX into plain text: accents and signs become Unicode, braces and commands go, what the commands hold stays, and math between dollar
/// signs stays TeX. It reads from front to back and keeps no stack, so nesting does no harm.
/// </summary>
internal sealed class LatexText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\{}$~-`'");
    private static readonly SearchValues<char> SpecialInAddresses = SearchValues.Create("\\{}");
    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private readonly string tex;
    private readonly StringBuilder output;

    // Accents read whose letter is still to come, the outermost first.
    private readonly Stack<char> accents = new();
    private int position;
    private int depth;

    // Depth of the group that is an address; -1 where none is open.
    private int addressDepth = -1;

    private LatexText(string tex)
    {
        this.tex = tex;
        output = new StringBuilder(tex.Length);
    }

    private bool InAddress => addressDepth >= 0;

    private ReadOnlySpan<char> Rest => tex.AsSpan(position);

    public static string Plain(string tex) => tex.AsSpan().IndexOfAny(Special) < 0 ? Finish(tex) : new LatexText(tex).Read();

    /// <summary>Reads an address or identifier, in which <c>~</c>, <c>$</c> and hyphens are letters, but authors escape <c>_</c> and <c>%</c> all the same.</summary>
    public static string Address(string tex) => tex.AsSpan().IndexOfAny(SpecialInAddresses) < 0 ? Finish(tex) : new LatexText(tex) { addressDepth = 0 }.Read();

    private string Read()
    {
        while (position < tex.Length)
        {
            var run = Rest.IndexOfAny(InAddress ? SpecialInAddresses : Special);
            run = run < 0 ? tex.Length - position : run;
            Append(Rest[..run]);
            position += run;
            if (position < tex.Length)
                ReadSpecial(tex[position]);
        }

        AppendAccents();
        return Finish(output.ToString());
    }

    /// <summary>White space collapsed. Exporters of publishers leave HTML's <c>&amp;amp;</c> in their TeX.</summary>
    private static string Finish(string text)
    {
        if (text.Contains('&', StringComparison.Ordinal))
            text = WebUtility.HtmlDecode(text);
        return text.AsSpan().ContainsAny("\t\r\n\f") || text.Contains("  ", StringComparison.Ordinal) ? TextBuffer.Collapse(text) : text.Trim();
    }

    private void ReadSpecial(char c)
    {
        switch (c)
        {
            case '\\':
                position++;
                ReadCommand();
                break;
            case '{':
                position++;
                depth++;
                break;
            case '}':
                position++;
                CloseGroup();
                break;
            case '$':
                ReadMath();
                break;
            case '~':
                position++;
                Append(" ");
                break;
            default:
                ReadLigature(c);
                break;
        }
    }

    private void CloseGroup()
    {
        AppendAccents();
        if (depth == addressDepth && depth > 0)
            addressDepth = -1;
        depth = Math.Max(0, depth - 1);
    }

    /// <summary>Two or three hyphens are a dash, two quotation marks a double one.</summary>
    private void ReadLigature(char c)
    {
        var end = Rest.IndexOfAnyExcept(c);
        var length = end < 0 ? Rest.Length : end;
        Append((c, length) switch
        {
            ('-', 2) => "–",
            ('-', 3) => "—",
            ('`', 2) => "“",
            ('\'', 2) => "”",
            _ => Rest[..length],
        });
        position += length;
    }

    /// <summary>Math as written, its dollar signs included. A single dollar sign is a price.</summary>
    private void ReadMath()
    {
        AppendAccents();
        var fence = Rest.StartsWith("$$") ? 2 : 1;
        for (var i = position + fence; i < tex.Length; i++)
        {
            var distance = tex.AsSpan(i).IndexOfAny('$', '\\');
            if (distance < 0)
                break;
            i += distance;
            if (tex[i] == '\\')
            {
                i++;
            }
            else if (fence == 1 || tex.AsSpan(i).StartsWith("$$"))
            {
                output.Append(tex, position, i + fence - position);
                position = i + fence;
                return;
            }
        }

        output.Append('$', fence);
        position += fence;
    }

    private void ReadCommand()
    {
        var end = Rest.IndexOfAnyExcept(Letters);
        var name = Rest[..(end < 0 ? Rest.Length : end)];
        if (name.Length == 0)
        {
            ReadSign();
            return;
        }

        position += name.Length;
        SkipWhiteSpace();
        if (name.Length == 1 && LatexAccents.Marks.TryGetValue(name[0], out var mark))
            accents.Push(mark);
        else if (LatexSymbols.Texts.TryGetValue(name, out var text))
            Append(text);
        else if (LatexSymbols.Spaces.Contains(name))
            Append(" ");
        else if (LatexSymbols.Unprinted.Contains(name))
            SkipGroup();
        else if (!InAddress && LatexSymbols.Addresses.Contains(name) && Rest.StartsWith("{"))
            addressDepth = depth + 1;
    }

    /// <summary>A command of one sign: an accent, a space or the sign itself.</summary>
    private void ReadSign()
    {
        if (Rest.Length == 0)
            return;
        var sign = tex[position++];
        if (!InAddress && LatexAccents.Marks.TryGetValue(sign, out var mark))
            accents.Push(mark);
        else if (sign is '\\' or ',' or ';' or ':' || char.IsWhiteSpace(sign))
            Append(" ");
        else if (sign is not ('-' or '/' or '!' or '@' or '(' or ')'))
            Append([sign]);
    }

    private void SkipWhiteSpace() => position = tex.Length - Rest.TrimStart().Length;

    private void SkipGroup()
    {
        if (!Rest.StartsWith("{"))
            return;
        var level = 0;
        do
        {
            var distance = Rest.IndexOfAny('{', '}');
            if (distance < 0)
            {
                position = tex.Length;
                return;
            }

            position += distance;
            level += tex[position++] == '{' ? 1 : -1;
        }
        while (level > 0);
    }

    private void Append(ReadOnlySpan<char> text)
    {
        if (accents.Count > 0)
        {
            // White space between an accent and its letter is not printed.
            text = text.TrimStart();
            if (text.Length == 0)
                return;
            text = text[AppendAccented(text)..];
        }

        output.Append(text);
    }

    /// <summary>Appends the first character with the accents on it.</summary>
    /// <returns>Its length in UTF-16 units.</returns>
    private int AppendAccented(ReadOnlySpan<char> text)
    {
        // An accent takes the place of the dot.
        var letter = text[0] switch { 'ı' => 'i', 'ȷ' => 'j', var other => other };
        while (accents.TryPeek(out var mark) && LatexAccents.TryCompose(letter, mark, out var composed))
        {
            letter = composed;
            accents.Pop();
        }

        output.Append(letter);
        var length = char.IsHighSurrogate(letter) && text.Length > 1 ? 2 : 1;
        output.Append(text[1..length]);
        while (accents.TryPop(out var mark))
            output.Append(mark);
        return length;
    }

    private void AppendAccents()
    {
        while (accents.TryPop(out var mark))
            output.Append(LatexAccents.Standing(mark));
    }
}
