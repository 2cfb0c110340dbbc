using System.Buffers;
using Gateway.Content.Model;
using Gateway.Content.Parsing.Markdown;

namespace Gateway.Content.Parsing.Myst;

/// <summary>
/// Takes the lines out of a text that only MyST and d2l-book understand (labels, tabs, fences of directives), before it is read as Markdown, without
/// moving anything: such lines become blank, and what they hold or name stays in its place.
/// </summary>
internal sealed class MystText
{
    // Several labels and blank lines may stand above a heading, but no page of them.
    private const int TitleReach = 20;

    private static readonly SearchValues<char> NotInLabels = SearchValues.Create(" \t()`$\\");

    private readonly string text;
    private readonly char[] edited;
    private readonly List<BlockName> names = [];
    private readonly List<Label> labels = [];

    // What is open around the line, innermost last; only the innermost may hold something else than Markdown.
    private readonly Stack<Directive> open = new();
    private bool mayHaveOptions;
    private bool isInYaml;

    private MystText(string text)
    {
        this.text = text;
        edited = text.ToCharArray();
    }

    /// <summary>As long as the text that was read.</summary>
    public string Markdown => new(edited);

    public IReadOnlyList<BlockName> Names => names;

    public IReadOnlyList<Label> Labels => labels;

    /// <summary>The first heading; null where there is none.</summary>
    public string? Heading { get; private set; }

    public static MystText Of(string text)
    {
        var myst = new MystText(text);
        foreach (var line in LinesOf(text))
            myst.Read(line);
        return myst;
    }

    private void Read(TextSpan line)
    {
        var content = ContentOf(line);
        if (mayHaveOptions && ReadOption(line, content))
            return;
        mayHaveOptions = false;
        if (open.TryPeek(out var around) && around.IsClosedBy(content))
            Close(line, open.Pop());
        else if (around is not null && around.Content is FenceContent.Code or FenceContent.Math)
            return;
        else if (around is { Content: FenceContent.Furniture })
            Blank(line);
        else if (Directive.Opened(content, line.Start) is { } fence)
            Open(line, fence);
        else
            ReadMark(line, content);
    }

    private void Open(TextSpan line, Directive fence)
    {
        open.Push(fence);
        mayHaveOptions = fence.HasOptions;
        switch (fence.Content)
        {
            case FenceContent.Code when fence.HasOptions:
                Write(line, new string(fence.Sign == ':' ? '`' : fence.Sign, fence.Length) + fence.Language);
                break;
            case FenceContent.Code:
                break;
            case FenceContent.Math:
                Write(line, "$$");
                break;
            case FenceContent.Figure when fence.Argument.Length > 0:
                Write(line, $"![](<{fence.Argument}>)");
                break;
            default:
                Write(line, fence.Content == FenceContent.Markdown ? fence.Argument : "");
                break;
        }
    }

    private void Close(TextSpan line, Directive fence)
    {
        if (fence.Content == FenceContent.Code && fence.Sign == ':')
            Fill(line, ':', '`');
        else if (fence.Content != FenceContent.Code)
            Write(line, fence.Content == FenceContent.Math ? "$$" : "");
    }

    /// <summary><c>:name: value</c> below the opening of a directive, or YAML between lines of hyphens.</summary>
    private bool ReadOption(TextSpan line, ReadOnlySpan<char> content)
    {
        var isRule = content is "---";
        if (isRule)
            (isInYaml, mayHaveOptions) = (!isInYaml, !isInYaml);
        else if (!isInYaml && !IsOption(content))
            return false;
        else
            TakeOption(content.TrimStart(':'));
        Blank(line);
        return true;
    }

    private static bool IsOption(ReadOnlySpan<char> content) => content.StartsWith(':') && content[1..].IndexOf(':') is > 0 and var end && content[1..(end + 1)].IndexOfAny(' ', '`') < 0;

    private void TakeOption(ReadOnlySpan<char> option)
    {
        var colon = option.IndexOf(':');
        if (colon > 0 && option[..colon] is "name" or "label" && option[(colon + 1)..].Trim() is { IsEmpty: false } name)
            Name(name.ToString(), open.Peek().Offset, isAbove: false, title: null);
    }

