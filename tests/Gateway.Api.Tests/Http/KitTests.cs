using System.Text.Json;
using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests.Http;

/// <summary>The kit of conformance and attack beside the repository, against the built program: the short form of <c>tests/kit</c>.</summary>
[Collection(nameof(KitTests))]
[CollectionDefinition(nameof(KitTests), DisableParallelization = true)] // it measures how fast attacks are refused
public sealed class KitTests
{
    private static readonly string[] Sections =
        ["http", "ws", "sse", "introspection", "relay", "executor", "csrf", "malformed", "authz", "injection", "leakage", "paths", "xss", "dos"];

    [SkippableFact]
    public async Task The_kit_finds_no_fault()
    {
        Shared.PathOf("kit", "run.mjs");
        var file = Path.GetTempFileName();
        var program = Path.Combine(AppContext.BaseDirectory, "Gateway.dll");
        await NodeScript.RunProgramAsync(Repository.Root, "env", $"GATEWAY={program}", "bash", "tests/kit", string.Join(',', Sections), "--out", file);

        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(file));
        File.Delete(file);
        foreach (var section in Sections)
        {
            var counts = report.RootElement.GetProperty("sections").GetProperty(section);
            Assert.Equal((section, 0), (section, counts.GetProperty("failed").GetInt32()));
            Assert.True(counts.GetProperty("passed").GetInt32() > 0, $"Nothing was asked in {section}.");
        }
    }
}
