using Gateway.Testing;

namespace Gateway.Tests.Content;

/// <summary>
/// A page of <c>Specs/</c>: prose for users, with examples that are run as tests. An example is a fenced block <c>world</c>, a whole blog as
/// <see cref="World"/> takes it, and a fenced block <c>expect</c> with the lines of a <see cref="SpecListing"/>. Only the kinds of lines that the block
/// names are compared, and those completely; a kind of which there must be none is written as in <c>link none</c>.
/// </summary>
internal sealed class SpecPage
{
    private const string Folder = "tests/Gateway.Tests/Content/Specs";

    private readonly string path;
    private readonly List<string> lines;

    public SpecPage(string name)
    {
        path = Repository.PathOf(Folder, name);
        lines = [.. File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n')];
        Examples = [.. Read()];
    }

    public static IEnumerable<string> Names => Directory.GetFiles(Repository.PathOf(Folder), "*.md").Select(x => Path.GetFileName(x)).Order(StringComparer.Ordinal);

    public IReadOnlyList<SpecExample> Examples { get; }

    public void Rewrite(SpecExample example, IReadOnlyList<string> actual)
    {
        lines.RemoveRange(example.Start, example.Expected.Count);
        lines.InsertRange(example.Start, actual);
        File.WriteAllText(path, string.Join('\n', lines));
    }

    private IEnumerable<SpecExample> Read()
    {
        var (heading, world, examples) = ("", "", 0);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].StartsWith('#'))
                (heading, examples) = (lines[i].TrimStart('#').Trim(), 0);
            if (lines[i].TrimStart('`', '~') is not { } info || lines[i].Length - info.Length is not (>= 3 and var length))
                continue;
            var end = lines.IndexOf(lines[i][..length], i + 1);
            if (end < 0)
                throw new FormatException($"{path}:{i + 1}: this block is never closed.");
            var block = lines[(i + 1)..end];
            if (info == "world")
                world = string.Join('\n', block);
            else if (info == "expect")
                yield return new SpecExample(++examples == 1 ? heading : $"{heading} ({examples})", world, block, i + 1);
            i = end;
        }
    }
}

/// <param name="Name">The heading above it, with its number where it is not the first there.</param>
/// <param name="Start">Index of the first expected line on the page.</param>
internal sealed record SpecExample(string Name, string World, IReadOnlyList<string> Expected, int Start);
