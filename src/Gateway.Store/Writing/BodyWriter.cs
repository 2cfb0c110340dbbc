using System.Collections.Concurrent;
using Gateway.Content.Model;
using Gateway.Store.Reading;
using Gateway.Store.Tables;

namespace Gateway.Store.Writing;

/// <summary>Writes each body as it comes and numbers its post, so that no body waits in memory.</summary>
internal sealed class BodyWriter(RowInsert<BodyRow> insert, RowIds ids) : IBodySink
{
    private readonly ConcurrentDictionary<(string Source, string Path), long> postIds = new();
    private readonly Lock turn = new();

    public Task WriteAsync(string source, string path, PostBody body, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var postId = PostIdOf(source, path);

        // A connection serves one thread at a time; a row is written in less time than a queue would cost.
        lock (turn)
        {
            if (body.Markdown is { } markdown)
                insert.Write(new BodyRow { PostId = postId, Form = BodyForm.Markdown, Content = markdown });
            insert.Write(new BodyRow { PostId = postId, Form = BodyForm.Html, Content = body.Html });
            insert.Write(new BodyRow { PostId = postId, Form = BodyForm.Text, Content = body.Text });
        }

        return Task.CompletedTask;
    }

    public long PostIdOf(string source, string path) => postIds.GetOrAdd((source, path), _ => ids.Next());
}
