using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace Gateway.Tests.Content.Properties;

public class RegexTests
{
    [Fact]
    public void No_pattern_can_run_for_ever()
    {
        var patterns = ProductAssemblies().SelectMany(x => x.GetTypes()).SelectMany(PatternsOf).ToList();

        Assert.True(patterns.Count > 50, $"Only {patterns.Count} patterns were found.");
        Assert.Empty(patterns.Where(x => !x.Regex.Options.HasFlag(RegexOptions.NonBacktracking) && x.Regex.MatchTimeout == Regex.InfiniteMatchTimeout).Select(x => $"{x.Name}: {x.Regex}"));
    }

    private static IEnumerable<Assembly> ProductAssemblies() =>
        Directory.GetFiles(AppContext.BaseDirectory, "Gateway*.dll").Select(Path.GetFileNameWithoutExtension).Where(x => !x!.Contains("Test", StringComparison.Ordinal)).Select(x => Assembly.Load(x!));

    /// <summary>Those that methods and fields hold; generated code has its own and is reached through the methods.</summary>
    private static IEnumerable<(string Name, Regex Regex)> PatternsOf(Type type)
    {
        const BindingFlags OwnAndStatic = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        if (type.ContainsGenericParameters || type.Namespace == "System.Text.RegularExpressions.Generated")
            yield break;
        foreach (var method in type.GetMethods(OwnAndStatic).Where(x => x.ReturnType == typeof(Regex) && x.GetParameters().Length == 0))
            yield return ($"{type.FullName}.{method.Name}", (Regex)method.Invoke(null, null)!);
        foreach (var field in type.GetFields(OwnAndStatic).Where(x => x.FieldType == typeof(Regex)))
            yield return ($"{type.FullName}.{field.Name}", (Regex)field.GetValue(null)!);
    }
}
