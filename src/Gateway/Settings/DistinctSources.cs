using Gateway.Commands;
using Gateway.Content.Sources;

namespace Gateway.Settings;

/// <summary>Sources that are checked and that no name confuses.</summary>
public static class DistinctSources
{
    /// <exception cref="FailureException">A source cannot be used, or two have one name.</exception>
    public static IReadOnlyList<SourceOptions> Of(IEnumerable<SourceSettings> settings)
    {
        var sources = settings.Select(source => source.ToOptions()).ToList();
        foreach (var clash in sources.GroupBy(source => source.Name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            throw new FailureException(
                ExitCode.Usage,
                $"Two sources are called {clash.Key}: {string.Join(" and ", clash.Select(source => source.Folder))}. " +
                "Name one of them, such as mine=FOLDER.");
        }

        return sources;
    }
}
