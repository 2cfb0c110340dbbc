using Xunit;

namespace Gateway.Testing;

/// <summary>Compares with a file that is kept beside the test. With <c>UPDATE_GOLDEN=1</c> the file is written instead; review the difference.</summary>
public static class Golden
{
    private const string Switch = "UPDATE_GOLDEN";

    /// <summary>Whether what is kept is to be written anew.</summary>
    public static bool IsUpdated => Environment.GetEnvironmentVariable(Switch) == "1";

    /// <param name="path">From the root of the repository.</param>
    public static async Task MatchAsync(string path, string actual)
    {
        var file = Repository.PathOf(path);
        var text = actual.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (IsUpdated)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, text);
            return;
        }

        Assert.True(File.Exists(file), $"{path} is missing. Run the tests with {Switch}=1 to write it, and review it.");
        var expected = (await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n");
        Assert.True(
            expected == text,
            $"{path} differs. If the change is meant, run the tests with {Switch}=1 and review the difference.\n{FirstDifference(expected, text)}");
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (wanted, found) = (expected.Split('\n'), actual.Split('\n'));
        var line = 0;
        while (line < Math.Min(wanted.Length, found.Length) && wanted[line] == found[line])
            line++;
        return $"line {line + 1}\nexpected: {wanted.ElementAtOrDefault(line)}\nactual:   {found.ElementAtOrDefault(line)}";
    }
}
