namespace Gateway.Content.Parsing.Markdown;

/// <summary>An inline of some dialect that knows how to hand itself on.</summary>
internal interface IMarkupInline
{
    /// <summary>What readers see of it.</summary>
    string ShownText => "";

    void WriteTo(MarkdownWalker walker);
}
