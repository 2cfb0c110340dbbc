using Gateway.Content.Extraction;
using Gateway.Content.Extraction.References;
using Gateway.Content.Extraction.Relations;
using Gateway.Content.Model;
using Gateway.Content.Parsing;
using Gateway.Content.Sources;

namespace Gateway.Content.Resolution;

/// <summary>Finds the target of every link, or says why there is none.</summary>
internal sealed class LinkResolution(IReadOnlyList<ReadPost> posts, IReadOnlyDictionary<string, OpenSource> sources, AddressBook addresses)
{
    private readonly Lazy<ILookup<string, ReadPost>> postsByAnchor = new(() => posts
        .SelectMany(post => post.Headings.Select(x => x.Anchor).OfType<string>().Distinct().Select(anchor => (anchor, post)))
        .ToLookup(x => x.anchor, x => x.post));

    private readonly Lazy<ILookup<(string Source, string Title), ReadPost>> postsByTitle = new(() => posts.ToLookup(x => (x.Source, Folding.Letters(x.Title))));

    // A dead address often stands in many posts, and looking for its neighbours takes time.
    private readonly Dictionary<string, string?> proposals = new(StringComparer.Ordinal);

    private readonly Dictionary<ContentKey, ReadPost> postsByKey = posts.ToDictionary(x => x.Key);

    /// <summary>The links of one post to posts, its own included, and the faults among them. Links to elsewhere are left out.</summary>
    public (List<ResolvedLink> Links, List<Diagnostic> Diagnostics) Of(ReadPost post)
    {
        var links = new List<ResolvedLink>();
        var diagnostics = new List<Diagnostic>();
        var occurrences = new Dictionary<(string, string), int>();
        foreach (var mention in post.Links)
        {
            if (Resolve(post, mention) is not { } link)
                continue;
            var number = occurrences[(mention.Written, mention.Label)] = occurrences.GetValueOrDefault((mention.Written, mention.Label)) + 1;
            link = link with { Key = ContentKey.Of("link", post.Key.Value, mention.Written, mention.Label, $"{number}") };
            links.Add(new ResolvedLink(link, mention.Cue));
            if (Report(post, link) is { } diagnostic)
                diagnostics.Add(diagnostic);
        }

        foreach (var named in post.Names.Select(x => Named(post, x)).OfType<ResolvedLink>())
            if (!links.Exists(x => x.Link.To == named.Link.To && x.Cue.Kind == named.Cue.Kind))
                links.Add(named);
        return (links, diagnostics);
    }

    /// <summary>A link to the only other post of the source with this title; null where there is none.</summary>
    private ResolvedLink? Named(ReadPost post, NameMention mention)
    {
        var found = postsByTitle.Value[(post.Source, Folding.Letters(mention.Name))].Where(x => x.Key != post.Key).Take(2).ToList();
        if (found.Count != 1)
            return null;
        var link = new Link
        {
            Key = ContentKey.Of("link", post.Key.Value, "", mention.Name, mention.Cue.Kind.ToString()),
            From = post.Key,
            FromSection = mention.Section,
            To = found[0].Key,
            Status = LinkStatus.Resolved,
            Href = null,
            AnchorText = mention.Name,
            Context = mention.Context,
            Location = mention.Location,
        };
        return new ResolvedLink(link, mention.Cue);
    }

    /// <summary>Reports links to posts that others replace.</summary>
    public IEnumerable<Diagnostic> ToReplaced(RelationIndex relations) =>
        from link in relations.Links
        let newer = relations.NewerThanTargetOf(link)
        where newer is not null
        let address = AddressOf(postsByKey[newer.Value])
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
        return destination.Place switch
        {
            Place.Elsewhere => null,
            Place.Nowhere => link,
            Place.SeveralPosts => link with { Status = LinkStatus.Ambiguous },
            Place.SamePage => ToSection(link, post, LinkStatus.Resolved),
            Place.FormerAddress => ToSection(link, posts[destination.Post!.Value], LinkStatus.Redirected),
            _ => ToSection(link, posts[destination.Post!.Value], LinkStatus.Resolved),
        };
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