    private void ReadMark(TextSpan line, ReadOnlySpan<char> content)
    {
        if (content.IsEmpty)
            return;
        if (content[0] == '(' && content.EndsWith(")=") && IsLabel(content[1..^2]))
        {
            Name(content[1..^2].ToString(), line.Start, isAbove: false, TitleBelow(line.End));
            Blank(line);
        }
        else if (content[0] == ':' && content[^1] is '`' or ':' && RoleMarks.In(content) is { } marks)
        {
            foreach (var label in marks)
                Name(label, line.Start, isAbove: true, TitleAbove(line.Start));
            Blank(line);
        }
        else if (Heading is null && content[0] == '#')
        {
            Heading = PlainTitle(content);
        }
        else if (Heading is null && content[0] == '=' && TitleAbove(line.End) is { } title)
        {
            Heading = title;
        }
        // Notes to oneself, and the borders between cells of a notebook.
        else if (content[0] == '%' || content.StartsWith("+++"))
        {
            Blank(line);
        }
        else if (content[^1] == ')' && content.LastIndexOf("$$") is >= 0 and var dollars && content[(dollars + 2)..].Trim() is ['(', .. var inner, ')'] && IsLabel(inner))
        {
            var start = line.Start + text.AsSpan(line.Start, line.Length).LastIndexOf("$$") + 2;
            Name(inner.ToString(), start, isAbove: true, title: null);
            Blank(new TextSpan(start, line.End));
        }
        else if (content.Contains("label:`", StringComparison.Ordinal))
        {
            labels.AddRange(RoleMarks.LabelsWithin(content).Select(x => new Label(x, null)));
        }
    }

    private void Name(string label, int offset, bool isAbove, string? title)
    {
        names.Add(new BlockName(offset, label, isAbove));
        labels.Add(new Label(label, title));
    }

    private static bool IsLabel(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAny(NotInLabels);

    /// <summary>The heading that follows here; null where something else does.</summary>
    private string? TitleBelow(int offset)
    {
        foreach (var line in LinesOf(text, Math.Min(offset + 1, text.Length)).Take(TitleReach))
            if (ContentOf(line) is { IsEmpty: false } content && !content.EndsWith(")="))
                return content[0] == '#' ? PlainTitle(content) : null;
        return null;
    }

    /// <summary>The heading that stands right above; null where something else does.</summary>
    private string? TitleAbove(int offset)
    {
        var above = text.AsSpan(0, offset).TrimEnd();
        var last = LastLine(above);
        if (last.StartsWith('#'))
            return PlainTitle(last);
        var isUnderline = last.Length > 1 && last[0] is '=' or '-' && last.IndexOfAnyExcept(last[0]) < 0;
        return isUnderline && LastLine(above[..^last.Length].TrimEnd()) is { IsEmpty: false } title ? PlainTitle(title) : null;
    }

    /// <summary>A heading without its marks, among them those that d2l-book's slides are cut by: <c>[**Title**]</c>.</summary>
    private static string PlainTitle(ReadOnlySpan<char> heading)
    {
        var title = heading.Trim('#').Trim();
        if (title is ['[' or '(', '*', '*', ..] && title is [.., '*', '*', ']' or ')'])
            title = title[1..^1];
        return title.ToString().Replace("**", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal);
    }

    private static ReadOnlySpan<char> LastLine(ReadOnlySpan<char> text) => text[(text.LastIndexOf('\n') + 1)..].Trim();

    private ReadOnlySpan<char> ContentOf(TextSpan line) => text.AsSpan(line.Start, line.Length).Trim();

    private int StartOf(TextSpan line) => line.Start + line.Length - text.AsSpan(line.Start, line.Length).TrimStart().Length;

    private void Blank(TextSpan line) => edited.AsSpan(line.Start, line.Length).Fill(' ');

    /// <summary>Puts a text, never longer than what stood there, in the place of a line; its indentation stays.</summary>
    private void Write(TextSpan line, string content)
    {
        var start = StartOf(line);
        Blank(new TextSpan(start, line.End));
        content.AsSpan(0, Math.Min(content.Length, line.End - start)).CopyTo(edited.AsSpan(start));
    }

    private void Fill(TextSpan line, char sign, char other)
    {
        for (var i = StartOf(line); i < line.End && edited[i] == sign; i++)
            edited[i] = other;
    }

    /// <summary>The lines from an offset on, without their ends.</summary>
    private static IEnumerable<TextSpan> LinesOf(string text, int from = 0)
    {
        while (from < text.Length)
        {
            var next = text.IndexOf('\n', from);
            var end = next < 0 ? text.Length : next;
            yield return new TextSpan(from, end > from && text[end - 1] == '\r' ? end - 1 : end);
            from = next < 0 ? text.Length : next + 1;
        }
    }
}
