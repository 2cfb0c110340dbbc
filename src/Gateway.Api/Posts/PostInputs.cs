using Gateway.Api.Filters;
using Gateway.Api.Links;
using Gateway.Api.Papers;
using Gateway.Api.Scalars;
using Gateway.Api.Topics;
using GraphQL.Types;

namespace Gateway.Api.Posts;

internal sealed class PostKeyInput : InputObjectGraphType
{
    public PostKeyInput()
    {
        Name = "PostKeyInput";
        Description = "Names one post; give exactly one field.";
        IsOneOf = true;
        Field<IdGraphType>("id").Description("Global id.");
        Field<UrlType>("url").Description("Present or former address; a fragment is ignored.");
        Field<StringGraphType>("slug").Description("Present or former slug.");
    }
}

internal sealed class PostFilterInput : FilterInput
{
    public PostFilterInput()
        : base("PostFilterInput", "Which posts.")
    {
        Combinable<PostFilterInput>();
        Where<StringOperationFilterInput>("source", "Name of its source.");
        Where<StringOperationFilterInput>("slug", "Slug.");
        Where<StringOperationFilterInput>("title", "Title.");
        Where<StringOperationFilterInput>("language", "BCP 47 tag.");
        Where<EnumOperationFilterInput<PostStatusType>>("status", "Visibility.");
        Where<DateTimeOperationFilterInput>("publishedAt", "First publication.");
        Where<DateTimeOperationFilterInput>("updatedAt", "Last change.");
        Where<IntOperationFilterInput>("wordCount", "Words.");
        Where<IntOperationFilterInput>("timeToRead", "Minutes.");
        Where<ListStringOperationFilterInput>("tags", "Tags as written.");
        Where<StringOperationFilterInput>("author", "Name of any author.");
        Where<CrossLinkListFilterInput>("crossLinks", "Links it holds, to other posts.");
        Where<CrossLinkListFilterInput>("backlinks", "Links that lead to it, from other posts.");
        Where<TopicAssignmentListFilterInput>("topics", "Topics and their roles.");
        Where<ReferenceListFilterInput>("references", "Entries of its bibliography.");
        Where<PaperListFilterInput>("citedPapers", "Works it cites, in its text or bibliography.");
        Where<BooleanOperationFilterInput>("isSuperseded", "Whether another post replaces it.");
        Where<PostMetricsFilterInput>("metrics", "Counts and ranks.");
    }
}

internal sealed class PostMetricsFilterInput : FilterInput
{
    public PostMetricsFilterInput()
        : base("PostMetricsFilterInput", "Counts and ranks of a post.")
    {
        Where<IntOperationFilterInput>("inDegree", "Posts that link to it.");
        Where<IntOperationFilterInput>("outDegree", "Posts it links to.");
        Where<FloatOperationFilterInput>("pageRank", "PageRank.");
        Where<IntOperationFilterInput>("referenceCount", "Bibliography entries.");
        Where<BooleanOperationFilterInput>("isOrphan", "No link in and none out.");
    }
}

internal sealed class PostSortInput : SortInput
{
    public PostSortInput()
        : base("PostSortInput", "In what order posts come; several fields of one object apply in this order.")
    {
        By("title", "Title.");
        By("slug", "Slug.");
        By("publishedAt", "First publication.");
        By("updatedAt", "Last change.");
        By("wordCount", "Words.");
        ByNested<PostMetricsSortInput>("metrics", "Counts and ranks.");
    }
}

internal sealed class PostMetricsSortInput : SortInput
{
    public PostMetricsSortInput()
        : base("PostMetricsSortInput", "Counts and ranks to sort posts by; several fields of one object apply in this order.")
    {
        By("inDegree", "Posts that link to it.");
        By("outDegree", "Posts it links to.");
        By("pageRank", "PageRank.");
    }
}
