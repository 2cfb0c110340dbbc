using System.Net;
using System.Net.Sockets;
using Gateway.Testing;
using Xunit;

namespace Gateway.Tests.Program;

public sealed class ServeTests : ProgramTest
{
    [Fact]
    public async Task Address_in_use_is_told_with_4()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        var sentence = await FailsAsync(4, "serve", WritePost("blog", "one"), "--db", Database, "--urls", $"http://{other.LocalEndpoint}");

        Assert.StartsWith("The address is in use", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Address_that_is_none_is_told_with_4() =>
        Assert.Contains("localhost:many", await FailsAsync(4, "serve", WritePost("blog", "one"), "--db", Database, "--urls", "localhost:many"), StringComparison.Ordinal);

    [Fact]
    public async Task Addresses_are_printed_when_they_work()
    {
        await using var gateway = await GatewayProcess.ServeAsync("serve", WritePost("blog", "one"), "--db", Database);
        using var client = new HttpClient { BaseAddress = gateway.Address };

        Assert.Equal("Healthy", await client.GetStringAsync("/healthz/live"));
        Assert.Equal("Healthy", await client.GetStringAsync("/healthz/ready"));
        Assert.Contains("<title>Gateway</title>", await client.GetStringAsync("/"), StringComparison.Ordinal);
        Assert.Contains("\"one\"", await client.GetStringAsync("/graphql?query={posts{nodes{title}}}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_blogs_are_served_without_any_word()
    {
        await using var gateway = await GatewayProcess.ServeAsync();
        using var client = new HttpClient { BaseAddress = gateway.Address };

        await gateway.WaitForOutputAsync(new(@"Source\s+notes \(hugo, 18 posts\)"));
        await gateway.WaitForOutputAsync(new(@"Source\s+photography \(jekyll, 4 posts\)"));
        Assert.Contains("The Transformer Family", await client.GetStringAsync("/graphql?query={posts{nodes{title}}}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interrupted_server_ends_with_130_and_says_nothing_else()
    {
        await using var gateway = await GatewayProcess.ServeAsync("serve", WritePost("blog", "one"), "--db", Database);

        await gateway.InterruptAsync();

        Assert.Equal(130, await gateway.WaitForExitAsync());
        Assert.Equal("", gateway.Error);
    }

    [Fact]
    public async Task Folder_without_posts_is_served_and_named()
    {
        Directory.CreateDirectory(PathOf("empty"));

        await using var gateway = await GatewayProcess.ServeAsync("serve", PathOf("empty"), "--db", Database);
        using var client = new HttpClient { BaseAddress = gateway.Address };

        Assert.StartsWith("No posts were found", gateway.Error, StringComparison.Ordinal);
        Assert.Contains("\"totalCount\":0", await client.GetStringAsync("/graphql?query={posts{totalCount}}"), StringComparison.Ordinal);
    }
}
