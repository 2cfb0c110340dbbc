using Gateway.Content.Extraction;
using Gateway.Content.Model;
using Gateway.Content.Sources;

namespace Gateway.Content.Resolution;

/// <summary>Proposes what to write in place of a link that is broken or goes a former way.</summary>
internal sealed class LinkRepair(IReadOnlyList<ReadPost> posts, IReadOnlyDictionary<string, OpenSource> sources, AddressBook addresses)
{
    private readonly DestinationForm form = new(posts, sources, addresses);

    private readonly Lazy<NearestPost> nearest = new(() => new NearestPost(posts, sources));

    private readonly Lazy<ILookup<string, ReadPost>> postsByAnchor = new(() => posts
        .SelectMany(post => post.Headings.Select(x => x.Anchor).OfType<string>().Distinct().Select(anchor => (anchor, post)))
        .ToLookup(x => x.anchor, x => x.post));

    /// <summary>The likeliest first.</summary>
    /// <param name="target">The post that the link leads to; null where there is none.</param>
    public IReadOnlyList<Proposal> Of(ReadPost post, Link link, LinkMention mention, ReadPost? target) => link.Status switch
    {
        LinkStatus.BrokenAnchor when target is not null => [.. ForAnchor(post, link, mention, target).OrderByDescending(x => x.Confidence)],
        LinkStatus.Redirected => [Redirected(post, link, mention, target!)],
        LinkStatus.BrokenPost when ForPost(post, link, mention) is { } proposal => [proposal],
        _ => [],
    };

    public string AddressOf(ReadPost post) => AddressBook.PublicUrl(sources[post.Source], post.SitePath) ?? post.SitePath;

    private IEnumerable<Proposal> ForAnchor(ReadPost post, Link link, LinkMention mention, ReadPost target)
    {
        // Ids of blocks are drawn by lot: none is like another.
        if (sources[post.Source].Layout.LinksByName && link.ToAnchor is ['^', ..])
            yield break;
        if (Nearest.Anchor(link.ToAnchor!, link.AnchorText, target) is { } near)
            yield return To(post, mention, target, near.Value, near.Confidence, isMoved: IsFormer(post, mention)) with { Suggestion = "#" + near.Value };
        // It may have moved to the only other post that has one.
        var elsewhere = postsByAnchor.Value[link.ToAnchor!].Take(2).ToList();
        if (elsewhere.Count == 1 && elsewhere[0] != target)
            yield return To(post, mention, elsewhere[0], link.ToAnchor!, link.ToAnchor!.Contains('-', StringComparison.Ordinal) ? Confidence.MovedSection : Confidence.MovedWord, isMoved: true);
    }

    private Proposal Redirected(ReadPost post, Link link, LinkMention mention, ReadPost target)
    {
        var anchor = link.ToSection is { } section && target.Headings[section] is var heading && link.ToAnchor is { } written && !target.TryFindAnchor(written, out _) ? heading.Anchor : link.ToAnchor;
        var shown = link.ToSection is { } index ? target.Headings[index].Anchor : null;
        return To(post, mention, target, anchor, Confidence.Certain, IsFormer(post, mention)) with { Suggestion = AddressOf(target) + (shown is null ? "" : "#" + shown) };
    }

    private Proposal? ForPost(ReadPost post, Link link, LinkMention mention)
    {
        if (Nearest.Hidden(link.Href!) is { } hidden)
            return Hidden(post, link, hidden);
        if (nearest.Value.Of(post, mention) is not var (target, confidence))
            return null;
        var (anchor, sure) = link.ToAnchor is not { } written ? (null, confidence)
            : target.TryFindAnchor(written, out _) ? (written, confidence)
            : Nearest.Anchor(written, link.AnchorText, target) is { } near ? (near.Value, Math.Min(confidence, near.Confidence))
            : (null, Math.Min(confidence, Confidence.OneOfSeveral));
        var suggestion = sources[post.Source].Layout.LinksByName ? Path.GetFileNameWithoutExtension(target.Path) : AddressOf(target);
        return To(post, mention, target, anchor, sure, isMoved: true) with { Suggestion = suggestion };
    }

    /// <summary>Sure where a post of ours stands there, with the section; what stands elsewhere is not known here.</summary>
    private Proposal Hidden(ReadPost post, Link link, string address)
    {
        var found = addresses.Find(sources[post.Source], post.SitePath, address);
        var isSure = found is { Place: Place.Post, Post: { } target } && (!Anchor.TryParse(found.Fragment, out var anchor) || posts[target].TryFindAnchor(anchor.Value, out _));
        var confidence = isSure ? Confidence.Slip : Confidence.Likeness;
        return new Proposal(address, new Repair(link.Href!, address, confidence), confidence);
    }

    /// <param name="isMoved">Whether another address must be written, not only another anchor.</param>
    private Proposal To(ReadPost post, LinkMention mention, ReadPost target, string? anchor, double confidence, bool isMoved)
    {
        var suggestion = AddressOf(target) + (anchor is null ? "" : "#" + anchor);
        // Where links name headings, so must the new one.
        var byName = sources[post.Source].Layout.LinksByName;
        var heading = byName && target.Headings.FirstOrDefault(x => x.Anchor == anchor) is { Anchor: not null } named ? DestinationForm.HeadingName(named.Title) : null;
        var replacement = isMoved ? form.To(post, mention, target, heading ?? anchor) : anchor is null ? null : DestinationForm.WithAnchor(mention, heading ?? anchor);
        if (replacement is null)
            return new Proposal(suggestion, null, confidence);
        var name = !byName ? null : NameWith(isMoved ? form.NameOf(target, mention.Written) : mention.Written.Split('#')[0], anchor, heading);
        return new Proposal(suggestion, new Repair(mention.Written, replacement, confidence) { NameReplacement = name }, confidence);
    }

    private static string? NameWith(string name, string? anchor, string? heading) => heading is not null ? $"{name}#{heading}" : anchor is null ? name : null;

    private bool IsFormer(ReadPost post, LinkMention mention) => addresses.Find(sources[post.Source], post.SitePath, mention.Href).Place == Place.FormerAddress;
}

/// <param name="Suggestion">What most likely was meant: an address, anchor or name.</param>
/// <param name="Repair">Null where the link's form has no room for it.</param>
internal sealed record Proposal(string Suggestion, Repair? Repair, double Confidence);
