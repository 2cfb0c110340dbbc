using Gateway.Content.Citing;
using Gateway.Content.Model;
using Gateway.Store.Tables;

namespace Gateway.Store.Writing;

internal sealed partial class SnapshotWriter
{
    private void WriteCitationKeys(Snapshot snapshot)
    {
        var papers = snapshot.Papers.Select(paper => (paper.Key, CitationKeys.NameOf(paper.Authors, paper.Year, paper.Title)));
        var posts = snapshot.Posts.Select(post => (post.Key, CitationKeys.NameOf(post.Authors, post.PublishedAt?.Year, post.Title, anonymous: post.Source)));
        foreach (var (work, key) in CitationKeys.Assign(papers.Concat(posts)))
            tables.Insert(new CitationKeyRow { Name = key, WorkKey = work.Value });
    }
}
