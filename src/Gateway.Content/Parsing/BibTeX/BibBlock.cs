using Gateway.Content.Model;

namespace Gateway.Content.Parsing.BibTeX;

/// <summary>An entry as written, or macros (<c>@string</c>).</summary>
/// <param name="Type">In small letters: <c>article</c>, <c>string</c>.</param>
/// <param name="Key">Null for macros, and for entries that have none.</param>
/// <param name="Fields">In the order written.</param>
/// <param name="Span">From its @ to its closing brace.</param>
internal sealed record BibBlock(string Type, string? Key, IReadOnlyList<BibItem> Fields, TextSpan Span)
{
    public const string Macros = "string";

    /// <summary>Takes what was read for an entry or for macros, and reports what is wrong with it.</summary>
    /// <param name="isClosed">Whether its closing brace was found.</param>
    public static BibBlock Of(BibContext context, string type, string key, IReadOnlyList<BibItem> items, bool isClosed, TextSpan span)
    {
        type = type.ToLowerInvariant();
        if (key.Length > 0)
            key = WithoutSpaces(context, key, span);
        else if (type != Macros)
            context.Report(span.Start, $"This entry has no key, so that nothing can cite it. Write a key and a comma after @{type}{{.");

        var before = key.Length > 0 ? BibItemKind.Field : BibItemKind.Comma;
        foreach (var (i, item) in items.Index())
        {
            if (item.Kind == BibItemKind.Stray)
                ReportStray(context, item, i > 0 ? items[i - 1] : null);
            else if (item.IsField && before == BibItemKind.Field)
                context.Report(item.Offset, $"A comma is missing before {BibFault.Quote(item.Text)}. Put one after what stands before.");
            if (item is { IsField: true, Pieces: [] } && (i + 1 == items.Count || items[i + 1].Kind != BibItemKind.Stray))
                context.Report(item.Offset, $"{BibFault.Quote(item.Text)} has no value. Put one in braces after the =, or remove the field.");
            before = item.Kind;
        }

        if (!isClosed)
            context.Report(span.Start, $"The entry {BibFault.Quote(key.Length > 0 ? key : "@" + type)} is never closed. Close it after its last field; if it is closed there, a brace or quotation mark is missing in it.");
        return new BibBlock(type, key.Length > 0 ? key : null, [.. items.Where(x => x.IsField)], span);
    }

    private static void ReportStray(BibContext context, BibItem stray, BibItem? before)
    {
        var text = BibFault.Quote(stray.Text);
        var isValue = before is { IsField: true, Pieces: [] };
        context.Report(stray.Offset, stray.Text[0] switch
        {
            '{' when isValue => $"The value of {BibFault.Quote(before!.Text)} is never closed. Put a }} where it ends.",
            '"' when isValue => $"The value of {BibFault.Quote(before!.Text)} is never closed. Put a quotation mark where it ends, and braces in it in pairs.",
            _ => $"{text} is no field. Write fields as name = {{value}}, with commas between them.",
        });
    }

    private static string WithoutSpaces(BibContext context, string key, TextSpan span)
    {
        var words = key.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 1)
            context.Report(span.Start, $"The key {BibFault.Quote(key)} holds spaces, which keys may not. Join its words, here and where it is cited.");
        return string.Join(' ', words);
    }
}
