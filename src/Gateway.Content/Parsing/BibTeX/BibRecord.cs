using Gateway.Content.Model;

namespace Gateway.Content.Parsing.BibTeX;

/// <summary>An entry with its macros replaced: its own fields and those that it takes from the entry its <c>crossref</c> names.</summary>
internal sealed class BibRecord(BibBlock block)
{
    // A paper in proceedings in a series; nobody goes further. It also ends what refers to itself.
    private const int MaxParents = 3;

    // What names, or says of, the parent alone.
    private static readonly HashSet<string> NotInherited = new(StringComparer.Ordinal)
    {
        "crossref", "doi", "url", "eprint", "eprinttype", "archiveprefix", "arxivid", "arxiv", "ee", "link", "pdf", "howpublished", "note", "pages",
    };

    private readonly Dictionary<string, string> fields = new(StringComparer.Ordinal);
    private long length;

    public string Type => block.Type;

    public string? Key => block.Key;

    public TextSpan Span => block.Span;

    /// <summary>The entry that lends its fields; null where there is none.</summary>
    public BibRecord? Parent { get; set; }

    /// <summary>The value of a field as TeX; null where it is absent or empty.</summary>
    /// <param name="name">In small letters.</param>
    public string? this[string name] => fields.GetValueOrDefault(name) ?? Inherited(name);

    /// <summary>Length of all that the entry can take from others.</summary>
    public long InheritedLength => Parents().Sum(x => x.length);

    /// <summary>Whether the entry is among its own parents.</summary>
    public bool IsItsOwnParent => Parents().Contains(this);

    /// <summary>Adds a field, unless it is there already. Its name ignores case.</summary>
    public bool TryAdd(string name, string value)
    {
        length += value.Length;
        return fields.TryAdd(name.ToLowerInvariant(), value);
    }

    /// <remarks>A parent's title is the <c>booktitle</c> of what stands in it ("BibTeXing", section 2.1, and biblatex, appendix B).</remarks>
    private string? Inherited(string name)
    {
        if (Parent is null || NotInherited.Contains(name))
            return null;
        foreach (var parent in Parents())
            if (parent.fields.TryGetValue(name, out var value) || (name == "booktitle" && parent.fields.TryGetValue("title", out value)))
                return value;
        return null;
    }

    private IEnumerable<BibRecord> Parents()
    {
        var parent = Parent;
        for (var i = 0; i < MaxParents && parent is not null; i++, parent = parent.Parent)
            yield return parent;
    }
}
