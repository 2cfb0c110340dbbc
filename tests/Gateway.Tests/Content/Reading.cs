using System.Collections.Concurrent;
using Gateway.Content;
using Gateway.Content.Model;
using Gateway.Content.Sources;
using Gateway.Testing;

namespace Gateway.Tests.Content;

/// <summary>What the pipeline makes of a world.</summary>
/// <param name="Contents">By path.</param>
internal sealed record Reading(Snapshot Snapshot, IReadOnlyDictionary<string, PostContent> Contents)
{
    public static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task<Reading> OfAsync(string files, Identities? known = null)
    {
        using var world = World.Of(files);
        return await OfAsync(world.Sources, known);
    }

    public static async Task<Reading> OfAsync(IReadOnlyList<SourceOptions> sources, Identities? known = null, bool includeDrafts = false)
    {
        var contents = new ContentMemory();
        var snapshot = await ContentPipeline.RunAsync(sources, new ContentPipelineOptions(Now, includeDrafts), known ?? Identities.None, contents, null, CancellationToken.None);
        return new Reading(snapshot, contents.ByPath);
    }

    public Post Post(string slug) => Snapshot.Posts.Single(x => x.Slug.Value == slug);

    public PostContent Content(string slug) => Contents[Post(slug).Path];

    public PostContent Content(ContentKey post) => Contents.Values.Single(x => x.Key == post);

    public TextContext ContextOf(Link link) => Content(link.From).Contexts[link.Context];

    public Link Link(string anchorText) => Snapshot.Links.Single(x => x.AnchorText == anchorText);

    public Diagnostic Diagnostic(DiagnosticCode code) => Snapshot.Diagnostics.Single(x => x.Code == code);

    /// <summary>Slug and anchor of a link's target, as one text; null where no post was found.</summary>
    public string? TargetOf(Link link)
    {
        var post = Snapshot.Posts.SingleOrDefault(x => x.Key == link.To);
        return post is null ? null : link.ToSection is { } section ? $"{post.Slug}#{Contents[post.Path].Sections[section].Anchor}" : post.Slug.Value;
    }

    /// <summary>Remembers everything, as the history does.</summary>
    public Identities Remember(Identities? before = null)
    {
        var present = Snapshot.Posts.Select(post => new KnownPost(
            post.Key, post.Source, post.Path, post.ContentHash, post.Url is null ? [] : [post.Url], [post.Slug.Value],
            Contents[post.Path].KnownOutline)
        {
            Title = post.Title,
            PublishedAt = post.PublishedAt,
        }).ToList();
        var gone = (before?.Posts ?? []).Where(post => present.TrueForAll(x => x.Key != post.Key));
        return new([.. present, .. gone.Select(post => post with { WasThere = false, Title = null, PublishedAt = null })]);
    }

    /// <inheritdoc cref="Remember(Identities?)"/>
    public Identities Remember(Reading before) => Remember(before.Remember());

    private sealed class ContentMemory : IContentSink
    {
        public ConcurrentDictionary<string, PostContent> ByPath { get; } = new();

        public Task WriteAsync(PostContent content, CancellationToken cancellationToken)
        {
            ByPath[content.Path] = content;
            return Task.CompletedTask;
        }
    }
}
