using System.Globalization;
using System.Text.Json;
using Gateway.Content.Citing;
using Gateway.Content.Model;
using Gateway.Graph.Drawing;
using Gateway.Store.Reading;

namespace Gateway.Exports;

/// <summary>
/// Writes the graph as JSON-LD 1.1 in the words of schema.org; what these lack comes from SKOS (broader topics) and Dublin Core (what is required, what is replaced). The context stands in the
/// document, so that nothing has to be fetched to read it.
/// </summary>
public sealed class JsonLd : IAsyncDisposable
{
    private const string Context = """
        {
          "@vocab": "https://schema.org/",
          "skos": "http://www.w3.org/2004/02/skos/core#",
          "dcterms": "http://purl.org/dc/terms/",
          "url": { "@type": "@id" },
          "sameAs": { "@type": "@id" },
          "author": { "@type": "@id", "@container": "@list" },
          "about": { "@type": "@id" },
          "mentions": { "@type": "@id" },
          "citation": { "@type": "@id" },
          "isPartOf": { "@type": "@id" },
          "skos:broader": { "@type": "@id" },
          "dcterms:requires": { "@type": "@id" },
          "dcterms:replaces": { "@type": "@id" }
        }
        """;

    private readonly ExportReader reader;
    private readonly Utf8JsonWriter json;

    private JsonLd(ExportReader reader, Stream output) => (this.reader, json) = (reader, new Utf8JsonWriter(output, CslJson.Readable));

    public static async Task WriteAsync(ExportReader reader, IReadOnlyList<SourceRecord> sources, Stream output, CancellationToken cancellationToken)
    {
        await using var graph = new JsonLd(reader, output);
        await graph.WriteAsync(sources, cancellationToken);
    }

    public ValueTask DisposeAsync() => json.DisposeAsync();

