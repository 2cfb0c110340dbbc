using System.Buffers;
using System.Text;
using System.Text.Json;
using Gateway.Api.Contract;
using Gateway.Api.Execution;
using Gateway.Api.Http;
using Gateway.Api.Loading;
using Gateway.Api.Tests.Access;
using Gateway.Testing;
using GraphQL.Execution;
using GraphQL.Validation;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Gateway.Api.Tests.Execution;

public sealed class EffectsTests
{
    [Fact]
    public async Task A_mutation_whose_answer_is_read_again_is_not_done_again()
    {
        using var world = Blog.Create();
        await using var gateway = await GatewayServer.StartAsync(world);
        var services = gateway.Services;
        var effects = new Effects();

        var first = await AnswerAsync(effects);
        // Else the second would only join it.
        await gateway.EndOfRunAsync(JsonDocument.Parse(first).RootElement.Data("ingest.run.id").GetString()!);
        var again = await AnswerAsync(effects);
        var other = await AnswerAsync(new Effects());

        Assert.Equal(first, again);
        Assert.NotEqual(first, other);

        async Task<string> AnswerAsync(Effects effects)
        {
            var schema = services.GetRequiredService<GatewaySchema>();
            schema.Initialize();
            var document = new ValidDocument(schema, new GraphQLDocumentBuilder().Build(Keyed.Ingest));
            var plan = document.PlanOf(document.OperationOf(null), Variables.None);
            using var context = new RequestContext(
                services.GetRequiredService<RevisionCaches>(), new Limits(), services, new Caller("ci", Scopes.Ingest));
            var result = await new PlanRun(schema, plan, Variables.None, context, effects, services.GetRequiredService<ErrorMapping>(), default).ExecuteAsync(happened: null);
            var buffer = new ArrayBufferWriter<byte>();
            services.GetRequiredService<AnswerSerializer>().Write(buffer, result);
            return Encoding.UTF8.GetString(buffer.WrittenSpan);
        }
    }
}
