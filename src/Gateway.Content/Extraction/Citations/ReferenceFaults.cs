using Gateway.Content.Extraction.References;
using Gateway.Content.Model;
using Gateway.Content.Parsing;
using Gateway.Content.Sources;

namespace Gateway.Content.Extraction.Citations;

/// <summary>What is wrong between a text and its bibliography.</summary>
internal static class ReferenceFaults
{
    public static IEnumerable<Fault> Of(ParsedPost post, ReferenceList list, Callouts callouts) =>
        [.. Of(list.Entries), .. Uncited(list, callouts), .. Missing(post, callouts)];

    /// <summary>What is wrong with the entries themselves.</summary>
    public static IEnumerable<Fault> Of(IReadOnlyList<ReferenceMention> entries) => [.. entries.Select(Mismatch).OfType<Fault>(), .. entries.Select(Unidentified).OfType<Fault>()];

    private static Fault? Mismatch(ReferenceMention reference) =>
        reference.Entry.PrintedArxivId is { } printed && reference.Fields.ArxivId is { } linked && printed != linked
            ? new Fault(DiagnosticCode.ReferenceMismatch, reference.Location, $"This entry prints arXiv:{printed} and links to {linked.Url}. Correct one of them.")
            : null;

    private static Fault? Unidentified(ReferenceMention reference) =>
        reference.Entry is { HasLink: false, Names: { Identifiers: [], Title: null } }
            ? new Fault(DiagnosticCode.UnidentifiedReference, reference.Location, "Nothing in this entry tells which work it names. Add its title, its DOI or arXiv id, or a link.")
            : null;

    /// <summary>A list that the text hardly points to is a reading list: nothing in it has to be cited.</summary>
    private static IEnumerable<Fault> Uncited(ReferenceList list, Callouts callouts)
    {
        var cited = callouts.Mentions.Select(x => x.Reference).OfType<int>().Select(x => list.Entries[x].Entry).ToHashSet(ReferenceEqualityComparer.Instance);
        return cited.Count == 0 || cited.Count * 2 < list.Entries.Count ? [] : list.Entries
            .Where(x => !cited.Contains(x.Entry))
            .Select(x => new Fault(DiagnosticCode.UncitedReference, x.Location, $"The text never cites {Name(x)}. Cite it where it is used, or remove it."));
    }

    private static string Name(ReferenceMention reference) =>
        reference.Fields.Title is { } title ? $"\"{title}\"" : reference.Label is { } label ? $"the entry {label}" : "this entry";

    /// <summary>
    /// Names and a year are reported only where they can be nothing else: with "et al.", or two names in brackets, in a text that cites other entries so.
    /// </summary>
    private static IEnumerable<Fault> Missing(ParsedPost post, Callouts callouts)
    {
        if (!callouts.Mentions.Any(x => x.Reference is not null && AuthorYear.In(x.Marker) is not null))
            yield break;
        var unknown = callouts.Unknown.Where(x => x.Callout.HasEtAl || (x.Callout.Names.Count == 2 && IsBracketed(x.Block.Text, x.Callout)));
        foreach (var inBlock in unknown.GroupBy(x => x.Block, x => x.Callout, (IEqualityComparer<TextBlock>)ReferenceEqualityComparer.Instance))
        {
            var place = post.PlaceIn(inBlock.Key);
            foreach (var callout in inBlock)
            {
                var span = new TextSpan(callout.Names[0].Start, callout.End);
                var hint = callouts.YearsOf(callout.Names[0].Family) is [var year] ? $"Did you mean {year}?" : "Add the entry, or mend the names or the year.";
                yield return new Fault(DiagnosticCode.MissingReference, place.Of(span), $"The bibliography has no entry for {inBlock.Key.Text[span.Start..span.End]}. {hint}");
            }
        }
    }

    private static bool IsBracketed(string text, AuthorYear callout)
    {
        var start = callout.Names[0].Start;
        return text[callout.End - 1] == ')' || (start > 0 && text[start - 1] is '(' or '[') || (start > 1 && text[start - 2] == ';');
    }
}
