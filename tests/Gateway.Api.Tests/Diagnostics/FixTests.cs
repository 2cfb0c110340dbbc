using System.Diagnostics;
using System.Text.Json;
using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests.Diagnostics;

public sealed class FixTests
{
    private const string Query = "{ diagnostics { nodes { code fixes { title patch confidence } } } }";

    [Fact]
    public async Task Patch_of_a_fix_mends_the_file()
    {
        using var world = World.Of("-- a.md --\n## Setup\nText.\n-- b.md --\n# B\n\nSee [it](a.md##Setup).\n");
        await using var gateway = await GatewayServer.StartAsync(world);

        var fix = Assert.Single(await FixesAsync(gateway));

        Assert.Equal("Write a.md#setup in place of a.md##Setup.", fix.GetProperty("title").GetString());
        Assert.InRange(fix.GetProperty("confidence").GetDouble(), 0.9, 1);
        await File.WriteAllTextAsync(Path.Combine(world.Folder, "fix.patch"), fix.GetProperty("patch").GetString());
        using var git = Process.Start(new ProcessStartInfo("git", ["apply", "../fix.patch"]) { WorkingDirectory = world.Sources[0].Folder })!;
        await git.WaitForExitAsync();
        Assert.Equal("# B\n\nSee [it](a.md#setup).\n", await File.ReadAllTextAsync(Path.Combine(world.Sources[0].Folder, "b.md")));
    }

    [Fact]
    public async Task Best_fix_comes_first()
    {
        using var world = World.Of("-- a.md --\n## Training of models\nText.\n-- b.md --\n## Training models well\nText.\n-- c.md --\n[it](a.md#training-models-well)\n");
        await using var gateway = await GatewayServer.StartAsync(world);

        var confidences = (await FixesAsync(gateway)).Select(x => x.GetProperty("confidence").GetDouble()).ToList();

        Assert.Equal(2, confidences.Count);
        Assert.True(confidences[0] > confidences[1]);
    }

    [Fact]
    public async Task Fault_that_cannot_be_mended_by_itself_has_no_fix()
    {
        using var world = World.Of("-- a.md --\n[it](/nowhere-at-all/)\n");
        await using var gateway = await GatewayServer.StartAsync(world);

        Assert.Empty(await FixesAsync(gateway));
    }

    private static async Task<IReadOnlyList<JsonElement>> FixesAsync(GatewayServer gateway) =>
        [.. Assert.Single((await gateway.QueryAsync(Query)).Data("diagnostics.nodes").EnumerateArray(), x => x.GetProperty("code").GetString() != "ORPHAN_POST").GetProperty("fixes").EnumerateArray()];
}
