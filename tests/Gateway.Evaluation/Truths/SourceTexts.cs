namespace Gateway.Evaluation.Truths;

/// <summary>The files of a corpus, line by line.</summary>
public sealed class SourceTexts(string folder)
{
    private readonly Dictionary<string, string[]> files = [];

    /// <param name="path">From the corpus's folder.</param>
    public IReadOnlyList<string> LinesOf(string path)
    {
        if (!files.TryGetValue(path, out var lines))
            files[path] = lines = File.Exists(Path.Combine(folder, path)) ? File.ReadAllLines(Path.Combine(folder, path)) : [];
        return lines;
    }

    /// <summary>Empty where there is no such line.</summary>
    /// <param name="line">From 1.</param>
    public string Line(string path, int? line) => line is { } number && LinesOf(path) is var lines && number >= 1 && number <= lines.Count ? lines[number - 1] : "";
}
