using Gateway.Content.Extraction;
using Gateway.Content.Extraction.Relations;
using Gateway.Content.Model;
using Gateway.Content.Parsing;
using Gateway.Content.Sources;

namespace Gateway.Content.Resolution;

/// <summary>Finds the target of every link, or says why there is none.</summary>
internal sealed class LinkResolution(IReadOnlyList<ReadPost> posts, IReadOnlyDictionary<string, OpenSource> sources, AddressBook addresses, LinkConventions conventions)
{
    private readonly Lazy<PostNames> names = new(() => new PostNames(posts));

    private readonly Lazy<HashSet<ContentKey>> topics = new(() => [.. posts.SelectMany(post => post.Fields.TopicLabels).Select(Topic.KeyOf)]);

    private readonly LinkRepair repair = new(posts, sources, addresses);

    private readonly Dictionary<ContentKey, ReadPost> postsByKey = posts.ToDictionary(x => x.Key);

    /// <summary>The links of one post to posts, its own included, and the faults among them. Links to elsewhere are left out.</summary>
    public (List<ResolvedLink> Links, List<Diagnostic> Diagnostics) Of(ReadPost post)
    {
        var links = new List<ResolvedLink>();
        var diagnostics = new List<Diagnostic>();
        var occurrences = new Dictionary<(string, string), int>();
        foreach (var mention in post.Links)
        {
            if (conventions.Cover(post, mention) || Resolve(post, mention) is not { } link)
                continue;
            var number = occurrences[(mention.Written, mention.Label)] = occurrences.GetValueOrDefault((mention.Written, mention.Label)) + 1;
            link = link with { Key = ContentKey.Of("link", post.Key.Value, mention.Written, mention.Label, $"{number}") };
            links.Add(new ResolvedLink(link, mention.Cue));
            if (Report(post, link, mention) is { } diagnostic)
                // What an included file gets wrong is mended there.
                diagnostics.Add(mention.Origin is { } origin ? diagnostic with { Path = origin.Path, Location = origin.Location } : diagnostic);
        }

        foreach (var mention in post.Names)
            if (Named(post, mention) is not { } named)
                diagnostics.AddRange(ReportMissing(post, mention));
            else if (!links.Exists(x => x.Link.To == named.Link.To && x.Cue.Kind == named.Cue.Kind))
                links.Add(named);
        return (links, diagnostics);
    }

    /// <summary>A link to the post that is named; null where there is none, or several.</summary>
    private ResolvedLink? Named(ReadPost post, NameMention mention)
    {
        var isStated = mention.Cue.Method == ProvenanceMethod.FrontMatter;
        if ((isStated ? Stated(post, mention.Name) : names.Value.Titled(post, mention.Name)) is not { } target)
            return null;
        var link = new Link
        {
            Key = ContentKey.Of("link", post.Key.Value, "", mention.Name, mention.Cue.Kind.ToString()),
            From = post.Key,
            FromSection = mention.Section,
            To = target.Key,
            Status = LinkStatus.Resolved,
            Href = null,
            AnchorText = mention.Name,
            Context = mention.Context,
            Location = mention.Location,
        };
        return new ResolvedLink(link, mention.Cue);
    }

    /// <summary>The post that front matter names, by whatever it is called or by its address.</summary>
    private ReadPost? Stated(ReadPost post, string name) => names.Value.Called(post, name)
        ?? (LooksLikeAddress(name) && addresses.Find(sources[post.Source], post.SitePath, name).Post is { } index && posts[index].Key != post.Key ? posts[index] : null);

    /// <summary>A prerequisite that no post is. A topic of the blog is something to know, and so is what is described in words.</summary>
    private IEnumerable<Diagnostic> ReportMissing(ReadPost post, NameMention mention)
    {
        if (mention.Cue is not { Kind: LinkKind.Requires, Method: ProvenanceMethod.FrontMatter } || !(LooksLikeAddress(mention.Name) || (mention.MeansPost && !IsDescription(mention.Name))))
            yield break;
        var place = addresses.Find(sources[post.Source], post.SitePath, mention.Name);
        var isItself = names.Value.IsCalled(post, mention.Name) || (LooksLikeAddress(mention.Name) && place.Place == Place.SamePage);
        if (!isItself && (topics.Value.Contains(Topic.KeyOf(mention.Name)) || (LooksLikeAddress(mention.Name) && place.Place != Place.Nowhere)))
            yield break;
        yield return new Diagnostic
        {
            Key = ContentKey.Of("diagnostic", nameof(DiagnosticCode.BrokenPostLink), post.Key.Value, mention.Name),
            Code = DiagnosticCode.BrokenPostLink,
            Message = isItself
                ? $"The front matter names the post itself as its prerequisite, by {mention.Name}. Take it out."
                : $"The front matter names the prerequisite {mention.Name}, which is not the title, slug or path of one other post. Write one of these, or take it out.",
            Source = post.Source,
            Path = post.Path,
            Location = mention.Location,
            Post = post.Key,
        };
    }

