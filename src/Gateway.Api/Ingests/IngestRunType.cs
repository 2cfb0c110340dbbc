using Gateway.Api.Loading;
using Gateway.Api.Nodes;
using Gateway.Api.Scalars;
using Gateway.Api.Sources;
using Gateway.Store.Reading;
using GraphQL.Types;

namespace Gateway.Api.Ingests;

internal sealed class IngestRunType : NodeType<IngestRunRecord>
{
    public IngestRunType()
        : base("IngestRun", "One reading of a source.", run => run.Key)
    {
        Field<NonNullGraphType<StringGraphType>>("sourceName").Description("Name of the source.").Resolve(context => context.Source.Source);
        Field<SourceType>("source").Description("The source; null before its first run is over, and when it is served no more.")
            // While the first run lasts, to ask the database would be to wait for its end.
            .Loads(context => context.Source is { IsFirstFill: true, Status: IngestStatus.Running }
                ? default
                : SourceLoaders.ByKey.Load(context, context.Source.Source));
        Field<NonNullGraphType<IngestStatusType>>("status").Description("How far it is.").Resolve(context => context.Source.Status);
        Field(run => run.FilesTotal, nullable: true).Description("Files to read; null until counted.");
        Field(run => run.FilesRead).Description("Files read so far, unchanged ones included.");
        Field(run => run.PostsAdded).Description("New posts; counted at the end.");
        Field(run => run.PostsChanged).Description("Changed or moved posts; counted at the end.");
        Field(run => run.PostsRemoved).Description("Removed posts; counted at the end.");
        Field<NonNullGraphType<DateTimeType>>("startedAt").Description("When it began.").Resolve(context => context.Source.StartedAt);
        Field<DateTimeType>("finishedAt").Description("When it ended.").Resolve(context => context.Source.FinishedAt);
        Field(run => run.Error, nullable: true).Description("Why it failed.");
    }
}

internal sealed class IngestStatusType() : EnumType<IngestStatus>("How far a run is.", new Dictionary<IngestStatus, string>
{
    [IngestStatus.Running] = "Reading.",
    [IngestStatus.Succeeded] = "Done; the content has been replaced at once.",
    [IngestStatus.Failed] = "Stopped; the old content still stands.",
});
