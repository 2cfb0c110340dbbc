using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Gateway.Testing;
using Xunit;

namespace Gateway.Tests.Program;

/// <summary>What those who run a gateway see of it, and how it ends.</summary>
public sealed partial class WatchedServerTests : ProgramTest
{
    private const string Query = "query Seen($slug: String!) { post(by: { slug: $slug }) { title } }";

    [Fact]
    public async Task Log_names_operation_and_document_but_never_variables()
    {
        await using var gateway = await GatewayProcess.ServeAsync(
            [("Logging__LogLevel__Gateway", "Information"), ("Logging__Console__FormatterName", "json")], "serve", WritePost("blog", "one"), "--db", Database);
        await AskAsync(gateway);
        await gateway.InterruptAsync();
        await gateway.WaitForExitAsync();

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Query)));
        Assert.Contains("\"OperationName\":\"Seen\"", gateway.Error, StringComparison.Ordinal);
        Assert.Contains($"\"DocumentHash\":\"{hash}\"", gateway.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", gateway.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Spans_go_where_the_standard_variable_says()
    {
        using var collector = new TcpListener(IPAddress.Loopback, 0);
        collector.Start();
        await using var gateway = await GatewayProcess.ServeAsync(
            [("OTEL_EXPORTER_OTLP_ENDPOINT", $"http://{collector.LocalEndpoint}"), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), ("OTEL_BSP_SCHEDULE_DELAY", "100")],
            "serve", WritePost("blog", "one"), "--db", Database);
        await AskAsync(gateway);

        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            using var client = await collector.AcceptTcpClientAsync(patience.Token);
            var sent = await ReadRequestAsync(client.GetStream(), patience.Token);
            await client.GetStream().WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(), patience.Token);
            Assert.DoesNotContain("secret", sent, StringComparison.Ordinal);
            // Spans of the start may come before.
            if (!sent.StartsWith("POST /v1/traces", StringComparison.Ordinal) || !sent.Contains("graphql.operation.name", StringComparison.Ordinal))
                continue;
            Assert.Contains("Seen", sent, StringComparison.Ordinal);
            break;
        }
    }

    [Fact]
    public async Task Request_in_flight_is_answered_before_the_end()
    {
        await using var gateway = await GatewayProcess.ServeAsync("serve", WritePost("blog", "one"), "--db", Database);
        using var client = new TcpClient();
        await client.ConnectAsync(gateway.Address.Host, gateway.Address.Port);
        var stream = client.GetStream();
        const string Body = """{"query":"{ posts { nodes { title } } }"}""";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nExpect: 100-continue\r\nContent-Type: application/json\r\nContent-Length: {Body.Length}\r\n\r\n{Body[..10]}"));
        using var reader = new StreamReader(stream);
        // Said when the body is asked for: from now on the request is in flight.
        Assert.Equal("HTTP/1.1 100 Continue", await reader.ReadLineAsync());
        await reader.ReadLineAsync();

        await gateway.InterruptAsync();
        await Task.Delay(TimeSpan.FromMilliseconds(500));
        await stream.WriteAsync(Encoding.ASCII.GetBytes(Body[10..]));
        var answer = await reader.ReadToEndAsync();

        Assert.StartsWith("HTTP/1.1 200", answer, StringComparison.Ordinal);
        Assert.Contains("\"one\"", answer, StringComparison.Ordinal);
        Assert.Equal(130, await gateway.WaitForExitAsync());
    }

    private static async Task AskAsync(GatewayProcess gateway)
    {
        using var client = new HttpClient { BaseAddress = gateway.Address };
        await client.GetStringAsync($"/graphql?query={Uri.EscapeDataString(Query)}&variables={Uri.EscapeDataString("{\"slug\":\"secret\"}")}");
    }

    private static async Task<string> ReadRequestAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var request = new StringBuilder();
        var buffer = new byte[64 * 1024];
        do
            request.Append(Encoding.Latin1.GetString(buffer, 0, await stream.ReadAsync(buffer, cancellationToken)));
        while (ContentLength().Match(request.ToString()) is not { Success: true } head
            || request.Length < head.Index + head.Length + int.Parse(head.Groups["length"].Value, System.Globalization.CultureInfo.InvariantCulture));
        return request.ToString();
    }

    [GeneratedRegex(@"Content-Length: (?<length>\d+)\r\n(?:.*\r\n)*?\r\n", RegexOptions.IgnoreCase)]
    private static partial Regex ContentLength();
}
