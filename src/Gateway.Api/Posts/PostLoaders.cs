using Gateway.Api.Loading;
using Gateway.Store.Reading;

namespace Gateway.Api.Posts;

/// <summary>Posts, and what belongs to a post alone: updates, front matter, bodies.</summary>
internal sealed class PostLoaders
{
    private readonly Dictionary<BodyForm, BatchLoader<long, string>> bodies;

    public PostLoaders(PostReader posts)
    {
        ById = new(posts.ByIdAsync);
        ByKey = new(posts.ByKeyAsync);
        OfSource = new(posts.OfSourcesAsync);
        OfAuthor = new(posts.OfAuthorsAsync);
        OfTopic = new(posts.OfTopicsAsync);
        SupersededBy = new(posts.SupersededByAsync, missing: []);
        CitingPaper = new(posts.CitingPapersAsync);
        Updates = new(posts.UpdatesOfAsync, missing: []);
        UpdateByKey = new(posts.UpdatesByKeyAsync);
        FrontMatter = new(posts.FrontMattersAsync);
        bodies = Enum.GetValues<BodyForm>().ToDictionary(
            form => form,
            form => new BatchLoader<long, string>((ids, cancellationToken) => posts.BodiesAsync(ids, form, cancellationToken)));
    }

    public BatchLoader<long, PostRecord> ById { get; }
    public BatchLoader<string, PostRecord> ByKey { get; }
    public ListLoader<Window, PostRecord> OfSource { get; }
    public ListLoader<Window, PostRecord> OfAuthor { get; }
    public ListLoader<Window, PostRecord> OfTopic { get; }

    /// <summary>Per post those that it replaces directly.</summary>
    public BatchLoader<long, IReadOnlyList<PostRecord>> SupersededBy { get; }
    public ListLoader<Window, PostRecord> CitingPaper { get; }
    public BatchLoader<long, IReadOnlyList<UpdateRecord>> Updates { get; }
    public BatchLoader<string, UpdateRecord> UpdateByKey { get; }
    public BatchLoader<long, string> FrontMatter { get; }

    /// <summary>Per post its body; null where it has none in this form.</summary>
    public BatchLoader<long, string> Body(BodyForm form) => bodies[form];
}
