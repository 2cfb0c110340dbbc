using Gateway.Content.Model;

namespace Gateway.Tests.Store;

/// <summary>Small pieces of a snapshot, each complete; tests change with <c>with</c> what they are about.</summary>
internal static class Build
{
    public static readonly TextContext Context = new("Before.", "The sentence here.", "After.", 4, 12);

    public static SourceSpan At(int line, int column = 1) => new(line, column, line, column + 5);

    public static ContentKey Key(string name) => ContentKey.Of("test", name);

    public static DateTimeOffset Day(int day) => new(2024, 1, day, 12, 0, 0, TimeSpan.FromHours(2));

    public static Source Source(string name = "blog") => new() { Name = name, Kind = SourceKind.Hugo, ContentHash = $"hash-{name}" };

    public static Post Post(string slug, string source = "blog") => new()
    {
        Key = Key(slug),
        Source = source,
        Path = $"posts/{slug}.md",
        Slug = Slug.TryParse(slug, out var parsed) ? parsed : throw new ArgumentException("No slug.", nameof(slug)),
        Title = slug,
        Status = PostStatus.Published,
        ContentHash = $"hash-{slug}",
        WordCount = 100,
        Opening = $"Opening of {slug}.",
    };

    public static Section Section(string name, int? parent = null) => new()
    {
        Key = Key(name),
        Parent = parent,
        Level = parent is null ? 2 : 3,
        Title = name,
        Anchor = name,
        WordCount = 50,
        Html = new TextSpan(0, 10),
        Text = new TextSpan(0, 5),
        Location = At(1),
    };

    public static Link Link(string name, string from, string? to, LinkStatus status = LinkStatus.Resolved) => new()
    {
        Key = Key(name),
        From = Key(from),
        To = to is null ? null : Key(to),
        Status = status,
        Href = $"/{to}/",
        AnchorText = name,
        Context = Context,
        Location = At(3),
    };

    public static Paper Paper(string name) => new() { Key = Key(name), Title = name };

    public static Reference Reference(string name, int position, string? paper = null) => new()
    {
        Key = Key(name),
        Position = position,
        Text = name,
        Paper = paper is null ? null : Key(paper),
        Location = At(90 + position),
    };

    public static Citation Citation(string name, int? reference = null, string? paper = null) => new()
    {
        Key = Key(name),
        Marker = name,
        Reference = reference,
        Paper = paper is null ? null : Key(paper),
        Context = Context,
        Location = At(7),
    };

    public static Diagnostic Diagnostic(string name, DiagnosticCode code, string? post = null) => new()
    {
        Key = Key(name),
        Code = code,
        Message = $"{name} is wrong.",
        Source = "blog",
        Path = $"posts/{post}.md",
        Location = At(5),
        Post = post is null ? null : Key(post),
    };

    public static Snapshot Snapshot(params Post[] posts) => new(
        [.. posts.Select(post => post.Source).DefaultIfEmpty("blog").Distinct().Select(Source)], posts, [], [], [], NextDue: null);
}
