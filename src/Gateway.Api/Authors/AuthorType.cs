using Gateway.Api.Loading;
using Gateway.Api.Nodes;
using Gateway.Api.Paging;
using Gateway.Api.Posts;
using Gateway.Api.Scalars;
using Gateway.Store.Reading;
using GraphQL.Types;

namespace Gateway.Api.Authors;

internal sealed class AuthorType : NodeType<AuthorRecord>
{
    public AuthorType()
        : base("Author", "A person who writes posts.", author => author.Key)
    {
        Field(author => author.Name).Description("Name as shown.");
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>("otherNames")
            .Description("Other spellings, such as a name in its own script.");
        Field<UrlType>("url").Description("Home page.").Resolve(context => UrlType.IsAbsolute(context.Source.Url) ? context.Source.Url : null);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<UrlType>>>>("sameAs").Description("Profiles elsewhere, such as ORCID.")
            .Resolve(context => context.Source.SameAs.Where(UrlType.IsAbsolute));
        Field(author => author.Bio, nullable: true).Description("What the author says of themself, plain text.");
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<AffiliationType>>>>("affiliations")
            .Description("Where the author works and worked, present ones first.")
            .Loads(context => AuthorLoaders.Affiliations.Load(context, context.Source.Id));
        Field<NonNullGraphType<PostConnectionType>>("posts").Description("Their posts, newest first.")
            .Windowed((context, window) => PostLoaders.OfAuthor.Load(context, context.Source.Id, window));
    }
}

internal sealed class AuthorConnectionType() : ConnectionType<AuthorType, AuthorRecord>("Author", "author", "authors");

internal sealed class AffiliationType : ObjectGraphType<AffiliationRecord>
{
    public AffiliationType()
    {
        Name = "Affiliation";
        Description = "A place in an author's working life.";
        Field(affiliation => affiliation.Organization).Description("Name of the organization.");
        Field(affiliation => affiliation.Position, nullable: true).Description("Role there, such as Research Engineer.");
        Field(affiliation => affiliation.IsCurrent).Description("Whether the text speaks of it as present.");
    }
}
