using Gateway.Api.Filters;
using Gateway.Api.Posts;
using Gateway.Api.Topics;

namespace Gateway.Api.Sections;

internal sealed class SectionFilterInput : FilterInput
{
    public SectionFilterInput()
        : base("SectionFilterInput", "Which sections.")
    {
        Combinable<SectionFilterInput>();
        Where<PostFilterInput>("post", "The post it belongs to.");
        Where<StringOperationFilterInput>("title", "Heading.");
        Where<StringOperationFilterInput>("anchor", "Anchor without #.");
        Where<IntOperationFilterInput>("level", "Heading level, 1 to 6.");
        Where<IntOperationFilterInput>("wordCount", "Words.");
        Where<TopicAssignmentListFilterInput>("topics", "Topics and their roles.");
        Where<IntOperationFilterInput>("inDegree", "Links to it.");
    }
}

internal sealed class SectionSortInput : SortInput
{
    public SectionSortInput()
        : base("SectionSortInput", "In what order sections come; several fields of one object apply in this order.")
    {
        By("title", "Heading.");
        By("wordCount", "Words.");
        By("inDegree", "Links to it.");
    }
}
