using System.Net;
using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Gateway.Api.Posts;
using Gateway.Store.Changes;
using Gateway.Store.Reading;

namespace Gateway.Exports;

/// <summary>The posts that changed last as a feed: Atom (RFC 4287) or RSS 2.0.</summary>
public sealed class ChangeFeed(ChangedPostReader changes, PostReader posts, AuthorReader authors)
{
    private const int Entries = 50;
    private const int SummaryLength = 500;

    // RSS knows only addresses of mail as authors; this is how feeds name people (https://www.rssboard.org/rss-profile#namespace-elements-dublin).
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" };

    /// <param name="sources">Whose posts; at least one.</param>
    /// <param name="self">Where the feed stands.</param>
    public async Task<byte[]> PrintAsync(IReadOnlyList<SourceRecord> sources, Uri self, bool asRss, CancellationToken cancellationToken)
    {
        var found = await changes.LatestAsync([.. sources.Select(source => source.Id)], Entries, cancellationToken);
        var changed = found.Where(change => Uri.TryCreate(change.Post.Url, UriKind.Absolute, out _)).ToList();
        long[] ids = [.. changed.Select(change => change.Post.Id)];
        var authorsOf = await authors.OfPostsAsync(ids, cancellationToken);
        var openings = await posts.BodiesAsync(ids, BodyForm.Opening, cancellationToken);
        var titles = sources.ToDictionary(source => source.Id, source => source.Title ?? source.Key);

        var feed = new SyndicationFeed
        {
            Id = self.AbsoluteUri,
            Title = new TextSyndicationContent(XmlText.Of(string.Join(", ", titles.Values))),
            Description = new TextSyndicationContent("Posts that are new or have changed, the latest change first."),
            // Atom wants one in any case.
            LastUpdatedTime = changed is [var latest, ..] ? latest.At : asRss ? default : DateTimeOffset.UnixEpoch,
            Items = changed.Select(change => ItemOf(
                change, authorsOf.GetValueOrDefault(change.Post.Id, []), openings.GetValueOrDefault(change.Post.Id, ""), titles[change.Post.SourceId], asRss)),
        };
        feed.Links.Add(SyndicationLink.CreateSelfLink(self));
        feed.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(self, "/")));
        return Print(asRss ? new Rss20FeedFormatter(feed) : new Atom10FeedFormatter(feed));
    }

    private static SyndicationItem ItemOf(ChangedPost change, IReadOnlyList<AuthorRecord> authors, string opening, string site, bool asRss)
    {
        var post = change.Post;
        var item = new SyndicationItem
        {
            // The address may change, or be that of two posts.
            Id = ObjectUrn.OfPost(post),
            Title = new TextSyndicationContent(XmlText.Of(post.Title)),
            // Readers take summaries for HTML: so this is HTML, of text alone.
            Summary = TextSyndicationContent.CreateHtmlContent(WebUtility.HtmlEncode(XmlText.Of(post.Description ?? Excerpt.Of(opening, SummaryLength)))),
            PublishDate = post.PublishedAt ?? change.At,
            LastUpdatedTime = change.At,
        };
        item.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(post.Url!)));
        // Atom wants an author of each entry.
        foreach (var name in authors.Select(author => author.Name).DefaultIfEmpty(site).Select(XmlText.Of))
            if (asRss)
                // With the prefix by which alone many readers know it.
                item.ElementExtensions.Add(new XElement(DublinCore + "creator", new XAttribute(XNamespace.Xmlns + "dc", DublinCore.NamespaceName), name).CreateReader());
            else
                item.Authors.Add(new SyndicationPerson { Name = name });
        foreach (var tag in post.Tags)
            item.Categories.Add(new SyndicationCategory(XmlText.Of(tag)));
        return item;
    }

    private static byte[] Print(SyndicationFeedFormatter formatter)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
            formatter.WriteTo(xml);
        return bytes.ToArray();
    }
}
