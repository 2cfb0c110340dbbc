using System.IO.Compression;
using Xunit;

namespace Gateway.Browser.Tests;

/// <summary>What a first visit loads.</summary>
public sealed class BundleTests
{
    private const int MostKilobytes = 250;

    [Fact]
    public void Scripts_without_those_for_graphs_and_math_stay_small()
    {
        var scripts = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "explorer", "assets"), "index-*.js");

        Assert.NotEmpty(scripts);
        Assert.All(scripts, script => Assert.InRange(CompressedLength(script), 1, MostKilobytes * 1024));
    }

    private static long CompressedLength(string file)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(File.ReadAllBytes(file));
        return compressed.Length;
    }
}
