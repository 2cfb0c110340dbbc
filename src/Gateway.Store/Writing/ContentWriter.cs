using System.Diagnostics;
using System.Text.Json;
using System.Threading.Channels;
using Gateway.Content.Model;
using Gateway.Store.Reading;
using Gateway.Store.Search;
using Gateway.Store.Tables;
using Microsoft.Data.Sqlite;

namespace Gateway.Store.Writing;

/// <summary>
/// Writes what each post says by itself as it comes, and numbers the post and its parts. Posts are read on several threads and written on
/// one, since a connection serves one at a time; few of them wait in between, so that they do not pile up in memory.
/// </summary>
internal sealed partial class ContentWriter : IContentSink, IDisposable
{
    /// <summary>Enough to keep the writer busy while the readers take a break for garbage collection.</summary>
    private const int LongestQueue = 32;

    // What is filled here alone, so that its indexes can be made while links are resolved.
    private static readonly HashSet<string> OwnTables = [.. new[]
    {
        typeof(SectionRow), typeof(UpdateNoteRow), typeof(FigureRow), typeof(CodeBlockRow), typeof(EquationRow), typeof(NotationEntryRow),
    }.Select(Naming.TableOf)];

    private readonly SqliteConnection connection;
    private readonly TableWriter tables;
    private readonly BoundStatement rememberOutline;
    private readonly RowIds ids;
    private readonly PostIndexing words;
    private readonly SearchRows search;
    private readonly Channel<(PostContent Content, IndexedPost Indexed)> queue = Channel.CreateBounded<(PostContent, IndexedPost)>(new BoundedChannelOptions(LongestQueue) { SingleReader = true });
    private readonly Dictionary<ContentKey, WrittenPost> written = [];
    private readonly Task writing;
    private readonly Stopwatch indexing = new();
    private volatile bool isComplete;

    public ContentWriter(SqliteConnection connection, RowIds ids, PostIndexing indexing)
    {
        this.connection = connection;
        tables = new TableWriter(connection);
        rememberOutline = History.RememberOutline(connection);
        this.ids = ids;
        words = indexing;
        search = new SearchRows(connection);
        writing = Task.Run(WriteAllAsync);
    }

    /// <summary>Where the rows of each post went; complete once <see cref="FinishAsync"/> is done.</summary>
    public IReadOnlyDictionary<ContentKey, WrittenPost> Written => written;

    public async Task WriteAsync(PostContent content, CancellationToken cancellationToken)
    {
        var indexed = words.Of(content);
        if (await queue.Writer.WaitToWriteAsync(cancellationToken) && queue.Writer.TryWrite((content, indexed)))
            return;
        // Several readers may compete for one place, or the writer has failed.
        if (writing.IsFaulted)
            await writing;
        await queue.Writer.WriteAsync((content, indexed), cancellationToken);
    }

    /// <summary>How long it took to fill the full-text indexes.</summary>
    public TimeSpan Indexing => indexing.Elapsed;

    /// <summary>Whether the indexes of a table are made here.</summary>
    public static bool Indexes(string table) => OwnTables.Contains(table);

    public void Complete()
    {
        isComplete = true;
        queue.Writer.TryComplete();
    }

    /// <summary>Waits until all that came is written and has its indexes.</summary>
    /// <exception cref="SqliteException">The database refuses.</exception>
    public async Task FinishAsync()
    {
        Complete();
        await writing;
    }

    public void Dispose()
    {
        queue.Writer.TryComplete();
        // The connection is not free before; what went wrong was for FinishAsync to tell.
        Task.WaitAny(writing);
        rememberOutline.Dispose();
        search.Dispose();
        tables.Dispose();
    }

    private async Task WriteAllAsync()
    {
        try
        {
            await foreach (var (content, indexed) in queue.Reader.ReadAllAsync())
                Write(content, indexed);
            if (isComplete)
                ContentTables.CreateIndexes(connection, Indexes);
        }
        catch (Exception e)
        {
            queue.Writer.TryComplete(e);
            throw;
        }
    }

