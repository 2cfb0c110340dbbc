using Gateway.Api.Loading;
using Gateway.Store.Search;
using GraphQL.Types;

namespace Gateway.Api.Search;

internal sealed class SuggestionType : ObjectGraphType<SuggestionRecord>
{
    public SuggestionType()
    {
        Name = "Suggestion";
        Description = "One completion for a search box.";
        Field(suggestion => suggestion.Text).Description("Completed text.");
        Field<NonNullGraphType<SearchKindType>>("kind").Description("Kind of object.").Resolve(context => context.Source.Kind);
        Field<NonNullGraphType<SearchResultType>>("node").Description("The object.")
            .Loads(context => SearchResultType.Load(context, context.Source.Kind, context.Source.RowId));
    }
}
