using Gateway.Content.Diagnostics;
using Gateway.Content.Model;
using Gateway.Store.Tables;

namespace Gateway.Store.Writing;

internal sealed partial class SnapshotWriter
{
    private void WriteLink(Link link)
    {
        var id = ids.Next();
        linkIds.Add(link.Key, id);
        Insert(new LinkRow
        {
            Id = id,
            Key = link.Key.Value,
            FromPostId = postIds[link.From],
            FromSectionId = SectionId(link.From, link.FromSection),
            ToPostId = IdOf(link.To, postIds),
            ToSectionId = link.To is { } to ? SectionId(to, link.ToSection) : null,
            ToAnchor = link.ToAnchor,
            Status = link.Status,
            Href = link.Href ?? "",
            AnchorText = link.AnchorText,
            AnchorTextFolded = Folding.Fold(link.AnchorText),
            Context = link.Context,
            Location = link.Location,
        });
    }

    private void WriteDiagnostic(Diagnostic diagnostic, long firstSeenAt) => Insert(new DiagnosticRow
    {
        Id = ids.Next(),
        Key = diagnostic.Key.Value,
        Code = diagnostic.Code,
        Severity = DiagnosticCatalogue.SeverityOf(diagnostic.Code),
        Message = diagnostic.Message,
        Suggestion = diagnostic.Suggestion,
        SourceId = sourceIds[diagnostic.Source],
        Path = diagnostic.Path,
        PostId = IdOf(diagnostic.Post, postIds),
        LinkId = IdOf(diagnostic.Link, linkIds),
        Location = diagnostic.Location,
        FirstSeenAt = firstSeenAt,
    });

    private static long? IdOf(ContentKey? key, Dictionary<ContentKey, long> rows) => key is { } value ? rows[value] : null;

    private long? SectionId(ContentKey post, int? index) => index is { } value ? sectionIds[post][value] : null;
}
