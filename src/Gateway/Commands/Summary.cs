using System.Globalization;
using Gateway.Content.Model;
using Gateway.Hosting;
using Gateway.Store.Writing;
using Spectre.Console;

namespace Gateway.Commands;

/// <summary>What is printed after an ingest.</summary>
public static class Summary
{
    public static void Write(IAnsiConsole console, IngestSummary summary, GatewayOptions options, TimeSpan elapsed)
    {
        var table = Rows();
        foreach (var source in summary.Sources)
        {
            var posts = summary.PostsOfSource[source.Name];
            Row(table, "Source", $"{source.Name} ({LayoutOf(source.Kind)}, {Number(posts)} {(posts == 1 ? "post" : "posts")}) in {options.FolderOf(source.Name)}");
        }

        Row(table, "Posts", Number(summary.Posts));
        Row(table, "Sections", Number(summary.Sections));
        Row(table, "Links", $"{Number(summary.LinksResolved)} resolved, {Number(summary.LinksBroken)} broken");
        Row(table, "References", Number(summary.References));
        Row(table, "Papers", Number(summary.Papers));
        Row(table, "Diagnostics", string.Join(", ", Enum.GetValues<DiagnosticSeverity>().Select(severity => Count(summary, severity))));
        if (summary.SearchIndexBytes is { } bytes)
            Row(table, "Search index", $"{(bytes / 1e6).ToString("N1", CultureInfo.InvariantCulture)} MB");
        Row(table, "Database", options.Database);
        Row(table, "Seconds", Seconds(elapsed) + (summary.Changed ? $" ({Seconds(summary.Times.Concluding)} for conclusions, {Seconds(summary.Times.Indexing)} for the search index)" : " (content unchanged since the last time)"));
        console.Write(table);
    }

    public static void WriteAddresses(IAnsiConsole console, IEnumerable<string> urls)
    {
        var url = urls.First().Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal);
        var table = Rows();
        Row(table, "Explorer", $"{url}/");
        Row(table, "IDE", $"{url}/graphql/");
        Row(table, "Endpoint", $"{url}/graphql");
        console.WriteLine();
        console.Write(table);
        console.WriteLine();
        console.WriteLine("Press Ctrl+C to stop.");
    }

    private static Grid Rows() => new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn(new GridColumn().NoWrap());

    // As text: names and paths may hold brackets, which Spectre.Console takes for markup.
    private static void Row(Grid table, string name, string value) => table.AddRow(new Text(name, new Style(Color.Green)), new Text(value));

    /// <summary>As <c>--layout</c> spells it.</summary>
    private static string LayoutOf(SourceKind kind) => kind.ToString().ToLowerInvariant();

    private static string Count(IngestSummary summary, DiagnosticSeverity severity) =>
        $"{Number(summary.Diagnostics.GetValueOrDefault(severity))} {severity.ToString().ToLowerInvariant()}";

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
