using Gateway.Api.Contract;
using Gateway.Api.Scalars;
using Gateway.Store.Search;
using GraphQL.Types;

namespace Gateway.Api.Search;

/// <summary>The counts of one facet.</summary>
internal sealed record Facet(SearchFacet Field, IReadOnlyList<FacetCount> Values);

internal sealed class FacetType : ObjectGraphType<Facet>
{
    public FacetType()
    {
        Name = "Facet";
        Description = "Counts of hits by one property. A section counts for its post.";
        Field<NonNullGraphType<FacetFieldType>>("field").Description("The property.").Resolve(context => context.Source.Field);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<FacetValueType>>>>("values").Description("Its values, most hits first, 20 at most.")
            .Resolve(context => context.Source.Values);
    }
}

internal sealed class FacetValueType : ObjectGraphType<FacetCount>
{
    public FacetValueType()
    {
        Name = "FacetValue";
        Description = "One value of a facet.";
        Field<NonNullGraphType<StringGraphType>>("value").Description("The value; an id for sources, topics, series and authors.").Resolve(context => ValueOf(context.Source));
        Field(value => value.Label).Description("Text to show.");
        Field(value => value.Count).Description("Hits with this value.");
    }

    private static string ValueOf(FacetCount count) => count.Facet is SearchFacet.Source or SearchFacet.Topic or SearchFacet.Series or SearchFacet.Author
        ? new GlobalId(count.Facet.ToString(), count.Value).ToString()
        : count.Value;
}

internal sealed class FacetFieldType : EnumType<SearchFacet>
{
    public FacetFieldType()
        : base("A property that hits are counted by.", new Dictionary<SearchFacet, string>
        {
            [SearchFacet.Kind] = "Kind of object.",
            [SearchFacet.Source] = "Source.",
            [SearchFacet.Topic] = "Topic.",
            [SearchFacet.Tag] = "Tag as written.",
            [SearchFacet.Series] = "Series.",
            [SearchFacet.Author] = "Author.",
            [SearchFacet.Year] = "Year of publication.",
        }) => Name = "FacetField";
}
