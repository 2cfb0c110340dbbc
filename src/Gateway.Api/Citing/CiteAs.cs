using Gateway.Api.Loading;
using Gateway.Api.Scalars;
using Gateway.Content.Citing;
using Gateway.Store.Reading;
using GraphQL;
using GraphQL.Types;

namespace Gateway.Api.Citing;

/// <summary>How bibliographies are written.</summary>
internal enum CitationFormat
{
    Bibtex,
    CslJson,
    Ris,
}

internal sealed class CitationFormatType() : EnumType<CitationFormat>("Form of a bibliography's entry.", new Dictionary<CitationFormat, string>
{
    [CitationFormat.Bibtex] = "BibTeX, also for biblatex.",
    [CitationFormat.CslJson] = "CSL-JSON, one item, as a string.",
    [CitationFormat.Ris] = "RIS.",
});

internal static class CiteAs
{
    /// <summary>By the key of a paper or post.</summary>
    public static readonly Loader<string, string> Key = new(
        (session, works, cancellationToken) => new CitationKeyReader(session).OfWorksAsync(works, cancellationToken));

    /// <summary>The field <c>citeAs</c>.</summary>
    public static void AddCiteAs<TSource>(this ObjectGraphType<TSource> type, string description, Func<IResolveFieldContext<TSource>, Loaded<CitedWork>> work) =>
        type.Field<NonNullGraphType<StringGraphType>>("citeAs").Description(description)
            .Argument<NonNullGraphType<CitationFormatType>>("format", "Form of the entry.", argument => argument.DefaultValue = CitationFormat.Bibtex)
            .Loads(context =>
            {
                var format = context.GetArgument<CitationFormat>("format");
                return work(context).Then(cited => Print(cited, format));
            });

    private static string Print(CitedWork work, CitationFormat format) => format switch
    {
        CitationFormat.CslJson => CslJson.Print(work),
        CitationFormat.Ris => Ris.Print(work),
        _ => BibTeX.Print(work),
    };
}