    /// <summary><c>some knowledge of sockets</c>; a title begins with a capital letter, and a slug has no spaces.</summary>
    private static bool IsDescription(string name) => char.IsLower(name[0]) && name.AsSpan().Count(' ') >= 2;

    private static bool LooksLikeAddress(string name) =>
        !name.Contains(' ', StringComparison.Ordinal)
        && (name is ['/' or '.', ..] || name.Contains("://", StringComparison.Ordinal) || Path.GetExtension(name).ToLowerInvariant() is ".md" or ".markdown" or ".html");

    /// <summary>Reports links to posts that others replace.</summary>
    public IEnumerable<Diagnostic> ToReplaced(RelationIndex relations) =>
        from link in relations.Links
        let newer = relations.NewerThanTargetOf(link)
        where newer is not null
        let address = repair.AddressOf(postsByKey[newer.Value])
        let message = $"\"{postsByKey[link.To!.Value].Title}\" has been replaced by \"{postsByKey[newer.Value].Title}\". Link to {address} instead."
        select DiagnosticOf(postsByKey[link.From], link, DiagnosticCode.LinkToSuperseded, message, address);

    private Link? Resolve(ReadPost post, LinkMention mention)
    {
        if (mention.Href.StartsWith(LabelledPlace.UnknownScheme, StringComparison.Ordinal))
            return Unlabelled(post, mention, mention.Href[LabelledPlace.UnknownScheme.Length..]);
        var destination = addresses.Find(sources[post.Source], post.SitePath, mention.Href);
        var link = new Link
        {
            Key = default,
            From = post.Key,
            FromSection = mention.Section,
            Status = LinkStatus.BrokenPost,
            Href = mention.Written,
            AnchorText = mention.Label,
            Context = mention.Context,
            Location = mention.Location,
            ToAnchor = Anchor.TryParse(destination.Fragment, out var anchor) ? anchor.Value : null,
        };
        if (mention.Candidates is not null)
            return link with { Status = LinkStatus.Ambiguous };
        var headings = sources[post.Source].Layout.LinksByName ? HeadingsIn(mention.Written) : [];
        return destination.Place switch
        {
            Place.Elsewhere => null,
            // A text that is shown on other pages links from there.
            Place.Nowhere or Place.SamePage when !post.HasPage && IsRelative(mention.Href) && !IsAnchorOf(post, destination.Fragment) => null,
            Place.Nowhere => link,
            Place.SeveralPosts => link with { Status = LinkStatus.Ambiguous },
            Place.SamePage => ToSection(link, post, headings, LinkStatus.Resolved),
            Place.FormerAddress => ToSection(link, posts[destination.Post!.Value], headings, LinkStatus.Redirected),
            _ => ToSection(link, posts[destination.Post!.Value], headings, LinkStatus.Resolved),
        };
    }

    private static bool IsRelative(string href) => !href.StartsWith('/') && !href.Contains("://", StringComparison.Ordinal);

    private static bool IsAnchorOf(ReadPost post, string? fragment) => Anchor.TryParse(fragment, out var anchor) && post.TryFindAnchor(anchor.Value, out _);

    /// <summary>The headings that a link such as <c>note#Heading#Subheading</c> names, from the outermost (help.obsidian.md/links, "Link to a heading in a note").</summary>
    private static string[] HeadingsIn(string written)
    {
        var hash = written.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? [] : [.. written[(hash + 1)..].Split('#', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString)];
    }

    /// <summary>A link to a label that stands nowhere in the source.</summary>
    private static Link Unlabelled(ReadPost post, LinkMention mention, string label) => new()
    {
        Key = default,
        From = post.Key,
        FromSection = mention.Section,
        Status = LinkStatus.BrokenAnchor,
        Href = mention.Written,
        AnchorText = mention.Label,
        Context = mention.Context,
        Location = mention.Location,
        ToAnchor = label,
    };

