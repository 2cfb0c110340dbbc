using Gateway.Store.Reading;
using GraphQL.Types;

namespace Gateway.Api.Posts;

internal sealed class PostMetricsType : ObjectGraphType<PostRecord>
{
    public PostMetricsType()
    {
        Name = "PostMetrics";
        Description = "Counts and ranks of a post in the graph of posts.";
        Field(post => post.InDegree).Description("Posts that link to it.");
        Field(post => post.OutDegree).Description("Posts it links to.");
        Field(post => post.PageRank).Description("PageRank; sums to 1 over all posts.");
        Field(post => post.ReferenceCount).Description("Entries of its bibliography.");
        Field<NonNullGraphType<BooleanGraphType>>("isOrphan").Description("No link in and none out.")
            .Resolve(context => context.Source is { InDegree: 0, OutDegree: 0 });
    }
}
