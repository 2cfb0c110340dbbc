using Gateway.Api.Curations;
using Gateway.Api.Filters;
using Gateway.Api.Posts;
using Gateway.Api.Provenances;
using Gateway.Api.Sections;

namespace Gateway.Api.Links;

internal sealed class CrossLinkFilterInput : FilterInput
{
    public CrossLinkFilterInput()
        : base("CrossLinkFilterInput", "Which cross-links.")
    {
        Combinable<CrossLinkFilterInput>();
        Where<EnumOperationFilterInput<LinkKindType>>("kind", "What the target is to the text.");
        Where<EnumOperationFilterInput<LinkStatusType>>("status", "Whether the target exists.");
        Where<EnumOperationFilterInput<OriginType>>("origin", "Authored, inferred or curated; without it only links that somebody wrote.");
        Where<EnumOperationFilterInput<ReviewStateType>>("review", "A curator's verdict; without it only what nobody refused.");
        Where<FloatOperationFilterInput>("confidence", "How sure kind and target are, 0 to 1.");
        Where<StringOperationFilterInput>("anchorText", "Text of the link.");
        Where<LinkEndpointFilterInput>("from", "Where it stands.");
        Where<LinkEndpointFilterInput>("to", "Where it leads.");
    }
}

internal sealed class CrossLinkListFilterInput() : ListFilterInput<CrossLinkFilterInput>("cross-links");

internal sealed class LinkEndpointFilterInput : FilterInput
{
    public LinkEndpointFilterInput()
        : base("LinkEndpointFilterInput", "One end of a cross-link.")
    {
        Where<PostFilterInput>("post", "The post.");
        Where<SectionFilterInput>("section", "The section.");
    }
}

internal sealed class CrossLinkSortInput : SortInput
{
    public CrossLinkSortInput()
        : base("CrossLinkSortInput", "In what order cross-links come; several fields of one object apply in this order.")
    {
        By("confidence", "How sure.");
        By("kind", "Kind, in order of the enum.");
        ByNested<LinkEndpointSortInput>("from", "Where it stands.");
        ByNested<LinkEndpointSortInput>("to", "Where it leads.");
    }
}

internal sealed class LinkEndpointSortInput : SortInput
{
    public LinkEndpointSortInput()
        : base("LinkEndpointSortInput", "An end of a cross-link to sort by.") =>
        ByNested<PostSortInput>("post", "The post.");
}
