using Gateway.Api.Loading;
using Gateway.Api.Nodes;
using Gateway.Api.Paging;
using Gateway.Api.Posts;
using Gateway.Api.Scalars;
using Gateway.Store.Reading;
using GraphQL.Types;

namespace Gateway.Api.Papers;

internal sealed class PaperType : NodeType<PaperRecord>
{
    public PaperType()
        : base("Paper", "A cited work. Preprint and published version are one paper.", paper => paper.Key)
    {
        Field(paper => paper.Title).Description("Title.");
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>("authors").Description("Names in order, as printed.");
        Field(paper => paper.Year, nullable: true).Description("Year of first publication known here.");
        Field(paper => paper.Venue, nullable: true).Description("Journal, conference or site.");
        Field(paper => paper.Doi, nullable: true).Description("DOI without the resolver.");
        Field(paper => paper.ArxivId, nullable: true).Description("arXiv id without version.");
        Field<UrlType>("url").Description("Best address.");
        Field<NonNullGraphType<PostConnectionType>>("citingPosts").Description("Posts that cite it, oldest first.")
            .Windowed((context, window) => context.From<PostLoaders>().CitingPaper.Load(context.Source.Id, window));
        Field(paper => paper.CitingPostCount).Description("Number of posts that cite it.");
        Field<NonNullGraphType<CitationConnectionType>>("citations").Description("Every place it is cited, with the sentence; newest post first.")
            .Windowed((context, window) => context.From<CitationLoaders>().CitationsOfPaper.Load(context.Source.Id, window));
        Field<NonNullGraphType<ReferenceConnectionType>>("references").Description("The bibliography entries that name it.")
            .Windowed((context, window) => context.From<CitationLoaders>().ReferencesOfPaper.Load(context.Source.Id, window));
    }
}

internal sealed class PaperConnectionType() : ConnectionType<PaperType, PaperRecord>("Paper", "paper", "papers");
