namespace Gateway.Content.Parsing.Myst;

/// <summary>Lines of d2l-book's roles that say something of the block above or around them (book.d2l.ai/user/markdown.html): <c>:label:`fig_a`</c>, <c>:width:`400px`</c>, <c>:begin_tab:`pytorch`</c>.</summary>
internal static class RoleMarks
{
    private const string LabelEnd = "label:`";

    /// <summary>The labels in a line that holds nothing but such marks; null where it holds anything else.</summary>
    public static IReadOnlyList<string>? In(ReadOnlySpan<char> line)
    {
        var labels = new List<string>();
        while (!line.IsEmpty)
        {
            if (Next(ref line) is not var (name, content))
                return null;
            if (name is "label" or "eqlabel" && content.Length > 0)
                labels.Add(content);
            else if (name is not ("width" or "height" or "bibliography" or "begin_tab" or "end_tab" or "begin_text" or "end_text"))
                return null;
            line = line.TrimStart();
        }

        return labels;
    }

    /// <summary>The labels that stand in a line among other things.</summary>
    public static IReadOnlyList<string> LabelsWithin(ReadOnlySpan<char> line)
    {
        var labels = new List<string>();
        while (line.IndexOf(LabelEnd) is >= 0 and var found)
        {
            line = line[(found + LabelEnd.Length)..];
            if (line.IndexOf('`') is > 0 and var end)
                labels.Add(line[..end].ToString());
        }

        return labels;
    }

    private static (string Name, string Content)? Next(ref ReadOnlySpan<char> line)
    {
        if (line[0] != ':' || line[1..].IndexOf(':') is not (> 0 and var length))
            return null;
        var name = line[1..(length + 1)].ToString();
        line = line[(length + 2)..];
        if (!line.StartsWith('`'))
            return (name, "");
        if (line[1..].IndexOf('`') is not (>= 0 and var end))
            return null;
        var content = line[1..(end + 1)].ToString();
        line = line[(end + 2)..];
        return (name, content);
    }
}
