using Xunit;

namespace Gateway.Testing;

/// <summary>Corpora that lie beside the repository and are not part of it.</summary>
public static class Shared
{
    /// <summary>A path in <c>../shared</c>. Without it the test is skipped, but fails where CI demands everything.</summary>
    public static string PathOf(params ReadOnlySpan<string> parts)
    {
        var path = Path.GetFullPath(Path.Combine([Repository.Root, "..", "shared", .. parts]));
        if (Path.Exists(path))
            return path;
        var reason = $"../shared/{string.Join('/', parts!)} is missing beside the repository.";
        Assert.False(Environment.GetEnvironmentVariable("CI") == "true", reason);
        throw new SkipException(reason);
    }
}
