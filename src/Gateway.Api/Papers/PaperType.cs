using Gateway.Api.Citing;
using Gateway.Api.Loading;
using Gateway.Api.Nodes;
using Gateway.Api.Paging;
using Gateway.Api.Posts;
using Gateway.Api.Scalars;
using Gateway.Api.Topics;
using Gateway.Content.Model;
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
        Field<NonNullGraphType<BooleanGraphType>>("hasMoreAuthors").Description("Whether others wrote it too, since all that cite it print \"et al.\" behind these.");
        Field<NonNullGraphType<PaperKindType>>("kind").Description("Sort of work.");
        Field(paper => paper.Year, nullable: true).Description("Year of first publication known here.");
        Field(paper => paper.Venue, nullable: true).Description("Journal, conference or site.");
        Field(paper => paper.Doi, nullable: true).Description("DOI without the resolver.");
        Field(paper => paper.ArxivId, nullable: true).Description("arXiv id without version.");
        Field<UrlType>("url").Description("Best address.");
        Field<NonNullGraphType<PostConnectionType>>("citingPosts").Description("Posts that cite it, oldest first.")
            .Windowed((context, window) => PostLoaders.CitingPaper.Load(context, context.Source.Id, window));
        Field(paper => paper.CitingPostCount).Description("Number of posts that cite it.");
        Field<NonNullGraphType<CitationConnectionType>>("citations").Description("Every place it is cited, with the sentence; newest post first.")
            .Windowed((context, window) => CitationLoaders.CitationsOfPaper.Load(context, context.Source.Id, window));
        Field<NonNullGraphType<ReferenceConnectionType>>("references").Description("The bibliography entries that name it.")
            .Windowed((context, window) => CitationLoaders.ReferencesOfPaper.Load(context, context.Source.Id, window));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<TopicType>>>>("topics").Description("Topics of the places that cite it, main topic first.")
            .Loads(context => TopicLoaders.OfPaper.Load(context, context.Source.Id));
        this.AddCoCitations();
        this.AddCiteAs("How to cite the work.", context =>
        {
            var paper = context.Source;
            return CiteAs.Key.Load(context, paper.Key).Then(key => CitedWorks.Of(paper, key!));
        });
    }
}

internal sealed class PaperKindType() : EnumType<PaperKind>("Sort of work.", new Dictionary<PaperKind, string>
{
    [PaperKind.JournalArticle] = "Article in a journal.",
    [PaperKind.ConferencePaper] = "Paper at a conference or workshop.",
    [PaperKind.Preprint] = "Preprint, never published elsewhere as far as known.",
    [PaperKind.Book] = "Book or chapter.",
    [PaperKind.Thesis] = "Thesis.",
    [PaperKind.Report] = "Technical report or standard.",
    [PaperKind.Dataset] = "Data set.",
    [PaperKind.Software] = "Software.",
    [PaperKind.WebPage] = "Blog post, talk or other page.",
    [PaperKind.Other] = "Anything else, or unknown.",
});

internal sealed class PaperConnectionType() : ConnectionType<PaperType, PaperRecord>("Paper", "paper", "papers");
