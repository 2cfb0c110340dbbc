using Gateway.Content.Model;
using Gateway.Graph;

namespace Gateway.Store.Writing;

/// <summary>Where the content of posts goes as it is read: into the database, and its words to where conclusions are drawn.</summary>
internal sealed class ReadPosts(ContentWriter writer, CorpusReader corpus) : IContentSink
{
    public async Task WriteAsync(PostContent content, CancellationToken cancellationToken)
    {
        await corpus.WriteAsync(content, cancellationToken);
        await writer.WriteAsync(content, cancellationToken);
    }

    public void Complete() => writer.Complete();
}
