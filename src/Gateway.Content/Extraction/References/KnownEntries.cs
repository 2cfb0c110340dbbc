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
    private readonly ConcurrentDictionary<string, Variant> variants = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Variant>.AlternateLookup<ReadOnlySpan<char>> byText;

    public KnownEntries() => byText = variants.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="text">The block that holds the entry.</param>
    /// <param name="span">The entry without its label.</param>
    /// <param name="links">The entry's links.</param>
    public Entry Read(string text, TextSpan span, IReadOnlyList<InlineLink> links)
    {
        var written = text.AsSpan(span.Start, span.Length);
        for (var known = byText.TryGetValue(written, out var first) ? first : null; known is not null; known = known.Next)
            if (known.HasLinks(links, span))
                return known.Entry;

        var entry = Entry.Read(text, span, links);
        var shape = links.Select(x => LinkOf(x, span)).ToList();
        variants.AddOrUpdate(entry.Text, _ => new Variant(shape, entry, null), (_, others) => new Variant(shape, entry, others));
        return entry;
    }

    private static (TextSpan, string) LinkOf(InlineLink link, TextSpan entry) => (new TextSpan(link.Span.Start - entry.Start, link.Span.End - entry.Start), link.Target);

    /// <summary>One of the entries that differ in their links alone.</summary>
    private sealed record Variant(IReadOnlyList<(TextSpan, string)> Links, Entry Entry, Variant? Next)
    {
        public bool HasLinks(IReadOnlyList<InlineLink> links, TextSpan entry)
        {
            for (var i = 0; i < links.Count; i++)
                if (i >= Links.Count || Links[i] != LinkOf(links[i], entry))
                    return false;
            return links.Count == Links.Count;
        }
    }
}
