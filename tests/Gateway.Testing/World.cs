using System.Text;
using Gateway.Content.Sources;

namespace Gateway.Testing;

/// <summary>
/// Whole blogs written as text in a test, in a temporary folder that goes away with it. Each file begins with a line that names it:
/// <code>
/// -- content/posts/attention.md --
/// ---
/// title: Attention
/// ---
/// Text.
/// </code>
/// </summary>
public sealed class World : IDisposable
{
    private readonly List<SourceOptions> sources = [];

    private World() => Directory.CreateDirectory(Folder);

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"gateway-world-{Guid.NewGuid():n}");

    public IReadOnlyList<SourceOptions> Sources => sources;

    /// <summary>One source named <c>blog</c>.</summary>
    public static World Of(string files) => Of(("blog", files));

    /// <summary>Several sources, each a folder under its name.</summary>
    public static World Of(params (string Name, string Files)[] sources)
    {
        var world = new World();
        foreach (var (name, files) in sources)
        {
            var folder = Path.Combine(world.Folder, name);
            Directory.CreateDirectory(folder);
            world.sources.Add(new SourceOptions(name, folder));
            foreach (var (path, text) in Split(files))
                world.Write($"{name}/{path}", text);
        }

        return world;
    }

    /// <summary>Adds or replaces a file.</summary>
    /// <param name="path">From the world's folder, the source's name first.</param>
    public void Write(string path, string text)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static IEnumerable<(string Path, string Text)> Split(string files)
    {
        string? path = null;
        var text = new StringBuilder();
        foreach (var line in files.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith("-- ", StringComparison.Ordinal) && line.EndsWith(" --", StringComparison.Ordinal))
            {
                if (path is not null)
                    yield return (path, text.ToString());
                path = line[3..^3].Trim();
                text.Clear();
            }
            else if (path is not null)
            {
                text.Append(line).Append('\n');
            }
            else if (!string.IsNullOrWhiteSpace(line))
            {
                throw new FormatException($"The files of a world begin with a line such as '-- content/posts/a.md --', not with '{line}'.");
            }
        }

        if (path is not null)
            yield return (path, text.ToString());
    }
}
