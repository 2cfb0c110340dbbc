using System.Text.Json;
using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests.Http;

/// <summary>The audits of npm's graphql-http: the reference suite of the GraphQL over HTTP specification.</summary>
[Collection(ReadsBlog.Name)]
public sealed class AuditTests(BlogServer blog)
{
    private static readonly string Folder = Repository.PathOf("tests", "Gateway.Api.Tests", "audits");

    [Fact]
    public async Task Every_audit_of_graphql_http_passes()
    {
        var lines = await NodeScript.RunAsync(Folder, "run.mjs", new Uri(blog.Gateway.Client.BaseAddress!, "/graphql").ToString());

        var audits = lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.True(audits.Count > 50, $"Only {audits.Count} audits ran.");
        Assert.DoesNotContain(audits, audit => audit.GetProperty("status").GetString() != "ok");
    }
}
