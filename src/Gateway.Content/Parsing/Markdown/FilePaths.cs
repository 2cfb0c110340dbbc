namespace Gateway.Content.Parsing.Markdown;

internal static class FilePaths
{
    /// <summary>Takes <c>.</c> and <c>..</c> out of a path; what leads above the root ends there.</summary>
    public static string Collapse(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/'))
            if (part == "..")
                parts.RemoveRange(Math.Max(0, parts.Count - 1), Math.Min(1, parts.Count));
            else if (part is not ("." or ""))
                parts.Add(part);
        return string.Join('/', parts);
    }
}
