namespace Gateway.Content.Parsing.Markdown;

/// <summary>An inline of some dialect that knows how to hand itself on.</summary>
internal interface IMarkupInline
{
    /// <summary>What readers see of it.</summary>
    string ShownText => "";

    void WriteTo(MarkdownWalker walker);
}

/// <summary>A block of some dialect that knows how to hand itself on.</summary>
internal interface IMarkupBlock
{
    void WriteTo(MarkdownWalker walker);
}
