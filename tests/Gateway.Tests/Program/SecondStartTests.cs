using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;
using Gateway.Testing;
using Xunit;

namespace Gateway.Tests.Program;

/// <summary>What a server that starts on an existing database answers while the sources are looked through.</summary>
public sealed partial class SecondStartTests : ProgramTest
{
    [Fact]
    public async Task Last_content_is_served_at_once_and_what_changed_since_comes_later()
    {
        var blog = WritePost("blog", "one");
        await GatewayProcess.RunAsync("ingest", blog, "--db", Database);
        WritePost("blog", "two");
        WriteMany("blog");

        await using var gateway = await GatewayProcess.ServeAsync("serve", blog, "--db", Database);
        using var client = new HttpClient { BaseAddress = gateway.Address };

        Assert.Equal("Healthy", await client.GetStringAsync("/healthz/ready"));
        Assert.Equal(["one"], await SlugsAsync(client));
        await gateway.WaitForOutputAsync(SecondsLine());
        Assert.Equal(["one", "two"], await SlugsAsync(client));
    }

    [Theory]
    [InlineData("blog=blog", "--drafts", "blog=blog", null, "one")]
    [InlineData("blog=blog", null, "blog=other", null, "theirs")]
    [InlineData("blog=blog", null, "blog=blog", "--drafts", "hidden one")]
    public async Task Content_that_was_read_otherwise_is_not_served(string source, string? option, string nextSource, string? nextOption, string seen)
    {
        WritePost("blog", "hidden", frontMatter: "draft: true");
        WritePost("blog", "one");
        WritePost("other", "theirs");
        await GatewayProcess.RunAsync(Words("ingest", source, option, "--db", Database));
        WriteMany(nextSource.Split('=')[1]);
        var address = $"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}";

        await using var gateway = GatewayProcess.Start(Words("serve", nextSource, nextOption, "--db", Database, "--urls", address));
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        await LiveAsync(client);

        Assert.Equal(seen.Split(' '), await SlugsAsync(client));
    }

    [Fact]
    public async Task Server_that_is_stopped_while_it_reads_ends_as_any_other()
    {
        var blog = WritePost("blog", "one");
        await GatewayProcess.RunAsync("ingest", blog, "--db", Database);
        WriteMany("blog");
        await using var gateway = await GatewayProcess.ServeAsync("serve", blog, "--db", Database);

        await gateway.InterruptAsync();

        Assert.Equal((130, ""), (await gateway.WaitForExitAsync(), gateway.Error));
    }

    /// <summary>More posts than can be read while a request is answered.</summary>
    private void WriteMany(string blog)
    {
        var text = string.Concat(Enumerable.Repeat("Words, and [a link](/posts/one/).\n\n", 1_000));
        for (var number = 0; number < 600; number++)
            WritePost(blog, $"post-{number.ToString(CultureInfo.InvariantCulture)}", text);
    }

    private string[] Words(string command, string source, string? option, params string[] more)
    {
        var (name, folder) = (source.Split('=')[0], PathOf(source.Split('=')[1] + "/content"));
        return [command, $"{name}={folder}", .. option is null ? Array.Empty<string>() : [option], .. more];
    }

    /// <summary>Of those that are not many.</summary>
    private static async Task<IReadOnlyList<string>> SlugsAsync(HttpClient client)
    {
        using var answer = JsonDocument.Parse(await client.GetStringAsync(
            """/graphql?query={posts(where:{slug:{in:["hidden","one","theirs","two"]}},order:[{slug:ASC}]){nodes{slug}}}"""));
        return [.. answer.RootElement.GetProperty("data").GetProperty("posts").GetProperty("nodes").EnumerateArray().Select(post => post.GetProperty("slug").GetString()!)];
    }

    private static async Task LiveAsync(HttpClient client)
    {
        var patience = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await client.GetStringAsync("/healthz/live");
                return;
            }
            catch (HttpRequestException) when (patience.Elapsed < TimeSpan.FromMinutes(1))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20));
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex(@"^Seconds\s", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex SecondsLine();
}