    private async Task WriteAsync(IReadOnlyList<SourceRecord> sources, CancellationToken cancellationToken)
    {
        json.WriteStartObject();
        json.WritePropertyName("@context");
        using (var context = JsonDocument.Parse(Context))
            context.WriteTo(json);
        json.WriteStartArray("@graph");
        foreach (var source in sources)
            WriteSource(source);
        await foreach (var part in reader.AuthorsAsync(cancellationToken))
            await WriteAsync(part, WriteAuthor, cancellationToken);
        await foreach (var part in reader.SeriesAsync(cancellationToken))
            await WriteAsync(part, WriteSeries, cancellationToken);
        await foreach (var part in reader.TopicsAsync(cancellationToken))
        {
            var ties = (await reader.TiesOfTopicsAsync(part.Select(topic => topic.Id), cancellationToken)).ToLookup(tie => tie.Subject.Key);
            await WriteAsync(part, topic => WriteTopic(topic, ties[topic.Key]), cancellationToken);
        }

        await foreach (var (paper, _) in reader.PapersAsync(cancellationToken))
            await WriteAsync([paper], WritePaper, cancellationToken);
        await foreach (var part in reader.PostsAsync(cancellationToken))
        {
            var ties = (await reader.TiesOfPostsAsync(part.Select(found => found.Post.Id), cancellationToken)).ToLookup(tie => tie.Subject.Key);
            await WriteAsync(part, found => WritePost(found.Post, found.Source, ties[found.Post.Key]), cancellationToken);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private async Task WriteAsync<T>(IReadOnlyList<T> part, Action<T> write, CancellationToken cancellationToken)
    {
        foreach (var item in part)
            write(item);
        await json.FlushAsync(cancellationToken);
    }

    private void WriteSource(SourceRecord source)
    {
        Start("Blog", ObjectUrn.OfSource(source.Key), source.Title ?? source.Key);
        Address("url", source.BaseUrl);
        Text("inLanguage", source.Language);
        json.WriteEndObject();
    }

    private void WriteAuthor(AuthorRecord author)
    {
        Start("Person", ObjectUrn.Of(new(GraphNodeKind.Author, author.Key)), author.Name);
        Texts("alternateName", author.OtherNames);
        Address("url", author.Url);
        Texts("sameAs", author.SameAs.Where(IsAddress));
        Text("description", author.Bio);
        json.WriteEndObject();
    }

    private void WriteSeries(SeriesRecord series)
    {
        Start("CreativeWorkSeries", ObjectUrn.Of(new(GraphNodeKind.Series, series.Key)), series.Title);
        json.WriteEndObject();
    }

    private void WriteTopic(TopicRecord topic, IEnumerable<Tie> ties)
    {
        Start("DefinedTerm", ObjectUrn.Of(new(GraphNodeKind.Topic, topic.Key)), topic.PrefLabel);
        Texts("alternateName", topic.AltLabels);
        Text("description", topic.Definition);
        WriteTies(ties);
        json.WriteEndObject();
    }

    private void WritePaper(PaperRecord paper)
    {
        Start(TypeOf(paper.Kind), ObjectUrn.Of(new(GraphNodeKind.Paper, paper.Key)), paper.Title);
        if (paper.Authors.Count > 0)
        {
            json.WriteStartArray("author");
            foreach (var author in paper.Authors)
                WriteNamed("Person", author);

            json.WriteEndArray();
        }

        Text("datePublished", paper.Year?.ToString("0000", CultureInfo.InvariantCulture));
        if (paper.Venue is { } venue)
        {
            json.WritePropertyName("isPartOf");
            WriteNamed(paper.Kind == PaperKind.JournalArticle ? "Periodical" : "CreativeWork", venue);
        }

        Address("url", paper.Url);
        Texts("sameAs", new[] { paper.Doi is { } doi ? $"https://doi.org/{doi}" : null, paper.ArxivId is { } arxivId ? $"https://arxiv.org/abs/{arxivId}" : null }.OfType<string>());
        json.WriteEndObject();
    }

    private void WritePost(PostRecord post, string source, IEnumerable<Tie> ties)
    {
        Start("BlogPosting", ObjectUrn.Of(new(GraphNodeKind.Post, post.Key)), post.Title);
        Address("url", post.Url);
        Text("description", post.Description);
        Text("inLanguage", post.Language);
        Text("datePublished", Moment(post.PublishedAt));
        Text("dateModified", Moment(post.UpdatedAt));
        json.WriteNumber("wordCount", post.WordCount);
        json.WriteString("timeRequired", $"PT{post.TimeToRead.ToString(CultureInfo.InvariantCulture)}M");
        Texts("keywords", post.Tags);
        WriteTies(ties, ObjectUrn.OfSource(source));
        json.WriteEndObject();
    }

    /// <param name="whole">What it is part of besides series.</param>
    private void WriteTies(IEnumerable<Tie> ties, string? whole = null)
    {
        var byKind = ties.ToLookup(tie => tie.Kind, tie => ObjectUrn.Of(tie.Kind == GraphEdgeKind.Prerequisite ? tie.From : tie.To));
        Texts("author", byKind[GraphEdgeKind.WrittenBy]);
        Texts("isPartOf", whole is null ? [] : byKind[GraphEdgeKind.InSeries].Prepend(whole));
        Texts("about", byKind[GraphEdgeKind.HasTopic]);
        Texts("citation", byKind[GraphEdgeKind.Cites]);
        Texts("mentions", byKind[GraphEdgeKind.CrossLink]);
        Texts("skos:broader", byKind[GraphEdgeKind.Broader]);
        Texts("dcterms:requires", byKind[GraphEdgeKind.Prerequisite]);
        Texts("dcterms:replaces", byKind[GraphEdgeKind.Supersedes]);
    }

    private void Start(string type, string id, string name)
    {
        json.WriteStartObject();
        json.WriteString("@id", id);
        json.WriteString("@type", type);
        json.WriteString("name", name);
    }

    /// <summary>Something of which only the name is known, within another object.</summary>
    private void WriteNamed(string type, string name)
    {
        json.WriteStartObject();
        json.WriteString("@type", type);
        json.WriteString("name", name);
        json.WriteEndObject();
    }

    private void Text(string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    private void Address(string name, string? value) => Text(name, value is not null && IsAddress(value) ? value : null);

    private void Texts(string name, IEnumerable<string> values)
    {
        var distinct = values.Distinct().ToList();
        if (distinct.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (var value in distinct)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static string TypeOf(PaperKind kind) => kind switch
    {
        PaperKind.JournalArticle or PaperKind.ConferencePaper or PaperKind.Preprint => "ScholarlyArticle",
        PaperKind.Book => "Book",
        PaperKind.Thesis => "Thesis",
        PaperKind.Report => "Report",
        PaperKind.Dataset => "Dataset",
        PaperKind.Software => "SoftwareSourceCode",
        PaperKind.WebPage => "WebPage",
        _ => "CreativeWork",
    };

    private static bool IsAddress(string value) => Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "mailto";

    private static string? Moment(DateTimeOffset? moment) => moment?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
