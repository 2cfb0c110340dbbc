using Gateway.Content.Diagnostics;
using Gateway.Content.Model;

namespace Gateway.Tests.Content;

/// <summary>Everything that was read from a world, one fact a line; the first word of a line is its kind. Where the world has several posts, a line such as
/// <c>post attention</c> stands before the facts of each.</summary>
internal sealed class SpecListing(Reading reading)
{
    /// <summary>The facts of these kinds; of all kinds where none is named.</summary>
    public IReadOnlyList<string> Lines(IReadOnlyCollection<string> kinds)
    {
        var lines = new List<string>();
        foreach (var post in reading.Snapshot.Posts)
        {
            var facts = FactsOf(post).Where(x => IsWanted(x)).ToList();
            if (facts.Count > 0 && reading.Snapshot.Posts.Count > 1)
                lines.Add($"post {post.Slug}");
            lines.AddRange(facts);
        }

        lines.AddRange(CorpusFacts().Where(IsWanted));
        lines.AddRange(reading.Snapshot.Diagnostics.Select(FaultLine).Where(IsWanted));
        lines.AddRange(kinds.Where(kind => !lines.Any(x => KindOf(x) == kind)).Select(kind => $"{kind} none"));
        return lines;

        bool IsWanted(string fact) => kinds.Count == 0 || kinds.Contains(KindOf(fact));
    }

    public static string KindOf(string line) => line.Split(' ')[0];

    private IEnumerable<string> FactsOf(Post post)
    {
        var content = reading.Content(post.Key);
        IEnumerable<string>[] facts =
        [
            [$"title {post.Title}", $"path {post.Path}"],
            post.Url is null ? [] : [$"url {post.Url}"],
            post.PublishedAt is { } date ? [$"date {date:yyyy-MM-dd HH:mm zzz}"] : [],
            post.Status == PostStatus.Published ? [] : [$"status {post.Status}"],
            post.Description is null ? [] : [$"description {post.Description}"],
            post.Authors.Select(x => $"author {x}"),
            post.Tags.Select(x => $"tag {x}"),
            post.Aliases.Select(x => $"alias {x}"),
            content.Sections.Select(x => $"section {x.Level} {(x.Anchor is null ? "-" : "#" + x.Anchor)} {x.Title}"),
            content.Body.Text.TrimEnd('\n').Split('\n').Select(x => $"text {x}"),
            content.Body.Html.Trim().Split('\n').Select(x => $"html {x}"),
            content.CodeBlocks.Select(x => $"code {x.Language ?? "-"} {x.Code.Replace("\n", "⏎", StringComparison.Ordinal)}"),
            content.Equations.Select(x => $"math {x.Tex.Replace("\n", "⏎", StringComparison.Ordinal)}"),
            content.Figures.Select(x => $"figure {x.Url}{Quoted(x.Alt)}{Quoted(x.Caption)}"),
            content.Notation.Select(x => $"notation {x.Symbol} is {x.Meaning}"),
            content.Updates.Select(x => $"update {x.Date:yyyy-MM-dd} {x.Text}"),
            reading.Snapshot.Links.Where(x => x.From == post.Key).Select(x => LinkLine(content, x)),
            reading.Snapshot.Links.Where(x => x.From == post.Key).Select(x => $"kind {x.Kind} [{x.AnchorText}] to {reading.TargetOf(x)}"),
            post.Supersedes.Select(x => $"replaces {SlugOf(x)}"),
            [$"length {post.Length.Words} words, {post.Length.TimeToRead} min"],
            post.References.Select(x => $"reference {x.Position}{Quoted(x.Title)} {string.Join(", ", x.Authors)} {x.Year}".TrimEnd()),
            post.References.Select(x => $"work {x.Position} {string.Join(", ", new[] { x.Venue, Identifiers(x.ArxivId, x.Doi), x.Url }.Where(y => y is { Length: > 0 }))}".TrimEnd()),
            post.Citations.Select(x => $"cite {x.Marker}{(x.Reference is { } entry ? $" to reference {post.References[entry].Position}" : "")}{From(content, x.Section)}"),
        ];
        return facts.SelectMany(x => x);
    }

    /// <summary>What is one for all posts.</summary>
    private IEnumerable<string> CorpusFacts() =>
    [
        .. reading.Snapshot.Papers.Select(x => $"paper \"{x.Title}\" {x.Year} {x.Kind} {Identifiers(x.ArxivId, x.Doi)}".TrimEnd()).Order(StringComparer.Ordinal),
        .. reading.Snapshot.Series.Select(x => $"series {x.Title}: {string.Join(", ", x.Entries.Select(y => $"{y.Position} {SlugOf(y.Post)}"))}"),
        .. from author in reading.Snapshot.Authors
           from place in author.Affiliations
           select $"affiliation {author.Name}: {place.Position ?? "-"} at {place.Organization}{(place.IsCurrent ? "" : ", formerly")}",
    ];

    private string SlugOf(ContentKey post) => reading.Snapshot.Posts.Single(x => x.Key == post).Slug.Value;

    private static string Identifiers(ArxivId? arxivId, Doi? doi) =>
        string.Join(", ", new[] { arxivId is { } id ? $"arXiv:{id}" : null, doi is { } name ? $"doi:{name}" : null }.OfType<string>());

    /// <summary>Such as <c>link [it](a.md#x) at 3:5 from #intro to a#x</c>, or <c>... broken-anchor a#y</c>.</summary>
    private string LinkLine(PostContent content, Link link)
    {
        var status = link.Status switch
        {
            LinkStatus.Resolved => "to",
            LinkStatus.BrokenAnchor => "broken-anchor",
            LinkStatus.BrokenPost => "broken-post",
            var other => other.ToString().ToLowerInvariant(),
        };
        var target = link.Status == LinkStatus.BrokenAnchor ? $"{reading.TargetOf(link)}#{link.ToAnchor}" : reading.TargetOf(link);
        return $"link [{link.AnchorText}]({link.Href}) at {link.Location.Line}:{link.Location.Column}{From(content, link.FromSection)} {status} {target}".TrimEnd();
    }

    private static string FaultLine(Diagnostic fault) =>
        $"fault {DiagnosticCatalogue.Of(fault.Code).Number} {fault.Path}:{fault.Location.Line}:{fault.Location.Column} {fault.Message}";

    private static string From(PostContent content, int? section) => section is { } index ? $" from #{content.Sections[index].Anchor}" : "";

    private static string Quoted(string? text) => text is null ? "" : $" \"{text}\"";
}
