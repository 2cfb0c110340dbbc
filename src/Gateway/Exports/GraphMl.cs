using System.Globalization;
using System.Text;
using System.Xml;
using Gateway.Api.Contract;
using Gateway.Graph.Drawing;
using Gateway.Store.Reading;

namespace Gateway.Exports;

/// <summary>
/// Writes the graph as GraphML (http://graphml.graphdrawing.org/specification.html). A node is called as its global id is before base64, such as <c>Post:0123456789abcdef</c>; kinds are named
/// as in the GraphQL schema.
/// </summary>
public sealed class GraphMl : IAsyncDisposable
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    private static readonly (string Name, string Type)[] NodeKeys =
    [
        ("kind", "string"), ("label", "string"), ("url", "string"), ("source", "string"), ("date", "string"), ("year", "int"), ("language", "string"), ("words", "int"), ("minutes", "int"),
        ("workKind", "string"), ("venue", "string"), ("doi", "string"), ("arxivId", "string"), ("citationKey", "string"), ("definition", "string"),
    ];

    private static readonly (string Name, string Type)[] EdgeKeys =
    [
        ("kind", "string"), ("linkKind", "string"), ("role", "string"), ("count", "int"), ("position", "int"), ("weight", "double"), ("confidence", "double"),
    ];

    private readonly ExportReader reader;
    private readonly XmlWriter xml;

    private GraphMl(ExportReader reader, Stream output)
    {
        this.reader = reader;
        xml = XmlWriter.Create(output, new XmlWriterSettings { Async = true, Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
    }

    public static async Task WriteAsync(ExportReader reader, Stream output, CancellationToken cancellationToken)
    {
        await using var graph = new GraphMl(reader, output);
        await graph.WriteAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => xml.DisposeAsync();

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        xml.WriteStartElement("graphml", Namespace);
        WriteKeys("node", NodeKeys);
        WriteKeys("edge", EdgeKeys);
        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("edgedefault", "directed");
        // All nodes come first: programs that read as they go want to know both ends of an edge.
        await WriteNodesAsync(cancellationToken);
        await WriteEdgesAsync(cancellationToken);
        xml.WriteEndElement();
        xml.WriteEndElement();
        await xml.FlushAsync();
    }

    private void WriteKeys(string of, (string Name, string Type)[] keys)
    {
        foreach (var (name, type) in keys)
        {
            xml.WriteStartElement("key", Namespace);
            xml.WriteAttributeString("id", $"{of}-{name}");
            xml.WriteAttributeString("for", of);
            xml.WriteAttributeString("attr.name", name);
            xml.WriteAttributeString("attr.type", type);
            xml.WriteEndElement();
        }
    }

    private async Task WriteNodesAsync(CancellationToken cancellationToken)
    {
        await foreach (var part in reader.AuthorsAsync(cancellationToken))
            foreach (var author in part)
                WriteNode(GraphNodeKind.Author, author.Key, author.Name, [("url", author.Url)]);
        await foreach (var part in reader.SeriesAsync(cancellationToken))
            foreach (var series in part)
                WriteNode(GraphNodeKind.Series, series.Key, series.Title, []);
        await foreach (var part in reader.TopicsAsync(cancellationToken))
            foreach (var topic in part)
                WriteNode(GraphNodeKind.Topic, topic.Key, topic.PrefLabel, [("definition", topic.Definition)]);
        await foreach (var (paper, key) in reader.PapersAsync(cancellationToken))
        {
            WriteNode(
                GraphNodeKind.Paper, paper.Key, paper.Title,
                [
                    ("url", paper.Url), ("year", paper.Year), ("workKind", EnumName.Of(paper.Kind)), ("venue", paper.Venue), ("doi", paper.Doi), ("arxivId", paper.ArxivId), ("citationKey", key),
                ]);
        }

        await foreach (var part in reader.PostsAsync(cancellationToken))
            foreach (var (post, source) in part)
                WriteNode(
                    GraphNodeKind.Post, post.Key, post.Title,
                    [
                        ("url", post.Url), ("source", source), ("date", Day(post.PublishedAt)), ("year", post.PublishedAt?.Year), ("language", post.Language), ("words", post.WordCount),
                        ("minutes", post.TimeToRead),
                    ]);
    }

    private async Task WriteEdgesAsync(CancellationToken cancellationToken)
    {
        await foreach (var part in reader.TopicsAsync(cancellationToken))
            WriteEdges(await reader.TiesOfTopicsAsync(part.Select(topic => topic.Id), cancellationToken));
        await foreach (var part in reader.PostsAsync(cancellationToken))
            WriteEdges(await reader.TiesOfPostsAsync(part.Select(found => found.Post.Id), cancellationToken));
    }

    private void WriteNode(GraphNodeKind kind, string key, string label, (string Name, object? Value)[] values)
    {
        xml.WriteStartElement("node", Namespace);
        xml.WriteAttributeString("id", IdOf(new(kind, key)));
        WriteValues("node", [("kind", EnumName.Of(kind)), ("label", label), .. values]);
        xml.WriteEndElement();
    }

    private void WriteEdges(IReadOnlyList<Tie> ties)
    {
        foreach (var tie in ties)
        {
            xml.WriteStartElement("edge", Namespace);
            xml.WriteAttributeString("source", IdOf(tie.From));
            xml.WriteAttributeString("target", IdOf(tie.To));
            WriteValues(
                "edge",
                [
                    ("kind", EnumName.Of(tie.Kind)), ("linkKind", tie.LinkKind is { } link ? EnumName.Of(link) : null), ("role", tie.Role is { } role ? EnumName.Of(role) : null), ("count", tie.Count),
                    ("position", tie.Position), ("weight", tie.Weight), ("confidence", tie.Confidence),
                ]);
            xml.WriteEndElement();
        }
    }

    private void WriteValues(string of, (string Name, object? Value)[] values)
    {
        foreach (var (name, value) in values)
        {
            if (value is null)
                continue;
            xml.WriteStartElement("data", Namespace);
            xml.WriteAttributeString("key", $"{of}-{name}");
            xml.WriteString(XmlText.Of(Convert.ToString(value, CultureInfo.InvariantCulture)!));
            xml.WriteEndElement();
        }
    }

    private static string IdOf(ObjectName name) => $"{name.Kind}:{name.Key}";

    private static string? Day(DateTimeOffset? moment) => moment?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
