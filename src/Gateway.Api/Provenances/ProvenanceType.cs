using Gateway.Api.Scalars;
using Gateway.Content.Model;
using GraphQL.Types;

namespace Gateway.Api.Provenances;

/// <summary>Who or what states a fact.</summary>
/// <param name="Producer">Name and version of the rule.</param>
internal sealed record Provenance(Origin Origin, ProvenanceMethod Method, string Producer)
{
    /// <summary>What an author writes is authored, in words as in fields; how surely it was understood is its confidence.</summary>
    public static Provenance Of(ProvenanceMethod method) => method switch
    {
        ProvenanceMethod.Link => new(Origin.Authored, method, "links 1"),
        ProvenanceMethod.FrontMatter => new(Origin.Authored, method, "front-matter 1"),
        ProvenanceMethod.Phrase => new(Origin.Authored, method, "cue-phrases 1"),
        ProvenanceMethod.UpdateNote => new(Origin.Authored, method, "update-notes 1"),
        ProvenanceMethod.Numbering => new(Origin.Inferred, method, "numbered-titles 1"),
        ProvenanceMethod.Curation => Curated(method),
        ProvenanceMethod.NameMention => new(Origin.Inferred, method, "name-mentions 1"),
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "No such method."),
    };

    /// <summary>A curator decided it, or confirmed what was found.</summary>
    public static Provenance Curated(ProvenanceMethod method) => new(Origin.Curated, method, "curators");
}

internal sealed class ProvenanceType : ObjectGraphType<Provenance>
{
    public ProvenanceType()
    {
        Name = "Provenance";
        Description = "Who or what states a fact.";
        Field<NonNullGraphType<OriginType>>("origin").Description("Kind of authority.");
        Field<NonNullGraphType<ProvenanceMethodType>>("method").Description("How it was found.");
        Field(provenance => provenance.Producer).Description("Name and version of the rule.");
    }
}

internal sealed class OriginType() : EnumType<Origin>("Kind of authority behind a fact.", new Dictionary<Origin, string>
{
    [Origin.Authored] = "Written by the author.",
    [Origin.Inferred] = "Concluded by the gateway.",
    [Origin.Curated] = "Decided by a curator.",
});

internal sealed class ProvenanceMethodType() : EnumType<ProvenanceMethod>("How a fact was found.", new Dictionary<ProvenanceMethod, string>
{
    [ProvenanceMethod.Link] = "A written link.",
    [ProvenanceMethod.FrontMatter] = "A field of the front matter.",
    [ProvenanceMethod.Phrase] = "Words of the text, such as see my earlier post.",
    [ProvenanceMethod.UpdateNote] = "A note of change.",
    [ProvenanceMethod.Numbering] = "Titles numbered Part 1, Part 2.",
    [ProvenanceMethod.NameMention] = "A title or label named without a link.",
    [ProvenanceMethod.LinkStructure] = "Position in the graph of links.",
    [ProvenanceMethod.TextSimilarity] = "Similar wording.",
    [ProvenanceMethod.Curation] = "A curator's decision.",
});
