using Gateway.Api.Contract;
using Gateway.Api.Loading;
using Gateway.Api.Posts;
using Gateway.Store.Reading;
using GraphQL.Types;

namespace Gateway.Api.Subscriptions;

internal sealed class ContentChangedEventType : ObjectGraphType<ContentChange>
{
    public ContentChangedEventType()
    {
        Name = "ContentChangedEvent";
        Description = "A new revision of the content.";
        Field<NonNullGraphType<StringGraphType>>("contentRevision").Description("The new revision; all that the event holds is of it.")
            .Resolve(context => context.Source.Revision);
        Field<NonNullGraphType<StringGraphType>>("previousRevision").Description("The one that the event before told of, or that held when the subscription began.")
            .Resolve(context => context.Source.PreviousRevision);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<PostType>>>>("posts").Description("Posts added, changed or moved, 50 at most.")
            .Loads(context => context.Source.Posts.Take(Limits.EventPosts).Select(key => PostLoaders.ByKey.Load(context, key).AsObject()).ToList().All());
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<IdGraphType>>>>("removedPostIds").Description("Ids of posts that are gone, 50 at most.")
            .Resolve(context => context.Source.RemovedPosts.Take(Limits.EventPosts).Select(key => new GlobalId("Post", key).ToString()));
        Field<NonNullGraphType<BooleanGraphType>>("truncated").Description("Whether there were more; read changes then.")
            .Resolve(context => context.Source.Posts.Count > Limits.EventPosts || context.Source.RemovedPosts.Count > Limits.EventPosts);
    }
}
