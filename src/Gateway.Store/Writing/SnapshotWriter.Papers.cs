using Gateway.Content.Model;
using Gateway.Store.Tables;

namespace Gateway.Store.Writing;

internal sealed partial class SnapshotWriter
{
    private void WritePapers(Snapshot snapshot)
    {
        var citingPosts = snapshot.Posts.SelectMany(post => post.CitedPapers).CountBy(paper => paper).ToDictionary();
        foreach (var paper in snapshot.Papers)
            WritePaper(paper, citingPosts.GetValueOrDefault(paper.Key));
    }

    private void WritePaper(Paper paper, int citingPosts)
    {
        var id = ids.Next();
        paperIds.Add(paper.Key, id);
        tables.Insert(new PaperRow
        {
            Id = id,
            Key = paper.Key.Value,
            Title = paper.Title,
            TitleFolded = Folding.Fold(paper.Title),
            Authors = TextList.Of(paper.Authors),
            HasMoreAuthors = paper.HasMoreAuthors,
            Kind = paper.Kind,
            Year = paper.Year,
            Venue = paper.Venue,
            VenueFolded = Fold(paper.Venue),
            Doi = paper.Doi?.Value,
            DoiFolded = Fold(paper.Doi?.Value),
            ArxivId = paper.ArxivId?.Value,
            ArxivIdFolded = Fold(paper.ArxivId?.Value),
            Url = paper.Url,
            CitingPostCount = citingPosts,
        });
        foreach (var (position, author) in paper.Authors.Index())
            tables.Insert(new PaperAuthorRow { PaperId = id, Position = position, Name = author, NameFolded = Folding.Fold(author) });
        foreach (var key in paper.FormerKeys.Append(paper.Key).Distinct())
            tables.Insert(new PaperKeyRow { Key = key.Value, PaperId = id });
        foreach (var url in paper.Urls.Append(paper.Url).OfType<string>().Select(NormalAddress.Of).Distinct())
            tables.Insert(new PaperUrlRow { Url = url, PaperId = id });
    }

    private void WriteBibliography(Post post)
    {
        var place = written[post.Key];
        var firstReference = ids.Take(post.References.Count);
        foreach (var (index, reference) in post.References.Index())
            tables.Insert(new ReferenceRow
            {
                Id = firstReference + index,
                Key = reference.Key.Value,
                PostId = place.Id,
                Position = reference.Position,
                Label = reference.Label,
                Text = reference.Text,
                Title = reference.Title,
                Authors = TextList.Of(reference.Authors),
                Year = reference.Year,
                Venue = reference.Venue,
                Url = reference.Url,
                PaperId = IdOf(reference.Paper, paperIds),
                Location = reference.Location,
            });
        foreach (var citation in post.Citations)
            tables.Insert(new CitationRow
            {
                Id = ids.Next(),
                Key = citation.Key.Value,
                PostId = place.Id,
                SectionId = place.SectionId(citation.Section),
                Marker = citation.Marker,
                ReferenceId = citation.Reference is { } index ? firstReference + index : null,
                PaperId = IdOf(citation.Paper, paperIds),
                ContextId = place.ContextId(citation.Context),
                Location = citation.Location,
            });
        foreach (var (position, paper) in post.CitedPapers.Index())
            tables.Insert(new CitedPaperRow { PostId = place.Id, Position = position, PaperId = paperIds[paper] });
    }
}
