using Gateway.Content.Extraction;
using Gateway.Content.Model;
using Gateway.Content.Parsing;
using Gateway.Content.Sources;

namespace Gateway.Content.Resolution;

/// <summary>Makes one graph of all posts: names them, ties links to targets, citations to papers, faults to posts.</summary>
internal sealed class Resolve
{
    private readonly Dictionary<string, OpenSource> sources;
    private readonly IReadOnlyList<ReadPost> posts;
    private readonly AddressBook addresses;
    private readonly Task<PaperIndex> papersFound;
    private readonly TopicIndex topics;
    private readonly AuthorIndex authors;
    private readonly DateTimeOffset now;

    private Resolve(IReadOnlyList<ReadSource> read, DateTimeOffset now)
    {
        this.now = now;
        sources = read.ToDictionary(x => x.Source.Name, x => x.Source);
        posts = [.. read.SelectMany(x => x.Posts)];
        // Nothing else asks for papers before the posts are put together.
        papersFound = Task.Run(() => PaperIndex.Of(posts));
        addresses = Addresses(read);
        topics = new TopicIndex(posts.SelectMany(x => x.Fields.TopicLabels));
        authors = new AuthorIndex([.. posts.SelectMany(x => x.Fields.Authors)], Profiles(read));
    }

    private PaperIndex Papers => papersFound.GetAwaiter().GetResult();

    public static Snapshot All(IReadOnlyList<ReadSource> read, DateTimeOffset now) => new Resolve(read, now).Snapshot(read);

    private Snapshot Snapshot(IReadOnlyList<ReadSource> read)
    {
        var conventions = new LinkConventions(posts, sources, addresses);
        var resolution = new LinkResolution(posts, sources, addresses, conventions);
        var links = new List<ResolvedLink>();
        var diagnostics = read.SelectMany(SourceFaults).ToList();
        foreach (var post in posts)
        {
            var (postLinks, linkFaults) = resolution.Of(post);
            links.AddRange(postLinks);
            diagnostics.AddRange(linkFaults);
            diagnostics.AddRange(Diagnose(post.Source, post.Path, post.Faults, post.Key));
        }

        var series = new SeriesIndex(posts, links);
        var relations = new RelationIndex(posts, links, series);
        diagnostics.AddRange(series.Faults.SelectMany(x => Diagnose(x.Post.Source, x.Post.Path, [x.Fault], x.Post.Key)));
        diagnostics.AddRange(resolution.ToReplaced(relations));
        diagnostics.AddRange(SharedAddresses());
        diagnostics.AddRange(conventions.All.SelectMany(x => Describe(x.Word, x.Count, x.FirstPost, x.First)));
        return new Snapshot(
            [.. read.Select(x => SourceOf(x))],
            [.. posts.Select(x => PostOf(x, relations))],
            Papers.Papers,
            relations.Links,
            [.. OncePerPlace(diagnostics).OrderBy(x => x.Source, StringComparer.Ordinal).ThenBy(x => x.Path, StringComparer.Ordinal).ThenBy(x => x.Location.Line).ThenBy(x => x.Location.Column)],
            read.Min(x => x.NextDue))
        {
            Folders = read.ToDictionary(x => x.Source.Name, x => x.Source.Options.Folder),
            Authors = authors.Authors,
            Topics = topics.Topics,
            Vocabulary = [.. read.SelectMany(x => x.Vocabulary)],
            Curations = [.. read.SelectMany(x => x.Curations)],
            Series = series.Series,
        };
    }

