using Gateway.Api.Contract;
using Gateway.Api.Loading;
using Gateway.Api.Paging;
using Gateway.Content.Model;
using Gateway.Store.Reading;
using GraphQL;
using GraphQL.Types;

namespace Gateway.Api.Papers;

internal static class PaperQueries
{
    public static void AddPapers(this ObjectGraphType query)
    {
        query.Field<PaperType>("paper").Description("One cited work.")
            .Argument<NonNullGraphType<PaperKeyInput>>("by", "The key to look it up by.")
            .ResolveAsync(async context => await FindAsync(context));

        query.Field<PaperConnectionType>("papers").Description("Cited works that fit a filter.")
            .Paged<PaperFilterInput, PaperSortInput, PaperRecord>(context => context.From<PaperReader>().ListAsync);
    }

    private static async Task<PaperRecord?> FindAsync(IResolveFieldContext context)
    {
        var (name, value) = context.GetArgument<Dictionary<string, object?>>("by").Single();
        var key = (string)value!;
        var papers = context.From<PaperReader>();
        return name switch
        {
            "id" => await context.From<PaperLoaders>().ByKey.Load(GlobalId.Parse(key).KeyOf("Paper")).GetResultAsync(context.CancellationToken),
            "doi" => await papers.ByDoiAsync(DoiOf(key), context.CancellationToken),
            "arxivId" => await papers.ByArxivIdAsync(ArxivIdOf(key), context.CancellationToken),
            _ => await papers.ByUrlAsync(key, context.CancellationToken),
        };
    }

    private static string DoiOf(string text) => Doi.TryParse(text, out var doi)
        ? doi.Value
        : throw new RequestException(ErrorCode.InvalidArgument, "doi is no DOI; one looks like 10.1000/182.");

    private static string ArxivIdOf(string text) => ArxivId.TryParse(text, out var id)
        ? id.Value
        : throw new RequestException(ErrorCode.InvalidArgument, "arxivId is no arXiv id; one looks like 1706.03762.");
}