    private static Link ToSection(Link link, ReadPost target, LinkStatus found)
    {
        link = link with { To = target.Key, Status = found };
        if (link.ToAnchor is not { } anchor)
            return link;
        if (target.TryFindAnchor(anchor, out var section))
            return link with { ToSection = section };
        var former = target.Headings.Index().Where(x => x.Item.FormerAnchors.Contains(anchor)).Select(x => (int?)x.Index).FirstOrDefault();
        return former is null ? link with { Status = LinkStatus.BrokenAnchor } : link with { ToSection = former, Status = LinkStatus.Redirected };
    }

    private Diagnostic? Report(ReadPost post, Link link)
    {
        if (link.Status == LinkStatus.Resolved)
            return null;
        var target = link.To is { } key ? postsByKey[key] : null;
        var (code, message, suggestion) = link.Status switch
        {
            LinkStatus.BrokenAnchor when target is null => UnknownLabel(post, link.ToAnchor!),
            LinkStatus.BrokenAnchor => BrokenAnchor(post, link, target!),
            LinkStatus.Redirected => Redirected(link, target!),
            LinkStatus.Ambiguous => (DiagnosticCode.AmbiguousLink, $"Several posts stand at {link.Href}. Give them different addresses.", null),
            _ => BrokenPost(link),
        };
        return DiagnosticOf(post, link, code, message, suggestion);
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

    private (DiagnosticCode, string, string?) BrokenAnchor(ReadPost post, Link link, ReadPost target)
    {
        var suggestion = Nearest.Anchor(link.ToAnchor!, link.AnchorText, target) is { } near ? "#" + near : Elsewhere(link.ToAnchor!);
        var where = target.Key == post.Key ? "This post" : $"\"{target.Title}\"";
        return (DiagnosticCode.BrokenAnchor, $"{where} has no section #{link.ToAnchor}.{DidYouMean(suggestion)}", suggestion);
    }

    private (DiagnosticCode, string, string?) UnknownLabel(ReadPost post, string label)
    {
        var nearest = Nearest.Name(label, posts.Where(x => x.Source == post.Source).SelectMany(x => x.Anchors));
        return (DiagnosticCode.BrokenAnchor, $"Nothing in this source has the label {label}.{DidYouMean(nearest)}", nearest);
    }

    /// <summary>The section with this anchor in the only other post that has one: it may have moved there.</summary>
    private string? Elsewhere(string anchor)
    {
        var found = postsByAnchor.Value[anchor].Take(2).ToList();
        return found.Count == 1 ? $"{AddressOf(found[0])}#{anchor}" : null;
    }

    private string AddressOf(ReadPost post) => AddressBook.PublicUrl(sources[post.Source], post.SitePath) ?? post.SitePath;

    private (DiagnosticCode, string, string?) Redirected(Link link, ReadPost target)
    {
        var section = link.ToSection is { } index ? target.Headings[index].Anchor : null;
        var present = AddressOf(target) + (section is null ? "" : "#" + section);
        return (DiagnosticCode.RedirectedLink, $"{link.Href} is a former address. Write {present} instead.", present);
    }

    private (DiagnosticCode, string, string?) BrokenPost(Link link)
    {
        if (!proposals.TryGetValue(link.Href!, out var nearest))
            proposals.Add(link.Href!, nearest = Nearest.Address(link.Href!, addresses.PostUrls.Values));
        return (DiagnosticCode.BrokenPostLink, $"No post stands at {link.Href}.{DidYouMean(nearest)}", nearest);
    }

    private static string DidYouMean(string? suggestion) => suggestion is null ? " Mend or remove the link." : $" Did you mean {suggestion}?";
}

/// <summary>A link whose target is known, with what its words say of it.</summary>
internal sealed record ResolvedLink(Link Link, LinkCue Cue);
