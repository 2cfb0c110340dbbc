using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Gateway.Content.Parsing.Myst;

/// <summary>Reads roles. Those between colons count only where the name is known, since colons are written for other reasons too.</summary>
internal sealed class RoleParser : InlineParser
{
    public RoleParser() => OpeningCharacters = ['{', ':'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice.Text.AsSpan(slice.Start, slice.Length);
        var tick = rest.IndexOf('`');
        if (tick < 3 || rest[tick - 1] != (rest[0] == '{' ? '}' : ':') || !IsName(rest[1..(tick - 1)]))
            return false;
        var name = rest[1..(tick - 1)].ToString();
        if (rest[0] == ':' && !Roles.IsKnown(name))
            return false;
        var content = rest[tick..].TrimStart('`');
        var ticks = rest.Length - tick - content.Length;
        if (EndOf(content, ticks) is not (>= 0 and var length))
            return false;

        var end = tick + ticks + length + ticks;
        processor.Inline = new RoleInline(Roles.Of(name), content[..length].ToString().ReplaceLineEndings(" ").Trim())
        {
            Span = new SourceSpan(processor.GetSourcePosition(slice.Start, out var line, out var column), processor.GetSourcePosition(slice.Start + end - 1)),
            Line = line,
            Column = column,
        };
        slice.Start += end;
        return true;
    }

    private static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (!char.IsAsciiLetterOrDigit(c) && c is not (':' or '_' or '-' or '.' or '+'))
                return false;
        return char.IsAsciiLetter(text[0]);
    }

    /// <summary>Where a run of exactly so many backticks begins; -1 where none does.</summary>
    private static int EndOf(ReadOnlySpan<char> content, int ticks)
    {
        for (int from = 0, found; (found = content[from..].IndexOf('`')) >= 0;)
        {
            from += found;
            var run = content.Length - from - content[from..].TrimStart('`').Length;
            if (run == ticks)
                return from;
            from += run;
        }

        return -1;
    }
}
