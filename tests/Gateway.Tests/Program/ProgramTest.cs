using System.Globalization;
using Gateway.Testing;
using Xunit;

namespace Gateway.Tests.Program;

/// <summary>What the tests of the command line ask again and again, and a folder for each.</summary>
public abstract class ProgramTest : IDisposable
{
    private readonly World world = World.Of([]);

    protected string Database => PathOf("test.db");

    protected string PathOf(string path) => Path.Combine(world.Folder, path);

    /// <summary>Writes a Hugo post and returns the content folder.</summary>
    protected string WritePost(string blog, string slug, string text = "Words.", string frontMatter = "date: 2024-05-01")
    {
        world.Write($"{blog}/content/posts/{slug}.md", $"---\ntitle: {slug}\n{frontMatter}\n---\n{text}\n");
        return PathOf($"{blog}/content");
    }

    /// <summary>Runs the program to its end; it must fail with this code and tell so in one line.</summary>
    protected static async Task<string> FailsAsync(int exitCode, params string[] arguments)
    {
        var (actual, output, error) = await GatewayProcess.RunAsync(arguments);
        Assert.True(exitCode == actual, string.Create(CultureInfo.InvariantCulture, $"Exit code {actual} instead of {exitCode}:\n{output}\n{error}"));
        AssertNoStackTrace(error);
        return Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    protected static void AssertNoStackTrace(string text)
    {
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        world.Dispose();
        GC.SuppressFinalize(this);
    }
}
