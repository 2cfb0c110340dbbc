using System.Text;
using Gateway.Content.Parsing.Markdown;
using Gateway.Content.Sources;

namespace Gateway.Content.Parsing.Jekyll.Liquid;

/// <summary>
/// Puts files of <c>_includes</c> that hold Markdown or plain text in the place of the <c>include</c> tags that name them (jekyllrb.com/docs/includes). Other includes are
/// templates, whose meaning only Jekyll knows.
/// </summary>
/// <param name="files">Texts by their paths inside <c>_includes</c>.</param>
internal sealed class Includes(IReadOnlyDictionary<string, string> files)
{
    public const string Folder = "_includes";

    // Files that include each other could make a text of any size.
    private const int MaxDepth = 8;
    private const int MaxGrowth = 1_000_000;

    public static readonly Includes None = new(new Dictionary<string, string>());

    /// <summary>Reads what may be included. Like every other file, one behind a symbolic link is not read.</summary>
    public static IReadOnlyDictionary<string, string> ReadFiles(string siteFolder)
    {
        var folder = new DirectoryInfo(Path.Combine(siteFolder, Folder));
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (!folder.Exists || folder.LinkTarget is not null)
            return files;
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };
        foreach (var file in folder.EnumerateFiles("*", options).Where(x => x.Extension is ".md" or ".markdown" or ".txt" && x.Length <= MaxGrowth && !SpecialFile.Is(x)))
            files.Add(Path.GetRelativePath(folder.FullName, file.FullName).Replace('\\', '/'), File.ReadAllText(file.FullName).ReplaceLineEndings("\n"));
        return files;
    }

    /// <summary>The text with its includes, and where each part of it comes from.</summary>
    public (string Text, OffsetMap Origins) Expand(string text)
    {
        var origins = new OffsetMap();
        if (files.Count == 0 || !text.Contains("include", StringComparison.Ordinal) || !LiquidMark.StandsIn(text))
            return (text, origins);
        var code = CodeMap.Of(text);
        var expanded = new StringBuilder();
        var done = 0;
        for (var next = 0; LiquidMark.Next(text, next) is { } mark; next = mark.End)
            if (mark.Name is "include" && code.At(mark.Start) is null && Included(mark, 0, expanded.Length - done) is { } included)
            {
                expanded.Append(text, done, mark.Start - done);
                origins.Insert(expanded.Length, included.Length, mark.Start, mark.End);
                expanded.Append(included);
                done = mark.End;
            }

        return done == 0 ? (text, origins) : (expanded.Append(text, done, text.Length - done).ToString(), origins);
    }

    /// <summary>What an <c>include</c> tag prints; null where that is not known.</summary>
    /// <param name="growth">By how much the text has grown so far.</param>
    private string? Included(LiquidMark tag, int depth, int growth)
    {
        var arguments = tag.Arguments;
        var nameEnd = arguments.IndexOfAny(" \t\n") is >= 0 and var space ? space : arguments.Length;
        if (depth == MaxDepth || growth > MaxGrowth || !files.TryGetValue(arguments[..nameEnd].ToString(), out var file))
            return null;
        var parameters = Kramdown.AttributeList.Parse(arguments[nameEnd..]).Others;
        var text = new StringBuilder();
        var done = 0;
        for (var next = 0; LiquidMark.Next(file, next) is { } mark; next = mark.End)
        {
            var shown = mark.Name is "include" ? Included(mark, depth + 1, growth + text.Length) : mark.IsTag ? null : Parameter(mark.Content, parameters);
            if (shown is null)
                continue;
            text.Append(file, done, mark.Start - done).Append(shown);
            done = mark.End;
        }

        return text.Append(file, done, file.Length - done).ToString();
    }

    /// <summary>The value of <c>include.name</c>; null for any other expression.</summary>
    private static string? Parameter(ReadOnlySpan<char> expression, IReadOnlyList<KeyValuePair<string, string>> parameters)
    {
        if (!expression.StartsWith("include."))
            return null;
        var name = expression["include.".Length..].ToString();
        return parameters.FirstOrDefault(x => x.Key == name).Value ?? "";
    }
}
