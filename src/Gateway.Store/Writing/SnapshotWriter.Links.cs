using Gateway.Content.Diagnostics;
using Gateway.Content.Model;
using Gateway.Content.Repairs;
using Gateway.Store.Tables;

namespace Gateway.Store.Writing;

internal sealed partial class SnapshotWriter
{
    private void WriteLink(Link link)
    {
        var id = ids.Next();
        var from = written[link.From];
        linkIds.Add(link.Key, id);
        tables.Insert(new LinkRow
        {
            Id = id,
            Key = link.Key.Value,
            FromPostId = from.Id,
            FromSectionId = from.SectionId(link.FromSection),
            ToPostId = PostId(link.To),
            ToSectionId = link.To is { } to ? written[to].SectionId(link.ToSection) : null,
            ToAnchor = link.ToAnchor,
            Status = link.Status,
            Kind = link.Kind,
            Confidence = link.Confidence,
            Method = link.Method,
            Href = link.Href,
            AnchorText = link.AnchorText,
            AnchorTextFolded = Folding.Fold(link.AnchorText),
            ContextId = from.ContextId(link.Context),
            Location = link.Location,
        });
    }

    private void WriteDiagnostic(Diagnostic diagnostic, long firstSeenAt, FixFinder fixes)
    {
        var id = ids.Next();
        tables.Insert(new DiagnosticRow
        {
            Id = id,
            Key = diagnostic.Key.Value,
            Code = diagnostic.Code,
            Severity = DiagnosticCatalogue.SeverityOf(diagnostic.Code),
            Message = diagnostic.Message,
            Suggestion = diagnostic.Suggestion,
            SourceId = sourceIds[diagnostic.Source],
            Path = diagnostic.Path,
            PostId = PostId(diagnostic.Post),
            LinkId = IdOf(diagnostic.Link, linkIds),
            Curation = null,
            Location = diagnostic.Location,
            FirstSeenAt = firstSeenAt,
        });
        foreach (var fix in fixes.Of(diagnostic))
            tables.Insert(new DiagnosticFixRow { Id = ids.Next(), DiagnosticId = id, Title = fix.Title, Patch = fix.Patch, Confidence = fix.Confidence });
    }

    private static long? IdOf(ContentKey? key, Dictionary<ContentKey, long> rows) => key is { } value ? rows[value] : null;

    private long? PostId(ContentKey? key) => key is { } value ? written[value].Id : null;
}
