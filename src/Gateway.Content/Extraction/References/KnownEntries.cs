using System.Collections.Concurrent;
using Gateway.Content.Model;
using Gateway.Content.Parsing;

namespace Gateway.Content.Extraction.References;

/// <summary>
/// The entries read so far in an ingest. Blogs cite the same works again and again: an entry that is written like one before it, links included,
/// is not read again. Many threads may share it.
/// </summary>
internal sealed class KnownEntries
{
    // A text with more different links ("pdf") is no entry's.
    private const int MostVariants = 50;

    private readonly ConcurrentDictionary<string, Variant> variants = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Variant>.AlternateLookup<ReadOnlySpan<char>> byText;

    private readonly ConcurrentDictionary<string, string> texts = new(StringComparer.Ordinal);

    public KnownEntries() => byText = variants.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="text">The block that holds the entry.</param>
    /// <param name="span">The entry without its label.</param>
    /// <param name="links">The entry's links.</param>
    public Entry Read(string text, TextSpan span, IReadOnlyList<InlineLink> links)
    {
        var known = byText.TryGetValue(text.AsSpan(span.Start, span.Length), out var first) ? first : null;
        if (Find(known, links, span) is { } found)
            return found;

        var entry = Entry.Read(text, span, links);
        if (known?.Number >= MostVariants)
            return entry;
        var shape = links.Select(x => LinkOf(x, span)).ToList();
        // Another thread may have read the same meanwhile: all get the one that came first.
        var variant = variants.AddOrUpdate(
            entry.Text, _ => new Variant(shape, entry, null), (_, others) => Find(others, links, span) is null ? new Variant(shape, entry, others) : others);
        return Find(variant, links, span)!;
    }

    /// <summary>One copy of a text that many posts hold: they stay in memory until all posts are read.</summary>
    public string Shared(string text) => texts.GetOrAdd(text, text);

    private static Entry? Find(Variant? variant, IReadOnlyList<InlineLink> links, TextSpan span)
    {
        while (variant is not null && !variant.HasLinks(links, span))
            variant = variant.Next;
        return variant?.Entry;
    }

    private static (TextSpan, string) LinkOf(InlineLink link, TextSpan entry) => (new TextSpan(link.Span.Start - entry.Start, link.Span.End - entry.Start), link.Target);

    /// <summary>One of the entries that differ in their links alone.</summary>
    private sealed record Variant(IReadOnlyList<(TextSpan, string)> Links, Entry Entry, Variant? Next)
    {
        public int Number { get; } = (Next?.Number ?? 0) + 1;

        public bool HasLinks(IReadOnlyList<InlineLink> links, TextSpan entry)
        {
            for (var i = 0; i < links.Count; i++)
                if (i >= Links.Count || Links[i] != LinkOf(links[i], entry))
                    return false;
            return links.Count == Links.Count;
        }
    }
}