    private void Write(PostContent content, IndexedPost indexed)
    {
        var post = new WrittenPost(ids.Next(), ids.Take(content.Sections.Count), ids.Take(content.Contexts.Count), (long)TextHash.Of(content.Body.Html));
        written.Add(content.Key, post);
        WriteBody(content, post.Id);
        WriteSections(content, post);
        WriteExhibits(content, post);
        indexing.Start();
        search.Write(indexed, post);
        indexing.Stop();
        foreach (var (index, context) in content.Contexts.Index())
            tables.Insert(TextContextRow.Of(post.ContextId(index), context));
        foreach (var update in content.Updates)
            tables.Insert(new UpdateNoteRow
            {
                Id = ids.Next(),
                Key = update.Key.Value,
                PostId = post.Id,
                Date = update.Date,
                Text = update.Text,
                Sections = JsonSerializer.Serialize(update.Sections),
                Location = update.Location,
            });
    }

    private void WriteBody(PostContent content, long postId)
    {
        if (content.Body.Markdown is { } markdown)
            tables.Insert(new BodyRow { PostId = postId, Form = BodyForm.Markdown, Content = markdown });
        tables.Insert(new BodyRow { PostId = postId, Form = BodyForm.Html, Content = content.Body.Html });
        tables.Insert(new BodyRow { PostId = postId, Form = BodyForm.Text, Content = content.Body.Text });
        tables.Insert(new BodyRow { PostId = postId, Form = BodyForm.Opening, Content = content.Opening });
        if (content.FrontMatter is { } json)
            tables.Insert(new FrontMatterRow { PostId = postId, Json = json });
    }

    private void WriteSections(PostContent content, WrittenPost post)
    {
        // In reading order a section's descendants follow it without gap, so the last one's index bounds them all.
        var last = Enumerable.Range(0, content.Sections.Count).ToArray();
        for (var index = last.Length - 1; index >= 0; index--)
            if (content.Sections[index].Parent is { } parent)
                last[parent] = Math.Max(last[parent], last[index]);

        foreach (var (index, section) in content.Sections.Index())
            tables.Insert(new SectionRow
            {
                Id = post.SectionId(index),
                Key = section.Key.Value,
                PostId = post.Id,
                ParentId = section.Parent is { } parent ? post.SectionId(parent) : null,
                LastId = post.SectionId(last[index]),
                Ordinal = index,
                Level = section.Level,
                Title = section.Title,
                TitleFolded = Folding.Fold(section.Title),
                Anchor = section.Anchor,
                AnchorFolded = section.Anchor is { } anchor ? Folding.Fold(anchor) : null,
                FormerAnchors = TextList.Of(section.FormerAnchors),
                Url = content.Url is null || section.Anchor is null ? null : $"{content.Url}#{Uri.EscapeDataString(section.Anchor)}",
                WordCount = section.Length.Words,
                TimeToRead = section.Length.TimeToRead,
                InDegree = 0,
                HtmlStart = section.Html.Start,
                HtmlEnd = section.Html.End,
                TextStart = section.Text.Start,
                TextEnd = section.Text.End,
                MarkdownStart = section.Markdown?.Start,
                MarkdownEnd = section.Markdown?.End,
                Location = section.Location,
            });
        rememberOutline.Bind(1, content.Key.Value);
        rememberOutline.Bind(2, History.SectionsOf(content.KnownOutline));
        rememberOutline.Bind(3, History.TextsOf(content.KnownOutline));
        rememberOutline.Run();
    }
}

/// <summary>The numbers of a post's rows.</summary>
/// <param name="BodyHash">Of the rendered body.</param>
internal readonly record struct WrittenPost(long Id, long FirstSection, long FirstContext, long BodyHash)
{
    public long SectionId(int index) => FirstSection + index;

    public long? SectionId(int? index) => index is { } given ? SectionId(given) : null;

    public long ContextId(int index) => FirstContext + index;
}
