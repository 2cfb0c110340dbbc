using Gateway.Content.Extraction.References;
using Gateway.Content.Model;
using Gateway.Content.Parsing;
using Gateway.Content.Parsing.BibTeX;

namespace Gateway.Content.Sources;

/// <summary>A .bib file. It is read once, when the first post asks for one of its entries; many threads may ask.</summary>
/// <param name="hash">As in <see cref="SourceText"/>.</param>
internal sealed class BibFile(SourceFile file, string hash)
{
    // Whoever has mended these sees the next ones.
    private const int MostFaults = 20;

    private readonly Lazy<Reading> reading = new(() => Read(file));

    public string Path => file.Path;

    public string Hash => hash;

    /// <summary>By key. Keys are told apart by case, as by biber and Pandoc.</summary>
    public IReadOnlyDictionary<string, Entry> Entries => reading.Value.Entries;

    /// <summary>None where nobody asked for the file.</summary>
    public IReadOnlyList<Fault> Faults => reading.IsValueCreated ? reading.Value.Faults : [];

    private static Reading Read(SourceFile file)
    {
        var text = TextFile.Read(file);
        if (text.Text is null)
            return new Reading(new Dictionary<string, Entry>(), text.Faults);
        var (bibliography, failure) = FileGuard.Try(file, () => Bibliography.Read(text.Text));
        if (bibliography is null)
            return new Reading(new Dictionary<string, Entry>(), [failure!]);
        var entries = bibliography.Entries.Where(x => x.Key is not null).ToDictionary(x => x.Key!, BibReference.Of, StringComparer.Ordinal);
        return new Reading(entries, [.. text.Faults, .. FaultsOf(bibliography, new LineIndex(text.Text))]);
    }

    private static IEnumerable<Fault> FaultsOf(Bibliography bibliography, LineIndex lines)
    {
        var left = bibliography.Faults.Count - MostFaults;
        foreach (var (index, fault) in bibliography.Faults.Take(MostFaults).Index())
        {
            var more = left > 0 && index == MostFaults - 1 ? $" There are {left} more faults in this file." : "";
            yield return new Fault(DiagnosticCode.InvalidBibliography, lines.Span(fault.Offset, fault.Offset + 1), fault.Message + more);
        }
    }

    private sealed record Reading(IReadOnlyDictionary<string, Entry> Entries, IReadOnlyList<Fault> Faults);
}
