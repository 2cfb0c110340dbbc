using System.Security.Cryptography;
using Gateway.Api.Access;
using Gateway.Testing;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace Gateway.Api.Tests.Access;

public sealed class TokenTests : IAsyncLifetime
{
    private static readonly string[] Both = ["curate", "ingest"];

    private readonly World world = Blog.Create();
    private Issuer issuer = null!;
    private GatewayServer gateway = null!;

    public static TheoryData<string> Names => [.. Transports.Names.Where(name => !name.Contains("batch", StringComparison.Ordinal) && !name.Contains("persisted op", StringComparison.Ordinal))];

    public async Task InitializeAsync()
    {
        issuer = await Issuer.StartAsync();
        gateway = await GatewayServer.StartAsync(GatewayServer.OptionsFor(world) with { Auth = new AuthOptions { Authority = issuer.Address, Audience = Issuer.Audience } });
    }

    public async Task DisposeAsync()
    {
        await gateway.DisposeAsync();
        await issuer.DisposeAsync();
        world.Dispose();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_token_with_the_scope_may_and_one_without_may_not(string transport)
    {
        Assert.Contains("\"sourceName\":\"blog\"", await SendAsync(transport, issuer.Token(null, ("scope", "openid ingest"))), StringComparison.Ordinal);
        Assert.Contains("FORBIDDEN", await SendAsync(transport, issuer.Token(null, ("scope", "openid curate"))), StringComparison.Ordinal);
        Assert.Contains("FORBIDDEN", await SendAsync(transport, issuer.Token()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scopes_come_as_text_or_list_in_scope_or_scp()
    {
        Assert.Contains("\"run\":{", await SendAsync("POST", issuer.Token(null, ("scp", "ingest"))), StringComparison.Ordinal);
        Assert.Contains("\"run\":{", await SendAsync("POST", issuer.Token(null, ("scp", Both))), StringComparison.Ordinal);
        Assert.Contains("FORBIDDEN", await SendAsync("POST", issuer.Token(null, ("roles", "ingest"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_claim_of_scopes_can_be_another()
    {
        using var world = Blog.Create();
        await using var gateway = await GatewayServer.StartAsync(GatewayServer.OptionsFor(world) with
        {
            Auth = new AuthOptions { Authority = issuer.Address, Audience = Issuer.Audience, ScopeClaim = "permissions" },
        });

        Assert.Contains("\"run\":{", await Transports.SendAsync("POST", gateway, Keyed.Ingest, issuer.Token(null, ("permissions", "ingest"))), StringComparison.Ordinal);
        Assert.Contains("FORBIDDEN", await Transports.SendAsync("POST", gateway, Keyed.Ingest, issuer.Token(null, ("scope", "ingest"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_is_wrong_in_one_way_is_refused()
    {
        using var other = RSA.Create(2048);
        Action<SecurityTokenDescriptor>[] faults =
        [
            token => token.Issuer = "https://other.example/",
            token => token.Audience = "another",
            token => token.Audience = null,
            token => token.Expires = DateTime.UtcNow.AddMinutes(-10),
            token => token.Expires = null,
            token => token.NotBefore = DateTime.UtcNow.AddMinutes(30),
            token => token.SigningCredentials = null,
            token => token.SigningCredentials = issuer.ForgedFromPublicKey(),
            token => token.SigningCredentials = new SigningCredentials(new RsaSecurityKey(other) { KeyId = "one" }, SecurityAlgorithms.RsaSha256),
        ];

        foreach (var fault in faults)
            Assert.Matches("^401 .*UNAUTHENTICATED", await SendAsync("POST", issuer.Token(fault, ("scope", "ingest"))));
        Assert.Contains("\"run\":{", await SendAsync("POST", issuer.Token(null, ("scope", "ingest"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_issuer_that_cannot_be_asked_vouches_for_nobody_and_locks_nobody_out()
    {
        using var world = Blog.Create();
        var token = issuer.Token(null, ("scope", "ingest"));
        await using var gateway = await GatewayServer.StartAsync(GatewayServer.OptionsFor(world) with
        {
            Auth = new AuthOptions { Authority = "http://127.0.0.1:9/", Audience = Issuer.Audience },
        });

        for (var i = 0; i < 25; i++)
            Assert.Matches("^503 .*ISSUER_UNAVAILABLE", await Transports.SendAsync("POST", gateway, Keyed.Ingest, token));
        Assert.Contains("ISSUER_UNAVAILABLE", await Transports.SendAsync("WebSocket, by first message", gateway, Keyed.Ingest, token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_are_taken_beside_tokens() =>
        Assert.Contains("\"run\":{", await SendAsync("POST", gateway.AddKey("ci", "ingest")), StringComparison.Ordinal);

    private Task<string> SendAsync(string transport, string token) => Transports.SendAsync(transport, gateway, Keyed.Ingest, token);
}
