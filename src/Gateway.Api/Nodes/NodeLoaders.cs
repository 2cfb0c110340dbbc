using Gateway.Api.Authors;
using Gateway.Api.Contract;
using Gateway.Api.Curations;
using Gateway.Api.Diagnostics;
using Gateway.Api.Ingests;
using Gateway.Api.Links;
using Gateway.Api.Loading;
using Gateway.Api.Papers;
using Gateway.Api.Posts;
using Gateway.Api.Sections;
using Gateway.Api.Series;
using Gateway.Api.Sources;
using Gateway.Api.Topics;
using GraphQL;

namespace Gateway.Api.Nodes;

/// <summary>Finds any object by its global id.</summary>
internal static class NodeLoaders
{
    /// <returns>Null for an unknown id or type.</returns>
    public static Loaded<object?> Load(IResolveFieldContext context, GlobalId id) => id.Type switch
    {
        "Source" => SourceLoaders.ByKey.Load(context, id.Key).AsObject(),
        "Author" => AuthorLoaders.ByKey.Load(context, id.Key).AsObject(),
        "Post" => PostLoaders.ByKey.Load(context, id.Key).AsObject(),
        "Section" => SectionLoaders.ByKey.Load(context, id.Key).AsObject(),
        "CrossLink" => LinkLoaders.ByKey.Load(context, id.Key).AsObject(),
        "Topic" => TopicLoaders.ByKey.Load(context, id.Key).AsObject(),
        "Series" => SeriesLoaders.ByKey.Load(context, id.Key).AsObject(),
        "Paper" => PaperLoaders.ByKey.Load(context, id.Key).AsObject(),
        "Reference" => CitationLoaders.ReferenceByKey.Load(context, id.Key).AsObject(),
        "Citation" => CitationLoaders.CitationByKey.Load(context, id.Key).AsObject(),
        "Update" => PostLoaders.UpdateByKey.Load(context, id.Key).AsObject(),
        "Diagnostic" => DiagnosticLoaders.ByKey.Load(context, id.Key).AsObject(),
        "Curation" => CurationLoaders.ByKey.Load(context, id.Key).AsObject(),
        "IngestRun" => IngestRunLoaders.ByKey.Load(context, id.Key).AsObject(),
        _ => default,
    };

    /// <summary>Those of them that there are.</summary>
    public static Loaded<IEnumerable<object>> Existing(this IEnumerable<GlobalId> ids, IResolveFieldContext context) =>
        ids.Select(id => Load(context, id)).ToList().All().Then(found => found.OfType<object>());
}
