using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Gateway.Testing;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Gateway.Tests.Program;

public sealed partial class KeysTests : ProgramTest
{
    private const string Ingest = """mutation { ingest(input: { source: "x" }) { errors { code } } }""";

    [Fact]
    public async Task A_key_is_shown_once_and_only_its_hash_is_kept()
    {
        var key = await AddAsync("ci", "ingest,curate");
        var (_, list, _) = await GatewayProcess.RunAsync("keys", "list", "--db", Database);

        Assert.Matches(KeyText(), key);
        Assert.Matches(@"ID +Name +Scopes +Created +Expires +Last used +State", list);
        Assert.Matches($@"{key[3..11]} +ci +curate,ingest +\d{{4}}-\d\d-\d\d \d\d:\d\d +2199-01-31 00:00 +- +valid", list);
        Assert.DoesNotContain(key[12..], list, StringComparison.Ordinal);
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(PathOf("."), "test.db*"))
            Assert.DoesNotContain(key[12..], await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_works_until_another_process_revokes_it_and_no_log_tells_it()
    {
        var content = WritePost("blog", "a");
        var key = await AddAsync("ci", "ingest");
        await using var gateway = await GatewayProcess.ServeAsync([("Logging__LogLevel__Default", "Debug")], "serve", content, "--db", Database);
        using var client = new HttpClient { BaseAddress = gateway.Address };

        var allowed = await AskAsync(client, key);
        await GatewayProcess.RunAsync("keys", "revoke", "ci", "--db", Database);
        var refused = await AskAsync(client, key);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (allowed.Status, refused.Status));
        Assert.Contains("NOT_FOUND", allowed.Text, StringComparison.Ordinal);
        Assert.Contains("UNAUTHENTICATED", refused.Text, StringComparison.Ordinal);
        await gateway.InterruptAsync();
        await gateway.WaitForExitAsync();
        Assert.Contains($"A key or token from 127.0.0.1 was refused: the key ci ({key[3..11]}) is revoked.", gateway.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(key[12..], gateway.Output + gateway.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_outlive_content_and_its_shape()
    {
        var content = WritePost("blog", "a");
        await GatewayProcess.RunAsync("ingest", content, "--db", Database);
        var key = await AddAsync("ci", "ingest");
        await using (var connection = new SqliteConnection($"Data Source={Database}"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "UPDATE revision SET shape = 'older'";
            await command.ExecuteNonQueryAsync();
        }

        await using var gateway = await GatewayProcess.ServeAsync("serve", content, "--private", "--db", Database);
        using var client = new HttpClient { BaseAddress = gateway.Address };

        Assert.Equal(HttpStatusCode.OK, (await AskAsync(client, key)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(client, key: null)).Status);
    }

    [Fact]
    public async Task A_name_is_free_again_once_its_key_is_revoked()
    {
        await AddAsync("ci", "ingest");
        Assert.Equal("There is a key called ci already: revoke it first, or choose another name.", await FailsAsync(1, "keys", "add", "--name", "ci", "--db", Database));

        await GatewayProcess.RunAsync("keys", "revoke", "ci", "--db", Database);
        await AddAsync("ci", "ingest");
        Assert.Equal(
            "No key that is not revoked has this id or name: keys list shows them all.", await FailsAsync(1, "keys", "revoke", "nobody", "--db", Database));
    }

    [Theory]
    [InlineData("There is no scope root: write some of curate,ingest,drafts.", "--scopes", "ingest,root")]
    [InlineData("\"soon\" is no date: write one such as 2030-01-31, or 2030-01-31T12:00Z.", "--expires", "soon")]
    [InlineData("2001-01-31 is over: a key ends in the future.", "--expires", "2001-01-31")]
    public async Task What_makes_no_sense_is_refused(string sentence, string option, string value) =>
        Assert.Equal(sentence, await FailsAsync(1, "keys", "add", "--name", "x", option, value, "--db", Database));

    [Fact]
    public async Task An_issuer_without_audience_stops_the_start()
    {
        var (exitCode, _, error) = await GatewayProcess.RunInAsync(
            PathOf("."), [("Gateway__Auth__Authority", "https://login.example.org/")], "serve", WritePost("blog", "a"), "--db", Database);

        Assert.Equal(1, exitCode);
        Assert.Equal("Gateway:Auth:Audience is missing: without it, tokens that the issuer made for others would be taken.\n", error);
    }

    private async Task<string> AddAsync(string name, string scopes)
    {
        var (exitCode, output, error) = await GatewayProcess.RunAsync("keys", "add", "--name", name, "--scopes", scopes, "--expires", "2199-01-31", "--db", Database);
        Assert.True(exitCode == 0, error);
        return output.Trim();
    }

    private static async Task<(HttpStatusCode Status, string Text)> AskAsync(HttpClient client, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = Ingest }) };
        if (key is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var response = await client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("^gw_[0-9a-f]{8}_[A-Za-z0-9_-]{43}$")]
    private static partial Regex KeyText();
}
