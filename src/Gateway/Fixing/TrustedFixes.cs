using Gateway.Content.Model;
using Gateway.Content.Repairs;

namespace Gateway.Fixing;

/// <summary>The repairs that may be made without anybody looking.</summary>
public static class TrustedFixes
{
    /// <summary>File by file; each is read when its turn comes.</summary>
    public static IEnumerable<FileFixes> In(Snapshot snapshot)
    {
        var finder = new FixFinder(snapshot.Folders);
        var hashes = snapshot.Posts.ToDictionary(post => (post.Source, post.Path), post => post.ContentHash);
        // A place that was proposed twice, by the posts that include it, is one place.
        foreach (var faults in snapshot.Diagnostics.Where(fault => fault.Repairs.Any(IsTrusted)).GroupBy(fault => (fault.Source, fault.Path)))
            if (Of([.. faults], finder, hashes.GetValueOrDefault(faults.Key)) is { } fixes)
                yield return fixes;
    }

    private static bool IsTrusted(Repair repair) => repair.Confidence >= Repair.Trusted;

    /// <param name="hash">Of the file when its faults were found; null where that is not known.</param>
    private static FileFixes? Of(IReadOnlyList<Diagnostic> faults, FixFinder finder, string? hash)
    {
        if (finder.Read(faults[0]) is not { } file)
            return null;
        var isChanged = hash is not null && hash != file.Hash;
        var edits = new SortedDictionary<int, TextEdit>();
        var mended = new List<Diagnostic>();
        foreach (var fault in isChanged ? [] : faults)
        {
            if (finder.Of(fault) is not [{ Confidence: >= Repair.Trusted, Edit: var edit }, ..])
                continue;
            // Several links may share a definition; what two faults want to change differently is left to people.
            if (edits.GetValueOrDefault(edit.Start) == edit || !edits.Values.Any(other => edit.Start < other.End && other.Start < edit.End))
            {
                edits[edit.Start] = edit;
                mended.Add(fault);
            }
        }

        return isChanged || edits.Count > 0 ? new FileFixes(finder.PathOf(faults[0]), file, [.. edits.Values], mended, isChanged) : null;
    }
}
