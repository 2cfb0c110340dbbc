using Gateway.Api.Loading;
using Gateway.Api.Nodes;
using Gateway.Api.Paging;
using Gateway.Store.Reading;
using GraphQL.Types;

namespace Gateway.Api.Posts;

internal sealed class AuthorType : NodeType<AuthorRecord>
{
    public AuthorType()
        : base("Author", "A person who writes posts.", author => author.Key)
    {
        Field(author => author.Name).Description("Name as shown.");
        Field<NonNullGraphType<PostConnectionType>>("posts").Description("Their posts, newest first.")
            .Windowed((context, window) => context.From<PostLoaders>().OfAuthor.Load(context.Source.Id, window));
    }
}
