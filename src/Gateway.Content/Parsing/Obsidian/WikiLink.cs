namespace Gateway.Content.Parsing.Obsidian;

/// <summary>What stands between double brackets, such as <c>note#heading|text</c> (help.obsidian.md/links).</summary>
/// <param name="Target">A note, a section of it after <c>#</c>, or both; as written.</param>
/// <param name="Label">The text given for it; null where the target stands for itself.</param>
internal sealed record WikiLink(string Target, string? Label)
{
    /// <summary>What readers see, as Obsidian shows it: <c>note > heading</c> where no text is given.</summary>
    public string ShownText => Label ?? (Target.Contains('#', StringComparison.Ordinal)
        ? string.Join(" > ", Target.Split('#', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        : Target);

    /// <summary>The name of the file without the section; empty for a section of the same note.</summary>
    public ReadOnlySpan<char> File => Target.IndexOf('#', StringComparison.Ordinal) is var hash and >= 0 ? Target.AsSpan(0, hash).TrimEnd() : Target;

    /// <param name="inner">Between the brackets. In a table the bar before the text is escaped.</param>
    public static WikiLink? Parse(ReadOnlySpan<char> inner)
    {
        var bar = inner.IndexOf('|');
        var target = (bar < 0 ? inner : inner[..bar].TrimEnd('\\')).Trim();
        if (target.IndexOfAnyExcept('#', ' ') < 0 || target.ContainsAny('[', ']'))
            return null;
        var label = bar < 0 ? default : inner[(bar + 1)..].Trim();
        return new WikiLink(target.ToString(), label.IsEmpty ? null : label.ToString());
    }
}
