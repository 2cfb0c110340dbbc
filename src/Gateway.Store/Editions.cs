using Gateway.Store.Reading;
using Gateway.Store.Writing;

namespace Gateway.Store;

/// <summary>The content as some readers see it, in a file of its own: nothing that is read in one comes from the other.</summary>
public sealed class Edition
{
    internal Edition(Database database, CurrentRevision revision, ReadSessions sessions, bool isPreview) =>
        (Database, Revision, Sessions, IsPreview) = (database, revision, sessions, isPreview);

    public CurrentRevision Revision { get; }

    public ReadSessions Sessions { get; }

    public ContentStates States { get; } = new();

    /// <summary>Whether it holds what is not published.</summary>
    public bool IsPreview { get; }

    internal Database Database { get; }
}

/// <summary>
/// What is published and, where somebody may see more, the preview: the same with drafts and scheduled posts. Which of them a request reads is chosen here and nowhere
/// else, so that no reader has anything to hide.
/// </summary>
public sealed class Editions
{
    private readonly Preview? preview;
    private readonly PreviewIngest? following;

    internal Editions(Edition published, Preview? preview, PreviewIngest? following) => (Published, this.preview, this.following) = (published, preview, following);

    public Edition Published { get; }

    /// <summary>As long as there is no preview that can be read, all see the same.</summary>
    public Edition For(bool seesDrafts)
    {
        if (!seesDrafts || preview is null)
            return Published;
        if (preview.Find() is { } ready)
            return ready;
        following!.Begin();
        return Published;
    }
}
