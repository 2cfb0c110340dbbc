namespace Gateway.Content.Parsing.Myst;

/// <summary>What a fence holds.</summary>
internal enum FenceContent
{
    /// <summary>Something else than Markdown, which is shown as it is.</summary>
    Code,

    /// <summary>Markdown that reads on where the fence stands.</summary>
    Markdown,

    /// <summary>A formula.</summary>
    Math,

    /// <summary>A picture, named by the argument, and its caption.</summary>
    Figure,

    /// <summary>The site's own furniture, such as its table of contents, which is no text of the page.</summary>
    Furniture,
}

/// <summary>A fence with its name, such as <c>```{note} A title</c> (mystmd.org/guide/directives) or <c>```toc</c>.</summary>
/// <param name="Name">Of a directive; else the first word of the fence, such as a language.</param>
/// <param name="Offset">Where its line starts.</param>
internal sealed record Directive(char Sign, int Length, string Name, string Argument, FenceContent Content, int Offset, bool HasOptions)
{
    private const int ShortestFence = 3;

    private static readonly HashSet<string> WithMarkdown = new(StringComparer.Ordinal)
    {
        "admonition", "attention", "caution", "danger", "error", "hint", "important", "note", "seealso", "tip", "warning", "topic", "sidebar", "margin", "aside", "epigraph", "pull-quote",
        "blockquote", "highlights", "rubric", "compound", "container", "div", "glossary", "figure-md", "table", "list-table", "versionadded", "versionchanged", "deprecated", "todo",
        "card", "card-carousel", "grid", "grid-item", "grid-item-card", "tab-set", "tab-item", "dropdown", "details", "button", "exercise", "exercise-start", "exercise-end", "solution",
        "solution-start", "solution-end",
    };

    private static readonly HashSet<string> Furnishing = new(StringComparer.Ordinal)
    {
        "toctree", "tableofcontents", "contents", "toc", "bibliography", "index", "genindex", "tags", "include", "literalinclude", "sectionauthor", "codeauthor", "nb-exec-table",
    };

    /// <summary>Of code: what the argument names, or else the directive itself.</summary>
    public string Language => Name is "code" or "code-block" or "code-cell" or "sourcecode" ? Argument.Split(' ')[0] : Name;

    /// <summary>The fence that this line opens; null where it opens none.</summary>
    public static Directive? Opened(ReadOnlySpan<char> line, int offset)
    {
        if (line.Length < ShortestFence || line[0] is not ('`' or '~' or ':'))
            return null;
        var sign = line[0];
        var info = line.TrimStart(sign);
        var length = line.Length - info.Length;
        info = info.Trim();
        if (length < ShortestFence || (sign == '`' && info.Contains('`')))
            return null;
        var close = info.IndexOf('}');
        var isDirective = close > 1 && info[0] == '{' && IsName(info[1..close]);
        if (sign == ':' && !isDirective)
            return null;
        var name = (isDirective ? info[1..close] : info).ToString();
        var content = isDirective ? ContentOf(name) : name == "toc" ? FenceContent.Furniture : FenceContent.Code;
        return new Directive(sign, length, name, isDirective ? info[(close + 1)..].Trim().ToString() : "", content, offset, isDirective);
    }

    public bool IsClosedBy(ReadOnlySpan<char> line) => line.Length >= Length && line[0] == Sign && line.IndexOfAnyExcept(Sign) < 0;

    // What a directive that nobody knows holds is shown as it is, as MyST itself does.
    private static FenceContent ContentOf(string name) => name switch
    {
        "math" => FenceContent.Math,
        "figure" or "image" => FenceContent.Figure,
        _ when WithMarkdown.Contains(name) || name.StartsWith("prf:", StringComparison.Ordinal) => FenceContent.Markdown,
        _ when Furnishing.Contains(name) => FenceContent.Furniture,
        _ => FenceContent.Code,
    };

    private static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or ':'))
                return false;
        return char.IsAsciiLetter(text[0]);
    }
}
