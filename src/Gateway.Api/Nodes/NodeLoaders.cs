using Gateway.Api.Authors;
using Gateway.Api.Contract;
using Gateway.Api.Diagnostics;
using Gateway.Api.Ingests;
using Gateway.Api.Links;
using Gateway.Api.Papers;
using Gateway.Api.Posts;
using Gateway.Api.Sections;
using Gateway.Api.Series;
using Gateway.Api.Sources;
using Gateway.Api.Topics;
using GraphQL.DataLoader;

namespace Gateway.Api.Nodes;

/// <summary>Finds any object by its global id.</summary>
internal sealed class NodeLoaders(
    SourceLoaders sources, AuthorLoaders authors, PostLoaders posts, SectionLoaders sections, LinkLoaders links,
    TopicLoaders topics, SeriesLoaders series, PaperLoaders papers, CitationLoaders citations, DiagnosticLoaders diagnostics, IngestRunLoaders runs)
{
    /// <returns>Null for an unknown type.</returns>
    public IDataLoaderResult? Load(GlobalId id) => id.Type switch
    {
        "Source" => sources.ByKey.Load(id.Key),
        "Author" => authors.ByKey.Load(id.Key),
        "Post" => posts.ByKey.Load(id.Key),
        "Section" => sections.ByKey.Load(id.Key),
        "CrossLink" => links.ByKey.Load(id.Key),
        "Topic" => topics.ByKey.Load(id.Key),
        "Series" => series.ByKey.Load(id.Key),
        "Paper" => papers.ByKey.Load(id.Key),
        "Reference" => citations.ReferenceByKey.Load(id.Key),
        "Citation" => citations.CitationByKey.Load(id.Key),
        "Update" => posts.UpdateByKey.Load(id.Key),
        "Diagnostic" => diagnostics.ByKey.Load(id.Key),
        "IngestRun" => runs.ByKey.Load(id.Key),
        _ => null,
    };
}
