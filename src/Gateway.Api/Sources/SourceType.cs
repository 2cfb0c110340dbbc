using Gateway.Api.Ingests;
using Gateway.Api.Loading;
using Gateway.Api.Nodes;
using Gateway.Api.Paging;
using Gateway.Api.Posts;
using Gateway.Api.Scalars;
using Gateway.Content.Model;
using Gateway.Store.Reading;
using GraphQL.Types;

namespace Gateway.Api.Sources;

internal sealed class SourceType : NodeType<SourceRecord>
{
    public SourceType()
        : base("Source", "A blog, vault or site that is read in.", source => source.Key)
    {
        Field<NonNullGraphType<StringGraphType>>("name").Description("Short unique name, such as lil-log.").Resolve(context => context.Source.Key);
        Field(source => source.Title, nullable: true).Description("Title of the site.");
        Field<NonNullGraphType<SourceKindType>>("kind").Description("How its files are written.");
        Field<UrlType>("baseUrl").Description("Address its posts are published under.");
        Field(source => source.Language, nullable: true).Description("Default language, a BCP 47 tag.");
        Field<StringGraphType>("sourceRevision").Description("Hash over the content last read in.").Resolve(context => context.Source.ContentHash);
        Field<IngestRunType>("lastIngest").Description("The newest run, which may go on.")
            .Loads(context => IngestRunLoaders.LastOfSource.Load(context, context.Source.Key));
        Field<NonNullGraphType<PostConnectionType>>("posts").Description("Its posts, newest first.")
            .Windowed((context, window) => PostLoaders.OfSource.Load(context, context.Source.Id, window));
    }
}

internal sealed class SourceKindType() : EnumType<SourceKind>("How the files of a source are written.", new Dictionary<SourceKind, string>
{
    [SourceKind.Hugo] = "Hugo content folder.",
    [SourceKind.Jekyll] = "Jekyll site.",
    [SourceKind.Zola] = "Zola content folder.",
    [SourceKind.Obsidian] = "Vault with wikilinks.",
    [SourceKind.Markdown] = "Plain Markdown files.",
    [SourceKind.Html] = "A built site.",
});
