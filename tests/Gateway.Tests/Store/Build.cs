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

    public static BuiltPost Post(string slug, string source = "blog") => new()
    {
        Key = Key(slug),
        Source = source,
        Path = $"posts/{slug}.md",
        Slug = Slug.TryParse(slug, out var parsed) ? parsed : throw new ArgumentException("No slug.", nameof(slug)),
        Title = slug,
        Status = PostStatus.Published,
        ContentHash = $"hash-{slug}",
        LatestVersion = Key(slug),
        Length = new TextLength(100),
        SectionCount = 0,
    };

    public static Section Section(string name, int? parent = null) => new()
    {
        Key = Key(name),
        Parent = parent,
        Level = parent is null ? 2 : 3,
        Title = name,
        Anchor = name,
        Length = new TextLength(50),
        Html = new TextSpan(0, 10),
        Text = new TextSpan(0, 4),
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
        Context = 0,
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
        Context = 0,
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

    /// <summary>What the pipeline does: first the contents, one by one, then the snapshot.</summary>
    public static async Task<Snapshot> HandOverAsync(Snapshot snapshot, Identities known, IContentSink sink)
    {
        foreach (var post in snapshot.Posts.OfType<BuiltPost>())
            await sink.WriteAsync(post.ContentAfter(known), default);
        return snapshot with { Posts = [.. snapshot.Posts.Select(Resolved)] };
    }

    private static Post Resolved(Post post)
    {
        var citations = post.Citations.Select(x => x with { Paper = x.Paper ?? (x.Reference is { } index ? post.References[index].Paper : null) }).ToList();
        return post with { Citations = citations, CitedPapers = Gateway.Content.Model.Post.MostCitedFirst(post.References.Select(x => x.Paper), citations.Select(x => x.Paper)) };
    }

    public static Snapshot Snapshot(params Post[] posts) => new(
        [.. posts.Select(post => post.Source).DefaultIfEmpty("blog").Distinct().Select(Source)], posts, [], [], [], NextDue: null);
}

/// <summary>A post with its content, which the pipeline hands over before it.</summary>
internal sealed record BuiltPost : Post
{
    private readonly IReadOnlyList<Section> sections = [];

    public int WordCount { init => Length = new TextLength(value); }

    public PostBody Body { get; init; } = new("markdown", "html", "text");

    public string? FrontMatter { get; init; }

    public IReadOnlyList<Section> Sections
    {
        get => sections;
        init
        {
            sections = value;
            SectionCount = value.Count;
        }
    }

    public IReadOnlyList<Update> Updates { get; init; } = [];
    public IReadOnlyList<Figure> Figures { get; init; } = [];
    public IReadOnlyList<CodeBlock> CodeBlocks { get; init; } = [];
    public IReadOnlyList<Equation> Equations { get; init; } = [];
    public IReadOnlyList<NotationEntry> Notation { get; init; } = [];

    public string Opening => $"Opening of {Slug}.";

    /// <summary>With what earlier ingests knew of its sections.</summary>
    public PostContent ContentAfter(Identities known) => new()
    {
        Key = Key,
        Source = Source,
        Path = Path,
        Url = Url,
        Title = Title,
        Description = Description,
        Tags = Tags,
        Language = Language,
        Body = Body,
        Opening = Opening,
        FrontMatter = FrontMatter,
        Sections = Sections,
        KnownOutline = new(default, KnownAfter(known.Posts.SingleOrDefault(post => post.Key == Key)?.Outline.Sections ?? [])),
        Updates = Updates,
        Figures = Figures,
        CodeBlocks = CodeBlocks,
        Equations = Equations,
        Notation = Notation,
        Contexts = [Build.Context],
    };

    private List<KnownSection> KnownAfter(IReadOnlyList<KnownSection> known) =>
    [
        .. Sections.Select(section => new KnownSection(
            section.Key, section.Title, [.. known.SingleOrDefault(x => x.Key == section.Key)?.Anchors ?? [], .. section.Anchor is null ? Array.Empty<string>() : [section.Anchor]], Text: default(TextSketch))),
        .. known.Where(x => Sections.All(section => section.Key != x.Key)),
    ];
}
