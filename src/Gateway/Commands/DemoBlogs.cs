using Gateway.Content.Model;
using Gateway.Content.Sources;

namespace Gateway.Commands;

/// <summary>The two blogs that come with the program; they link to each other.</summary>
public static class DemoBlogs
{
    public static IReadOnlyList<SourceOptions> Sources { get; } = [Of("notes", SourceKind.Hugo), Of("photography", SourceKind.Jekyll)];

    private static SourceOptions Of(string name, SourceKind layout) => new(name, Path.Combine(AppContext.BaseDirectory, "Demo", name)) { Layout = layout };
}
