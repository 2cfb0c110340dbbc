using System.Text.RegularExpressions;
using Gateway.Api.Http;
using Gateway.Api.Persisted;
using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests.Access;

/// <summary>The same rights, whatever carries an operation.</summary>
public sealed partial class TransportTests : IAsyncLifetime
{
    private readonly World world = Blog.Create();
    private GatewayServer gateway = null!;

    public static TheoryData<string> Names => [.. Transports.Names];

    public async Task InitializeAsync()
    {
        world.Write("operations/ingest.graphql", Keyed.Ingest);
        world.Write("operations/names.graphql", Read);
        foreach (var (field, document) in Decisions)
            world.Write($"operations/{field}.graphql", document);
        gateway = await GatewayServer.StartAsync(GatewayServer.OptionsFor(world) with
        {
            Batching = new BatchingOptions { Requests = true },
            Operations = new OperationOptions { Folder = Path.Combine(world.Folder, "operations") },
        });
    }

    public async Task DisposeAsync()
    {
        await gateway.DisposeAsync();
        world.Dispose();
    }

    private const string Read = "{ sources { name } }";

    /// <summary>Each field of the mutation that needs the scope curate.</summary>
    private static readonly Dictionary<string, string> Decisions = new()
    {
        ["curateCrossLink"] = """mutation { curateCrossLink(input: { decision: { accept: "x" } }) { errors { code } } }""",
        ["curatePrerequisite"] = """mutation { curatePrerequisite(input: { subject: "x", prerequisite: "x", isNeeded: true }) { errors { code } } }""",
        ["curateRelatedPost"] = """mutation { curateRelatedPost(input: { post: "x", related: "x", isRelated: true }) { errors { code } } }""",
        ["curateTopic"] = """mutation { curateTopic(input: { topic: "x", decision: { rename: "x" } }) { errors { code } } }""",
        ["curateSeries"] = """mutation { curateSeries(input: { series: "x", post: "x", decision: { place: 1 } }) { errors { code } } }""",
        ["withdrawCuration"] = """mutation { withdrawCuration(input: { curation: "x" }) { errors { code } } }""",
    };

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_mutation_takes_the_right_key_and_no_other(string transport)
    {
        var right = gateway.AddKey("right", "ingest");
        var revoked = gateway.AddKey("revoked", "ingest");
        gateway.Keys().Revoke("revoked");
        var expired = gateway.AddKey("expired", DateTimeOffset.UtcNow.AddSeconds(-1), "ingest");
        string[] wrong = [Keyed.Unknown, revoked, expired, right[..^1] + (right[^1] == 'A' ? 'E' : 'A'), "gw_", "x", "a.b.c", "' OR 1=1--"];

        Assert.Matches(Forbidden(), await SendAsync(null));
        foreach (var scope in new[] { "curate", "drafts" })
            Assert.Matches(Forbidden(), await SendAsync(gateway.AddKey(scope, scope)));
        Assert.Matches(Forbidden(), await SendAsync(gateway.AddKey("only reads")));
        foreach (var key in wrong)
            Assert.Matches(Unauthenticated(), await SendAsync(key));
        var done = await SendAsync(right);
        Assert.Matches(Done(), done);
        Assert.DoesNotContain("\"message\"", done, StringComparison.Ordinal);

        Task<string> SendAsync(string? key) => Transports.SendAsync(transport, gateway, Keyed.Ingest, key);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_decision_needs_the_scope_to_curate(string transport)
    {
        var fields = (await gateway.QueryAsync("{ __schema { mutationType { fields { name } } } }")).Data("__schema.mutationType.fields").Texts("name");
        Assert.Equal(fields.Where(field => field != "ingest").Order(StringComparer.Ordinal), Decisions.Keys.Order(StringComparer.Ordinal));
        string?[] wrong = [null, gateway.AddKey("ingest", "ingest"), gateway.AddKey("drafts", "drafts"), gateway.AddKey("reads")];
        var right = gateway.AddKey("right", "curate");

        foreach (var document in Decisions.Values)
        {
            foreach (var key in wrong)
                Assert.Matches(Forbidden(), await Transports.SendAsync(transport, gateway, document, key));
            Assert.Contains("NOT_FOUND", await Transports.SendAsync(transport, gateway, document, right), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_wrong_key_is_refused_even_where_none_is_needed(string transport)
    {
        Assert.Contains("\"blog\"", await Transports.SendAsync(transport, gateway, Read, key: null), StringComparison.Ordinal);
        Assert.Contains("\"blog\"", await Transports.SendAsync(transport, gateway, Read, gateway.AddKey("reads")), StringComparison.Ordinal);
        var refused = await Transports.SendAsync(transport, gateway, Read, Keyed.Unknown);
        Assert.Matches(Unauthenticated(), refused);
        Assert.DoesNotContain("\"blog\"", refused, StringComparison.Ordinal);
    }

    [GeneratedRegex("FORBIDDEN")]
    private static partial Regex Forbidden();

    [GeneratedRegex("^401 .*(UNAUTHENTICATED|4403)")]
    private static partial Regex Unauthenticated();

    [GeneratedRegex("\"sourceName\":\\s*\"blog\"")]
    private static partial Regex Done();
}
