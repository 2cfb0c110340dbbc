using Gateway.Api.Contract;
using Gateway.Api.Loading;
using Gateway.Api.Mutations;
using Gateway.Store.Reading;
using GraphQL;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace Gateway.Api.Ingests;

internal static class IngestMutation
{
    public static void AddIngest(this ObjectGraphType mutation) => mutation.Field<NonNullGraphType<IngestPayloadType>>("ingest")
        .Description("Starts reading a source, and all others with it; follow it with ingestProgress. Needs the scope ingest.")
        .Argument<NonNullGraphType<IngestInputType>>("input", "The source.")
        .ResolveFor(Scopes.Ingest, context =>
        {
            var input = context.GetArgument<IDictionary<string, object?>>("input");
            return Task.FromResult<object?>(Start(context.Request().Services, GlobalId.TryParse((string)input["source"]!, out var id) ? id : default, (bool)input["full"]!));
        });

    private static IngestPayload Start(IServiceProvider services, GlobalId id, bool isFull)
    {
        if (id.Type is not (null or "Source"))
            return new(null, [new InputError(MutationErrorCode.WrongType, $"This is the id of a {id.Type}: send that of a source.", ["input", "source"])]);
        var served = services.GetRequiredService<ServedSources>();
        if (served.Sources.FirstOrDefault(source => source.Name == id.Key) is not { } source)
            return new(null, [new InputError(MutationErrorCode.NotFound, "No source that is served has this id: sources { id name } lists them.", ["input", "source"])]);
        return Directory.Exists(source.Folder)
            ? new(services.GetRequiredService<BackgroundIngest>().Start(source.Name, isFull), [])
            : new(null, [new ConflictError(MutationErrorCode.SourceUnavailable, "The folder of the source is missing; the old content stands.", [new("Source", source.Name)])]);
    }
}

/// <param name="Run">Null on error.</param>
internal sealed record IngestPayload(IngestRunRecord? Run, IReadOnlyList<object> Errors);

internal sealed class IngestInputType : InputObjectGraphType
{
    public IngestInputType()
    {
        Name = "IngestInput";
        Description = "What to read.";
        Field<NonNullGraphType<IdGraphType>>("source").Description("Id of the source.");
        Field<NonNullGraphType<BooleanGraphType>>("full").DefaultValue(false).Description("Also read unchanged files again.");
    }
}

internal sealed class IngestPayloadType : ObjectGraphType<IngestPayload>
{
    public IngestPayloadType()
    {
        Name = "IngestPayload";
        Description = "Outcome of ingest.";
        Field<IngestRunType>("run").Description("The run: a new one, or the next if one goes on; null on error.").Resolve(context => context.Source.Run);
        this.AddErrors(payload => payload.Errors);
    }
}
