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
            .Loads(Find);

        query.Field<PaperConnectionType>("papers").Description("Cited works that fit a filter.")
            .Paged<PaperFilterInput, PaperSortInput, PaperRecord>(session => new PaperReader(session).ListAsync);
    }

    private static Loaded<PaperRecord?> Find(IResolveFieldContext context)
    {
        var (name, value) = context.GetArgument<Dictionary<string, object?>>("by").Single();
        var key = (string)value!;
        return name switch
        {
            "id" => PaperLoaders.ByKey.Load(context, GlobalId.Parse(key).KeyOf("Paper")),
            "doi" => PaperLoaders.ByDoi.Load(context, DoiOf(key)),
            "arxivId" => PaperLoaders.ByArxivId.Load(context, ArxivIdOf(key)),
            _ => PaperLoaders.ByUrl.Load(context, key),
        };
    }

    private static string DoiOf(string text) => Doi.TryParse(text, out var doi)
        ? doi.Value
        : throw new RequestException(ErrorCode.InvalidArgument, "doi is no DOI; one looks like 10.1000/182.");

    private static string ArxivIdOf(string text) => ArxivId.TryParse(text, out var id)
        ? id.Value
        : throw new RequestException(ErrorCode.InvalidArgument, "arxivId is no arXiv id; one looks like 1706.03762.");
}
