using Gateway.Api.Scalars;
using Gateway.Content.Model;

namespace Gateway.Api.Posts;

internal sealed class PostStatusType() : EnumType<PostStatus>("Whether readers can see a post.", new Dictionary<PostStatus, string>
{
    [PostStatus.Published] = "Public.",
    [PostStatus.Scheduled] = "Its date lies ahead.",
    [PostStatus.Draft] = "Marked as draft.",
});
