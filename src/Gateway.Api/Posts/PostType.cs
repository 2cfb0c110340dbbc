using Gateway.Api.Authors;
using Gateway.Api.Citing;
using Gateway.Api.Contract;
using Gateway.Api.Curations;
using Gateway.Api.Diagnostics;
using Gateway.Api.Exhibits;
using Gateway.Api.Links;
using Gateway.Api.Loading;
using Gateway.Api.Nodes;
using Gateway.Api.Paging;
using Gateway.Api.Papers;
using Gateway.Api.Prerequisites;
using Gateway.Api.Related;
using Gateway.Api.Scalars;
using Gateway.Api.Sections;
using Gateway.Api.Series;
using Gateway.Api.Sources;
using Gateway.Api.Topics;
using Gateway.Content.Citing;
using Gateway.Store.Reading;
using GraphQL;
using GraphQL.Types;

namespace Gateway.Api.Posts;

internal sealed class PostType : NodeType<PostRecord>
{
    public PostType()
        : base("Post", "An article, page or note.", post => post.Key)
    {
        AddIdentity();
        AddText();
        AddSections();
        this.AddExhibits();
        AddLinks();
        AddBibliography();
        AddVersions();
        this.AddRelatedPosts();
        this.AddPrerequisites();
        this.AddTopics(context => (context.Refused() ? TopicLoaders.RefusedOfPost : TopicLoaders.OfPost).Load(context, context.Source.Id)!).WithRefused();
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<SeriesEntryType>>>>("seriesEntries").Description("Its places in series.")
            .WithRefused()
            .Loads(context => (context.Refused() ? SeriesLoaders.RefusedEntriesOfPost : SeriesLoaders.EntriesOfPost).Load(context, context.Source.Id));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<UpdateType>>>>("updates").Description("Dated notes of change, newest first.")
            .Loads(context => PostLoaders.Updates.Load(context, context.Source.Id));
        Field<NonNullGraphType<DiagnosticConnectionType>>("diagnostics").Description("Faults found in it, by position.")
            .Windowed((context, window) => DiagnosticLoaders.OfPost.Load(context, context.Source.Id, window));
        Field<NonNullGraphType<PostMetricsType>>("metrics").Description("Counts and ranks in the graph of posts.").Resolve(context => context.Source);
    }

    private void AddIdentity()
    {
        Field<NonNullGraphType<SourceType>>("source").Description("Where it comes from.")
            .Loads(context => SourceLoaders.ById.Load(context, context.Source.SourceId));
        Field(post => post.Path).Description("File path inside the source.");
        Field(post => post.Slug).Description("Last part of its address.");
        Field<UrlType>("url").Description("Canonical address.");
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<UrlType>>>>("aliases")
            .Description("Former addresses; links to them are still resolved.")
            .Resolve(context => context.Source.Aliases.Where(UrlType.IsAbsolute));
        Field(post => post.Title).Description("Title, plain text.");
        Field(post => post.Description, nullable: true).Description("Summary by the author.");
        Field(post => post.Language, nullable: true).Description("BCP 47 tag.");
        Field<NonNullGraphType<PostStatusType>>("status").Description("Whether readers can see it.");
        Field<DateTimeType>("publishedAt").Description("First publication.");
        Field<DateTimeType>("updatedAt").Description("Last change to the content that the author states.");
        Field(post => post.ContentHash).Description("Changes if and only if the file does.");
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<AuthorType>>>>("authors").Description("Who wrote it, in the order given.")
            .Loads(context => AuthorLoaders.OfPost.Load(context, context.Source.Id));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>("tags")
            .Description("Tags and categories as written; topics holds the controlled terms.");
        Field<AnyType>("frontMatter").Description("Raw front matter, or the value at a path in it; null if nothing is there.")
            .Argument<StringGraphType>("path", "Keys joined by dots, such as cover.image.")
            .Loads(context =>
            {
                var path = context.GetArgument<string?>("path");
                return PostLoaders.FrontMatter.Load(context, context.Source.Id).Then(json => FrontMatter.At(json, path));
            });
    }

    private void AddText()
    {
        Field<StringGraphType>("body").Description("The text; null only for MARKDOWN of an HTML source.")
            .WithFormat()
            .Loads(context => PostLoaders.Body(context.TextFormat()).Load(context, context.Source.Id));
        Field<NonNullGraphType<StringGraphType>>("excerpt").Description("Opening of the text, plain, cut at a word.")
            .WithLength()
            .Loads(context =>
            {
                var length = context.ExcerptLength();
                return PostLoaders.Body(BodyForm.Opening).Load(context, context.Source.Id).Then(opening => Excerpt.Of(opening ?? "", length));
            });
        Field(post => post.WordCount).Description("Words; CJK characters count one each.");
        Field(post => post.TimeToRead).Description("Minutes, rounded up.");
    }

