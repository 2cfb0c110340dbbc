namespace Gateway.Content.Parsing.BibTeX;

/// <summary>What a .bib file holds: its entries in the order written, and its faults in the order of their places.</summary>
internal sealed record Bibliography(IReadOnlyList<BibEntry> Entries, IReadOnlyList<BibFault> Faults)
{
    /// <summary>Reads any text; what cannot be read is a fault, and the rest is read all the same.</summary>
    public static Bibliography Read(string text)
    {
        var context = new BibContext(text);
        var growth = new Growth(text.Length);
        var macros = new Macros(context, growth);
        var records = new List<BibRecord>();
        foreach (var block in BibGrammar.Parse(context))
            if (block.Type == BibBlock.Macros)
                macros.Define(block);
            else
                records.Add(Record(context, block, macros));

        var unique = WithoutDuplicates(context, records);
        ConnectParents(context, unique, growth);
        return new Bibliography([.. unique.Select(BibEntry.Of)], [.. context.Faults.OrderBy(x => x.Offset)]);
    }

    private static BibRecord Record(BibContext context, BibBlock block, Macros macros)
    {
        var record = new BibRecord(block);
        foreach (var field in block.Fields)
        {
            var value = macros.ValueOf(field);
            if (!string.IsNullOrWhiteSpace(value) && !record.TryAdd(field.Text, value))
                context.Report(field.Offset, $"{BibFault.Quote(field.Text)} stands twice in this entry; the first one counts. Remove one of them.");
        }

        return record;
    }

    private static List<BibRecord> WithoutDuplicates(BibContext context, List<BibRecord> records)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var unique = new List<BibRecord>(records.Count);
        foreach (var record in records)
            if (record.Key is null || keys.Add(record.Key))
                unique.Add(record);
            else
                context.Report(record.Span.Start, $"The key {BibFault.Quote(record.Key)} stands twice in this file; the first entry counts. Remove this one, or give it a key of its own.");
        return unique;
    }

    private static void ConnectParents(BibContext context, List<BibRecord> records, Growth growth)
    {
        var byKey = records.Where(x => x.Key is not null).ToDictionary(x => x.Key!, StringComparer.Ordinal);
        foreach (var record in records)
            if (record["crossref"]?.Trim() is not { } key)
                continue;
            else if (byKey.TryGetValue(key, out var parent))
                record.Parent = parent;
            else
                context.Report(record.Span.Start, $"The crossref of this entry names {BibFault.Quote(key)}, which is no key of this file. Mend it, or remove the field.");

        foreach (var record in records)
            if (record.IsItsOwnParent)
                context.Report(record.Span.Start, "The crossref of this entry leads back to itself. Remove the field.");
            else if (!growth.Allows(record.InheritedLength))
            {
                record.Parent = null;
                context.Report(record.Span.Start, "This entry takes nothing from the entry that its crossref names: what is taken grows beyond all measure. Shorten that entry.");
            }
    }
}
