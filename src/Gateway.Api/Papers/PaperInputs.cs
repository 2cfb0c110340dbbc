using Gateway.Api.Filters;
using Gateway.Api.Scalars;
using GraphQL.Types;

namespace Gateway.Api.Papers;

internal sealed class PaperKeyInput : InputObjectGraphType
{
    public PaperKeyInput()
    {
        Name = "PaperKeyInput";
        Description = "Names one paper; give exactly one field.";
        IsOneOf = true;
        Field<IdGraphType>("id").Description("Global id.");
        Field<StringGraphType>("doi").Description("DOI without the resolver, such as 10.1000/182.");
        Field<StringGraphType>("arxivId").Description("arXiv id with or without version.");
        Field<UrlType>("url").Description("Address of the paper.");
    }
}

internal sealed class PaperFilterInput : FilterInput
{
    public PaperFilterInput()
        : base("PaperFilterInput", "Which papers.")
    {
        Combinable<PaperFilterInput>();
        Where<StringOperationFilterInput>("title", "Title.");
        Where<StringOperationFilterInput>("author", "Name of any author.");
        Where<EnumOperationFilterInput<PaperKindType>>("kind", "Sort of work.");
        Where<IntOperationFilterInput>("year", "Year.");
        Where<StringOperationFilterInput>("venue", "Venue.");
        Where<StringOperationFilterInput>("doi", "DOI.");
        Where<StringOperationFilterInput>("arxivId", "arXiv id.");
        Where<IntOperationFilterInput>("citingPostCount", "Posts that cite it.");
    }
}

internal sealed class ReferenceFilterInput : FilterInput
{
    public ReferenceFilterInput()
        : base("ReferenceFilterInput", "Which entries of a bibliography.")
    {
        Where<PaperFilterInput>("paper", "The work.");
        Where<BooleanOperationFilterInput>("isIdentified", "Whether the work is known.");
    }
}

internal sealed class ReferenceListFilterInput() : ListFilterInput<ReferenceFilterInput>("references");

internal sealed class PaperListFilterInput() : ListFilterInput<PaperFilterInput>("papers");

internal sealed class PaperSortInput : SortInput
{
    public PaperSortInput()
        : base("PaperSortInput", "In what order papers come; several fields of one object apply in this order.")
    {
        By("title", "Title.");
        By("year", "Year.");
        By("citingPostCount", "Posts that cite it.");
    }
}
