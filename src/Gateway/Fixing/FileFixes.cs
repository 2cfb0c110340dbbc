using Gateway.Content.Model;
using Gateway.Content.Repairs;

namespace Gateway.Fixing;

/// <summary>What is mended in one file.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Original">As it was when the places were found.</param>
/// <param name="Edits">By their places.</param>
/// <param name="Mended">Faults that are gone afterwards.</param>
/// <param name="IsChanged">Whether the file is another than that whose faults were found; then nothing is edited.</param>
public sealed record FileFixes(string Path, EditableFile Original, IReadOnlyList<TextEdit> Edits, IReadOnlyList<Diagnostic> Mended, bool IsChanged)
{
    public const string ChangedMeanwhile = "it has changed since it was read; run check again";

    /// <summary>Puts the mended file in place of the old one at once, with its mode; a reader sees the one or the other. Returns why that was not done, or null.</summary>
    public string? Apply()
    {
        if (IsChanged)
            return ChangedMeanwhile;
        try
        {
            // A symbolic link stays one.
            var target = File.ResolveLinkTarget(Path, returnFinalTarget: true)?.FullName ?? Path;
            // Renaming would also replace a file that may not be written.
            using (File.OpenHandle(target, FileMode.Open, FileAccess.Write))
            {
            }

            var temporary = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(target)!, $".{Guid.NewGuid():n}.tmp");
            try
            {
                Write(temporary, like: target);
                if (EditableFile.TryRead(target)?.Hash != Original.Hash)
                    return ChangedMeanwhile;
                File.Move(temporary, target, overwrite: true);
            }
            finally
            {
                File.Delete(temporary);
            }

            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return exception.Message;
        }
    }

    private void Write(string temporary, string like)
    {
        using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
        {
            stream.Write(Original.Edited(Edits));
            stream.Flush(flushToDisk: true);
        }

        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(temporary, File.GetUnixFileMode(like));
    }
}