    private AddressBook Addresses(IReadOnlyList<ReadSource> read)
    {
        var book = new AddressBook([.. sources.Values]);
        foreach (var (index, post) in posts.Index().Where(x => x.Item.HasPage))
            book.AddPost(sources[post.Source], post.SitePath, index);
        foreach (var (index, post) in posts.Index().Where(x => x.Item.HasPage))
            foreach (var alias in AliasesOf(post))
                book.AddAlias(sources[post.Source], alias, index);
        foreach (var source in read)
        {
            foreach (var page in source.Pages.Where(x => x.RedirectsTo is null && x.HasPage))
                book.AddPage(source.Source, page.SitePath);
            foreach (var page in source.Pages.Where(x => x.RedirectsTo is not null))
                if (book.Find(source.Source, page.SitePath, page.RedirectsTo!) is { Post: { } post })
                    book.AddAlias(source.Source, page.SitePath, post);
                else
                    book.AddPage(source.Source, page.SitePath);
        }

        // The folders above a post are lists that the site makes.
        foreach (var post in posts.Where(x => x.HasPage))
            book.AddPage(sources[post.Source], post.SitePath);
        return book;
    }

    /// <summary>Profiles of posts and pages come before those of the settings, which say less.</summary>
    private static List<AuthorProfile> Profiles(IReadOnlyList<ReadSource> read) =>
        [.. read.SelectMany(x => x.Pages.SelectMany(y => y.Fields.Profiles).Concat(x.Posts.SelectMany(y => y.Fields.Profiles)).Concat(x.Source.Layout.Profiles))];

    private static IEnumerable<string> AliasesOf(ReadPost post) =>
        post.Fields.Aliases.Select(x => Rooted(post.SitePath, x)).Concat(post.Known?.Urls ?? []);

    /// <summary>An alias without slash at the start counts from the folder of the post's address (gohugo.io/content-management/urls/#aliases).</summary>
    private static string Rooted(string sitePath, string alias)
    {
        if (alias.StartsWith('/') || alias.Contains("://", StringComparison.Ordinal))
            return alias;
        var parent = sitePath.TrimEnd('/');
        return parent[..(parent.LastIndexOf('/') + 1)] + alias;
    }

    private Post PostOf(ReadPost post, RelationIndex relations)
    {
        var source = sources[post.Source];
        var url = post.HasPage ? AddressBook.PublicUrl(source, post.SitePath) : null;
        var aliases = (post.HasPage ? AliasesOf(post) : []).Select(x => SiteAddress.Whole(x) ?? SiteAddress.Whole(AddressBook.PublicUrl(source, x))).OfType<string>();
        return new Post
        {
            Key = post.Key,
            Source = post.Source,
            Path = post.Path,
            Slug = Slug.TryParse(post.Slug, out var slug) ? slug : throw new InvalidOperationException($"The site path {post.SitePath} gives no slug."),
            Url = url,
            Aliases = [.. aliases.Where(x => x != url && !addresses.IsTaken(x)).Distinct(StringComparer.Ordinal)],
            FormerSlugs = [.. (post.Known?.Slugs ?? []).Where(x => x != post.Slug)],
            Title = post.Title,
            Names = post.Fields.Names,
            Description = post.Fields.Description,
            Language = post.Fields.Language ?? source.Language,
            Status = StatusOf(post.Fields, now),
            PublishedAt = post.Fields.PublishedAt,
            UpdatedAt = post.Fields.UpdatedAt ?? LatestUpdate(post),
            ContentHash = post.ContentHash,
            Authors = [.. post.Fields.Authors.Select(authors.MainName).Distinct(StringComparer.Ordinal)],
            Tags = post.Fields.Tags,
            Topics = topics.Of(post.Fields.TopicLabels),
            Length = post.Length,
            SectionCount = post.Headings.Count,
            References = new Projection<ReferenceMention, Reference>(post.References, (x, index) => ReferenceOf(post, x, index)),
            Citations = new Projection<CitationMention, Citation>(post.Citations, (x, _) => CitationOf(post, x)),
            CitedPapers = Post.MostCitedFirst(post.References.Select(Papers.Find), post.Citations.Select(x => Papers.Find(x, post))),
            Supersedes = relations.ReplacedBy(post.Key),
            SupersededBy = relations.ReplacementOf(post.Key),
            LatestVersion = relations.LatestVersionOf(post.Key),
        };
    }

