using Gateway.Api.Curations;
using Gateway.Api.Loading;
using Gateway.Api.Nodes;
using Gateway.Api.Paging;
using Gateway.Api.Posts;
using Gateway.Api.Provenances;
using Gateway.Content.Model;
using Gateway.Store.Reading;
using GraphQL.Types;

namespace Gateway.Api.Series;

internal sealed class SeriesType : NodeType<SeriesRecord>
{
    public SeriesType()
        : base("Series", "Posts meant to be read one after another.", series => series.Key)
    {
        Field(series => series.Slug).Description("Short unique name.");
        Field(series => series.Title).Description("Common title.");
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<SeriesEntryType>>>>("entries").Description("Its posts in order.")
            .WithRefused()
            .Loads(context => (context.Refused() ? SeriesLoaders.RefusedEntries : SeriesLoaders.Entries).Load(context, context.Source.Id));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<IntGraphType>>>>("missingParts").Description("Part numbers no post has.");
        Field(series => series.TimeToRead).Description("Minutes for all posts.");
        Field<NonNullGraphType<ProvenanceType>>("provenance").Description("How it was found.")
            .Resolve(context => Provenance.Of(context.Source.Method));
    }
}

internal sealed class SeriesConnectionType() : ConnectionType<SeriesType, SeriesRecord>("Series", "series", "series");

internal sealed class SeriesEntryType : ObjectGraphType<SeriesEntryRecord>
{
    public SeriesEntryType()
    {
        Name = "SeriesEntry";
        Description = "A post's place in a series.";
        Field<NonNullGraphType<SeriesType>>("series").Description("The series.")
            .Loads(context => SeriesLoaders.ById.Load(context, context.Source.SeriesId));
        Field<NonNullGraphType<PostType>>("post").Description("The post.")
            .Loads(context => PostLoaders.ById.Load(context, context.Source.PostId));
        Field(entry => entry.Position).Description("Part number, from 1.");
        Field(entry => entry.Label, nullable: true).Description("As the title says it, such as Part 3.");
        Field<NonNullGraphType<ProvenanceType>>("provenance").Description("Who or what states it.")
            .Loads(context => context.Source.Curation is not null
                ? new Loaded<Provenance>(Provenance.Curated(ProvenanceMethod.Curation))
                : SeriesLoaders.ById.Load(context, context.Source.SeriesId).Then(series => Provenance.Of(series!.Method)));
        Field<PostType>("previous").Description("The part before.")
            .Loads(context => context.Source.PreviousPostId is { } post ? PostLoaders.ById.Load(context, post) : default);
        Field<PostType>("next").Description("The part after.")
            .Loads(context => context.Source.NextPostId is { } post ? PostLoaders.ById.Load(context, post) : default);
    }
}
