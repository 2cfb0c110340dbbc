using Gateway.Content.Model;
using Gateway.Content.Parsing;

namespace Gateway.Content.Extraction.References;

/// <summary>An entry of a bibliography as it may stand in many posts.</summary>
/// <param name="Text">As printed, without its label.</param>
/// <param name="Names">By which its work is recognised.</param>
/// <param name="Address">Its first address, in whatever form it is linked; null where it has none.</param>
/// <param name="HasLink">Whether it links anywhere, be it to another post.</param>
/// <param name="PrintedArxivId">The identifier in its text; its link may name another.</param>
internal sealed record Entry(string Text, ReferenceFields Fields, WorkNames Names, string? Address, PaperKind Kind, bool HasLink, ArxivId? PrintedArxivId)
{
    // A longer text is no entry; its start is read like one.
    private const int Longest = 20_000;

    private static readonly string[] Others = ["et al", "et. al", "and others", "and colleagues", "等"];

    /// <summary>Whether it names its first authors alone: "et al." follows them.</summary>
    public bool HasMoreAuthors
    {
        get
        {
            if (Fields.Authors is not [.., var last] || Text.IndexOf(last, StringComparison.Ordinal) is not (>= 0 and var start))
                return false;
            var rest = Text.AsSpan(start + last.Length).TrimStart(" .,;&\n");
            foreach (var form in Others)
                if (rest.StartsWith(form, StringComparison.OrdinalIgnoreCase))
                    return true;
            return false;
        }
    }

    /// <param name="text">The block that holds the entry.</param>
    /// <param name="span">The entry without its label.</param>
    /// <param name="links">The entry's links.</param>
    public static Entry Read(string text, TextSpan span, IReadOnlyList<InlineLink> links)
    {
        var printed = text[span.Start..span.End];
        var read = printed.Length > Longest ? printed[..Longest] : printed;
        var within = read.Length < printed.Length ? [.. links.Where(x => x.Span.End <= span.Start + Longest)] : links;
        var plain = EntryText.Of(read, span.Start, within);
        var fields = ReferenceFields.Read(plain, LinkedTitle.In(plain.Plain, span.Start, within));
        var names = WorkNames.Of(fields, plain.Urls);
        return new Entry(printed, fields, names, fields.Url is { } url ? WorkAddress.NameOf(url) : null, WorkKind.Of(read, fields, names.Identifiers), links.Count > 0, plain.ArxivId);
    }
}
