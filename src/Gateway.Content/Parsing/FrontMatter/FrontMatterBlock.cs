using System.Buffers;
using System.Text.RegularExpressions;
using Gateway.Content.Model;
using Gateway.Content.Sources;

namespace Gateway.Content.Parsing.FrontMatter;

/// <summary>The settings at the head of a Markdown file and where the text after them starts.</summary>
/// <param name="Fields">What could be read of them; empty where there are none.</param>
/// <param name="BodyStart">Offset of the text after the front matter.</param>
/// <param name="Faults">What breaks the syntax of the format, in the order of the places.</param>
internal sealed partial record FrontMatterBlock(FieldMap Fields, int BodyStart, IReadOnlyList<Fault> Faults)
{
    private static readonly SearchValues<char> Fences = SearchValues.Create("-+ \t\r\n");

    private static readonly FrontMatterBlock None = new(FieldMap.Empty, 0, []);

    /// <summary>
    /// Reads YAML between <c>---</c> lines, TOML between <c>+++</c> lines, or a JSON object, as Hugo does (gohugo.io/content-management/front-matter).
    /// A line of three dots closes YAML too, as in Jekyll and Pandoc.
    /// </summary>
    public static FrontMatterBlock Read(string text) => text switch
    {
        ['-', '-', '-', ..] => Delimited(text, "---"),
        ['+', '+', '+', ..] => Delimited(text, "+++"),
        ['{', ..] when JsonStart().IsMatch(text) => Json(text),
        _ => None,
    };

    private static FrontMatterBlock Delimited(string text, string fence)
    {
        var start = LineEnd(text, 0);
        if (!text.AsSpan(0, start).TrimEnd().SequenceEqual(fence))
            return None;
        for (int line = start, next; line < text.Length; line = next)
        {
            next = LineEnd(text, line);
            var content = text.AsSpan(line, next - line).TrimEnd();
            if (content.SequenceEqual(fence) || (fence == "---" && content.SequenceEqual("...")))
                return Closed(text, start, line, next, fence, new FieldFaults());
        }

        return Unclosed(text, start, fence);
    }

    private static FrontMatterBlock Closed(string text, int start, int end, int bodyStart, string fence, FieldFaults faults)
    {
        // The block starts on the second line of the file.
        var block = text.AsSpan(start, end - start);
        var fields = fence == "---" ? YamlFields.Read(block, 2, faults) : TomlFields.Read(block.ToString(), 2, faults);
        if (fields is not null)
            return new FrontMatterBlock(fields, bodyStart, faults.InOrder);
        faults.Add(new SourceSpan(2, 1, 2, 1), "The lines between --- hold no field, so they are shown as text. Write fields as name: value.");
        return None with { Faults = faults.InOrder };
    }

    /// <summary>Without an end, front matter reaches to the first line that is blank or a fence of another length; where it begins with no field, there is none.</summary>
    private static FrontMatterBlock Unclosed(string text, int start, string fence)
    {
        if (!(fence == "---" ? YamlField() : TomlField()).IsMatch(text.AsSpan(start)))
            return None;
        var end = start;
        while (end < text.Length && text.AsSpan(end, LineEnd(text, end) - end).ContainsAnyExcept(Fences))
            end = LineEnd(text, end);
        var faults = new FieldFaults();
        faults.Add(SourceSpan.FileStart, $"The front matter is never closed: a line {fence} is missing after it.");
        return Closed(text, start, end, LineEnd(text, end), fence, faults);
    }

    private static FrontMatterBlock Json(string text)
    {
        var faults = new FieldFaults();
        var fields = JsonFields.Read(text, faults, out var end);
        return new FrontMatterBlock(fields, end, faults.InOrder);
    }

    private static int LineEnd(string text, int from)
    {
        var end = text.IndexOf('\n', from);
        return end < 0 ? text.Length : end + 1;
    }

    // A text may begin with a brace that opens something else: an attribute list, a tag of a template.
    [GeneratedRegex(@"\A\{\s*(?:""|\}|//|/\*)", RegexOptions.NonBacktracking)]
    private static partial Regex JsonStart();

    [GeneratedRegex(@"\A\s*[A-Za-z_""'][^\r\n:]*:(?:\s|\z)", RegexOptions.NonBacktracking)]
    private static partial Regex YamlField();

    [GeneratedRegex(@"\A\s*(?:[A-Za-z_""'][^\r\n=]*=|\[)", RegexOptions.NonBacktracking)]
    private static partial Regex TomlField();
}