    public static PostStatus StatusOf(PostFields fields, DateTimeOffset now) =>
        fields.IsDraft ? PostStatus.Draft : fields.PublishedAt > now && !fields.IsShownEarly ? PostStatus.Scheduled : PostStatus.Published;

    private static DateTimeOffset? LatestUpdate(ReadPost post) =>
        post.LatestUpdate is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : null;

    private Reference ReferenceOf(ReadPost post, ReferenceMention mention, int index) => new()
    {
        Key = ContentKey.Of("reference", post.Key.Value, $"{index + 1}"),
        Position = index + 1,
        Label = mention.Label,
        Text = mention.Text,
        Title = mention.Fields.Title,
        Authors = mention.Fields.Authors,
        Year = mention.Fields.Year,
        Venue = mention.Fields.Venue,
        Url = SiteAddress.Whole(mention.Fields.Url),
        Doi = mention.Fields.Doi,
        ArxivId = mention.Fields.ArxivId,
        Paper = Papers.Find(mention),
        Location = mention.Location,
    };

    private Citation CitationOf(ReadPost post, CitationMention mention) => new()
    {
        Key = ContentKey.Of("citation", post.Key.Value, mention.Marker, mention.Url ?? "", $"{mention.Occurrence}"),
        Section = mention.Section,
        Marker = mention.Marker,
        Context = mention.Context,
        Reference = mention.Reference,
        Paper = Papers.Find(mention, post),
        Location = mention.Location,
    };

    private static Source SourceOf(ReadSource read) => new()
    {
        Name = read.Source.Name,
        Title = read.Source.Layout.Title,
        Kind = read.Source.Layout.Kind,
        BaseUrl = read.Source.BaseUrl,
        Language = read.Source.Language,
        ContentHash = read.ContentHash,
    };

    private static IEnumerable<Diagnostic> SourceFaults(ReadSource read) =>
        read.Faults.GroupBy(x => x.Path, x => x.Fault).SelectMany(x => Diagnose(read.Source.Name, x.Key, [.. x], null));

    private static List<Diagnostic> Diagnose(string source, string path, IReadOnlyList<Fault> faults, ContentKey? post)
    {
        var counts = new Dictionary<DiagnosticCode, int>();
        return [.. faults.Select(fault => new Diagnostic
        {
            // Lines move; what is wrong, and how often before in this file, does not.
            Key = ContentKey.Of("diagnostic", source, path, fault.Code.ToString(), $"{counts[fault.Code] = counts.GetValueOrDefault(fault.Code, -1) + 1}"),
            Code = fault.Code,
            Message = fault.Message,
            Suggestion = fault.Suggestion,
            Source = source,
            Path = path,
            Location = fault.Location,
            Post = post,
        })];
    }

    /// <summary>Every post that includes a file meets the file's faults again; one report is enough.</summary>
    private static IEnumerable<Diagnostic> OncePerPlace(IEnumerable<Diagnostic> diagnostics) => diagnostics.DistinctBy(x => (x.Source, x.Path, x.Location, x.Code, x.Message));

    private static List<Diagnostic> Describe(string word, int count, ReadPost post, LinkMention first)
    {
        var message = $"{count} links lead to \"{word}\", where no page stands; the site's templates seem to give it a meaning of their own, so these links are left out.";
        return Diagnose(post.Source, first.Origin?.Path ?? post.Path, [new Fault(DiagnosticCode.LinkConvention, first.Origin?.Location ?? first.Location, message)], post.Key);
    }

    private IEnumerable<Diagnostic> SharedAddresses() =>
        from shared in posts.Where(x => x.HasPage).GroupBy(x => (x.Source, x.SitePath))
        where shared.Count() > 1
        from later in shared.Skip(1)
        let fault = new Fault(
            DiagnosticCode.DuplicateSlug, SourceSpan.FileStart, $"{shared.First().Path} has the same address {later.SitePath}. Give one of them another slug.")
        from diagnostic in Diagnose(later.Source, later.Path, [fault], later.Key)
        select diagnostic;
}
