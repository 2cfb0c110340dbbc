using System.Globalization;
using System.Text;

namespace Gateway.Content.Repairs;

/// <summary>Prints changes as <c>git apply</c> and <c>patch -p1</c> take them (GNU diffutils, "Detailed Description of Unified Format").</summary>
public static class UnifiedDiff
{
    // What both programs expect by default.
    private const int Context = 3;

    /// <param name="path">Of the file, with forward slashes, from where the patch will be applied.</param>
    /// <param name="edits">By their places, each within a line; none may overlap.</param>
    public static string Of(string path, EditableFile file, IReadOnlyList<TextEdit> edits)
    {
        var changed = new SortedDictionary<int, string>();
        // From the end, so that places before stay where they are.
        foreach (var edit in edits.Reverse())
        {
            var line = file.LineAt(edit.Start);
            var text = changed.GetValueOrDefault(line) ?? file.Line(line);
            var start = edit.Start - file.StartOfLine(line);
            changed[line] = string.Concat(text.AsSpan(0, start), edit.New, text.AsSpan(start + edit.Old.Length));
        }

        var diff = new StringBuilder();
        diff.Append("--- ").Append(Name("a/" + path)).Append("\n+++ ").Append(Name("b/" + path)).Append('\n');
        foreach (var (first, last) in Hunks([.. changed.Keys], file.LineCount))
            Append(diff, file, changed, first, last);
        return diff.ToString();
    }

    /// <summary>First and last lines of stretches around changed lines; what touches is one.</summary>
    private static List<(int First, int Last)> Hunks(IReadOnlyList<int> changed, int lineCount)
    {
        var hunks = new List<(int First, int Last)>();
        foreach (var line in changed)
        {
            var (first, last) = (Math.Max(0, line - Context), Math.Min(lineCount - 1, line + Context));
            if (hunks.Count > 0 && hunks[^1].Last >= first - 1)
                hunks[^1] = (hunks[^1].First, last);
            else
                hunks.Add((first, last));
        }

        return hunks;
    }

    private static void Append(StringBuilder diff, EditableFile file, SortedDictionary<int, string> changed, int first, int last)
    {
        diff.Append(CultureInfo.InvariantCulture, $"@@ -{first + 1},{last - first + 1} +{first + 1},{last - first + 1} @@\n");
        for (var line = first; line <= last;)
        {
            if (!changed.ContainsKey(line))
            {
                Append(diff, ' ', file.Line(line++));
                continue;
            }

            var end = line;
            while (end <= last && changed.ContainsKey(end))
                Append(diff, '-', file.Line(end++));
            while (line < end)
                Append(diff, '+', changed[line++]);
        }
    }

    private static void Append(StringBuilder diff, char sign, string line)
    {
        diff.Append(sign).Append(line);
        if (!line.EndsWith('\n'))
            diff.Append("\n\\ No newline at end of file\n");
    }

    /// <summary>A name as Git writes it: with signs that would end it, in C's quotes; with a space, closed by a tab.</summary>
    private static string Name(string path)
    {
        if (!path.Any(x => x is '"' or '\\' || char.IsControl(x)))
            return path.Contains(' ', StringComparison.Ordinal) ? path + "\t" : path;
        var quoted = new StringBuilder("\"");
        foreach (var x in path)
            if (x is '"' or '\\')
                quoted.Append('\\').Append(x);
            else if (char.IsControl(x))
                // Those beyond ASCII have two bytes and are left as they are.
                quoted.Append(x < 0x80 ? $"\\{Convert.ToString(x, 8).PadLeft(3, '0')}" : x.ToString());
            else
                quoted.Append(x);
        return quoted.Append('"').ToString();
    }
}