    /// <param name="headings">By which the link names the section; none where it does so by its anchor alone.</param>
    private static Link ToSection(Link link, ReadPost target, string[] headings, LinkStatus found)
    {
        link = link with { To = target.Key, Status = found };
        if (link.ToAnchor is not { } anchor)
            return link;
        // One below another: the anchor says nothing of the others.
        if (headings.Length > 1)
            return ToHeading(link, target, headings) ?? link with { Status = LinkStatus.BrokenAnchor };
        if (target.TryFindAnchor(anchor, out var section))
            return link with { ToSection = section };
        if (headings.Length == 1 && ToHeading(link, target, headings) is { } named)
            return named;
        var former = target.Headings.Index().Where(x => x.Item.FormerAnchors.Contains(anchor)).Select(x => (int?)x.Index).FirstOrDefault();
        return former is null ? link with { Status = LinkStatus.BrokenAnchor } : link with { ToSection = former, Status = LinkStatus.Redirected };
    }

    private static Link? ToHeading(Link link, ReadPost target, string[] headings) =>
        target.FindHeading(headings) is { } section ? link with { ToSection = section, ToAnchor = target.Headings[section].Anchor } : null;

    private Diagnostic? Report(ReadPost post, Link link, LinkMention mention)
    {
        if (link.Status == LinkStatus.Resolved)
            return null;
        var target = link.To is { } key ? postsByKey[key] : null;
        var byName = sources[post.Source].Layout.LinksByName;
        var proposals = repair.Of(post, link, mention, target);
        var suggestion = link.Status == LinkStatus.BrokenAnchor && target is null ? NearestLabel(post, link.ToAnchor!) : proposals is [var best, ..] ? best.Suggestion : null;
        var (code, message) = link.Status switch
        {
            LinkStatus.BrokenAnchor when target is null => (DiagnosticCode.BrokenAnchor, $"Nothing in this source has the label {link.ToAnchor}." + DidYouMean(suggestion)),
            LinkStatus.BrokenAnchor => (DiagnosticCode.BrokenAnchor, BrokenAnchor(post, link, target!) + DidYouMean(suggestion)),
            LinkStatus.Redirected => (DiagnosticCode.RedirectedLink, $"{link.Href} is a former address. Write {suggestion} instead."),
            LinkStatus.Ambiguous when mention.Candidates is { } candidates => (DiagnosticCode.AmbiguousLink, Ambiguous(link, candidates)),
            LinkStatus.Ambiguous => (DiagnosticCode.AmbiguousLink, $"Several posts stand at {link.Href}. Give them different addresses."),
            // In a vault a link to a note that does not exist is also a way to say that it should.
            _ when byName => (DiagnosticCode.BrokenPostLink, $"There is no note {link.Href}; it may be one that is still to be written." + (suggestion is null ? "" : DidYouMean(suggestion))),
            _ => (DiagnosticCode.BrokenPostLink, $"No post stands at {link.Href}." + DidYouMean(suggestion)),
        };
        return DiagnosticOf(post, link, code, message, suggestion) with { Repairs = [.. proposals.Select(x => x.Repair).OfType<Repair>()] };
    }

    private static Diagnostic DiagnosticOf(ReadPost post, Link link, DiagnosticCode code, string message, string? suggestion) => new()
    {
        Key = ContentKey.Of("diagnostic", code.ToString(), link.Key.Value),
        Code = code,
        Message = message,
        Suggestion = suggestion,
        Source = post.Source,
        Path = post.Path,
        Location = link.Location,
        Post = post.Key,
        Link = link.Key,
    };

    private string BrokenAnchor(ReadPost post, Link link, ReadPost target)
    {
        var where = target.Key == post.Key ? "This post" : $"\"{target.Title}\"";
        if (sources[post.Source].Layout.LinksByName && link.ToAnchor is ['^', ..])
            return $"{where} has no block {link.ToAnchor}.";
        var what = target.TryFindAnchor(link.ToAnchor!, out _) ? $"{link.ToAnchor} below the headings named" : $"#{link.ToAnchor}";
        return $"{where} has no section {what}.";
    }

    private string? NearestLabel(ReadPost post, string label) => Nearest.Name(label, posts.Where(x => x.Source == post.Source).SelectMany(x => x.Anchors));

    private static string Ambiguous(Link link, IReadOnlyList<string> candidates) =>
        $"Several notes are called {link.Href!.Split('#')[0]}: {string.Join(", ", candidates)}. Write the path of the one that is meant.";

    private static string DidYouMean(string? suggestion) => suggestion is null ? " Mend or remove the link." : $" Did you mean {suggestion}?";
}

/// <summary>A link whose target is known, with what its words say of it.</summary>
internal sealed record ResolvedLink(Link Link, LinkCue Cue);