    private void AddSections()
    {
        Field(post => post.SectionCount).Description("Number of sections.");
        Field<SectionType>("section").Description("The section at an anchor, present or former.")
            .Argument<NonNullGraphType<StringGraphType>>("anchor", "Anchor without #.")
            .Loads(context =>
            {
                var anchor = context.GetArgument<string>("anchor");
                return SectionLoaders.Outline.Load(context, context.Source.Id).Then(outline => outline!.At(anchor));
            });
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<SectionType>>>>("sections")
            .Description("All sections in reading order, as a flat list: the table of contents.")
            .Argument<NonNullGraphType<IntGraphType>>(
                "maxLevel", "Leaves out deeper headings, 1 to 6.", argument => argument.DefaultValue = Limits.DeepestHeading)
            .Loads(context =>
            {
                var maxLevel = context.GetArgument<int>("maxLevel");
                if (maxLevel is < 1 or > Limits.DeepestHeading)
                    throw new RequestException(
                        ErrorCode.InvalidArgument, $"maxLevel is {maxLevel}; headings have levels 1 to {Limits.DeepestHeading}.");
                return SectionLoaders.Outline.Load(context, context.Source.Id).Then(outline => outline!.DownTo(maxLevel));
            });
    }

    private void AddLinks()
    {
        Field<NonNullGraphType<CrossLinkConnectionType>>("crossLinks").Description("Links to other posts, in reading order.")
            .WithOwnPost()
            .WithOrigins()
            .Windowed((context, window) =>
                LinkLoaders.FromPost.Load(context, context.Source.Id, new(context.IncludeOwnPost(), context.Origins(), window)));
        Field<NonNullGraphType<CrossLinkConnectionType>>("backlinks")
            .Description("Links from other posts, each with its sentence; newest post first.")
            .WithOrigins()
            .Windowed((context, window) => LinkLoaders.ToPost.Load(context, context.Source.Id, new(context.Origins(), window)));
    }

    private void AddVersions()
    {
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<PostType>>>>("supersedes")
            .Description("Posts it replaces. The statement itself is a CrossLink of kind SUPERSEDES or SUPERSEDED_BY.")
            .Loads(context => PostLoaders.SupersededBy.Load(context, context.Source.Id));
        Field<PostType>("supersededBy").Description("The post that replaces it directly.")
            .Loads(context => context.Source.SupersededById is { } newer ? PostLoaders.ById.Load(context, newer) : default);
        Field<NonNullGraphType<PostType>>("latestVersion").Description("End of the chain of replacements; itself if never replaced.")
            .Loads(context => PostLoaders.ById.Load(context, context.Source.LatestVersionId));
    }

    private void AddBibliography()
    {
        Field<NonNullGraphType<ReferenceConnectionType>>("references").Description("Its bibliography, in order.")
            .Windowed((context, window) => CitationLoaders.ReferencesOfPost.Load(context, context.Source.Id, window));
        Field<NonNullGraphType<CitationConnectionType>>("citations").Description("Its in-text citations, in reading order.")
            .Windowed((context, window) => CitationLoaders.CitationsOfPost.Load(context, context.Source.Id, window));
        Field<NonNullGraphType<PaperConnectionType>>("citedPapers").Description("Works it cites, most often cited first.")
            .Windowed((context, window) => PaperLoaders.CitedByPost.Load(context, context.Source.Id, window));
        this.AddCiteAs("How to cite the post.", AsWork);
    }

    private static Loaded<CitedWork> AsWork(IResolveFieldContext<PostRecord> context)
    {
        var post = context.Source;
        // All three at once, so that each is in the batch of its like.
        var key = CiteAs.Key.Load(context, post.Key);
        var authors = AuthorLoaders.OfPost.Load(context, post.Id);
        var source = SourceLoaders.ById.Load(context, post.SourceId);
        return Loaded<CitedWork>.Of(async cancellationToken => CitedWorks.Of(
            post, (await key.GetAsync(cancellationToken))!, (await authors.GetAsync(cancellationToken))!, (await source.GetAsync(cancellationToken))!));
    }
}

internal sealed class PostConnectionType() : ConnectionType<PostType, PostRecord>("Post", "post", "posts");
