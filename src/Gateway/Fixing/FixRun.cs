using System.Globalization;
using System.Text;
using Gateway.Content.Model;
using Gateway.Content.Repairs;
using Gateway.Reports;

namespace Gateway.Fixing;

/// <summary>What <c>check</c> does about faults besides telling them.</summary>
public static class FixRun
{
    /// <summary>Makes the fixes that one may trust and tells each. Returns the snapshot with the faults that are left, and whether every file could be written.</summary>
    public static async Task<(Snapshot Left, bool Complete)> ApplyAsync(Snapshot snapshot, TextWriter output, TextWriter error)
    {
        var here = Directory.GetCurrentDirectory();
        var mended = new HashSet<Diagnostic>(ReferenceEqualityComparer.Instance);
        var (places, files, complete) = (0, 0, true);
        foreach (var fixes in TrustedFixes.In(snapshot))
        {
            var path = TextReport.Shortest(fixes.Path, here);
            if (fixes.Apply() is { } obstacle)
            {
                await error.WriteLineAsync($"{path} was left as it is: {obstacle}.");
                complete = false;
                continue;
            }

            foreach (var edit in fixes.Edits)
                await output.WriteLineAsync(TextReport.OnOneLine(string.Create(CultureInfo.InvariantCulture, $"{path}:{edit.Line}:{edit.Column}  {edit.Old} -> {edit.New}")));
            mended.UnionWith(fixes.Mended);
            places += fixes.Edits.Count;
            files++;
        }

        await output.WriteLineAsync($"{TextReport.Count(places, "link")} fixed in {TextReport.Count(files, "file")}");
        return (snapshot with { Diagnostics = [.. snapshot.Diagnostics.Where(x => !mended.Contains(x))] }, complete);
    }

    /// <summary>Writes the same changes as a patch that <c>git apply</c> takes in the working directory, or in the source's folder where that lies elsewhere.</summary>
    public static async Task PrintAsync(Snapshot snapshot, Stream output, CancellationToken cancellationToken)
    {
        var here = Directory.GetCurrentDirectory();
        foreach (var fixes in TrustedFixes.In(snapshot).Where(x => x.Edits.Count > 0))
        {
            var path = Path.GetRelativePath(here, fixes.Path).Replace('\\', '/');
            var diff = UnifiedDiff.Of(path.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(path) ? fixes.Mended[0].Path : path, fixes.Original, fixes.Edits);
            // Bytes, since a console may write letters otherwise than the files do.
            await output.WriteAsync(Encoding.UTF8.GetBytes(diff), cancellationToken);
        }
    }
}
