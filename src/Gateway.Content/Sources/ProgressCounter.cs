namespace Gateway.Content.Sources;

/// <summary>Counts files as several threads finish them.</summary>
internal sealed class ProgressCounter(IProgress<IngestProgress>? progress, int filesTotal)
{
    private int files;
    private int posts;

    public void FileRead(bool isPost)
    {
        var postsNow = isPost ? Interlocked.Increment(ref posts) : Volatile.Read(ref posts);
        progress?.Report(new IngestProgress(filesTotal, Interlocked.Increment(ref files), postsNow));
    }
}
