using System.Text;
using System.Text.Json;
using Gateway.Content.Citing;
using Gateway.Store.Reading;

namespace Gateway.Exports;

/// <summary>Writes all papers as one bibliography, ordered by their keys.</summary>
public static class BibliographyExport
{
    public static Task WriteBibTeXAsync(ExportReader reader, Stream output, CancellationToken cancellationToken) =>
        WriteAsync(reader, output, BibTeX.Print, between: "\n", cancellationToken);

    public static Task WriteRisAsync(ExportReader reader, Stream output, CancellationToken cancellationToken) =>
        WriteAsync(reader, output, Ris.Print, between: "\r\n", cancellationToken);

    public static async Task WriteCslJsonAsync(ExportReader reader, Stream output, CancellationToken cancellationToken)
    {
        await using var json = new Utf8JsonWriter(output, CslJson.Readable);
        json.WriteStartArray();
        await foreach (var (paper, key) in reader.PapersAsync(cancellationToken))
        {
            CslJson.Write(json, CitedWorks.Of(paper, key));
            await json.FlushAsync(cancellationToken);
        }

        json.WriteEndArray();
    }

    private static async Task WriteAsync(ExportReader reader, Stream output, Func<CitedWork, string> print, string between, CancellationToken cancellationToken)
    {
        await using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        var separator = "";
        await foreach (var (paper, key) in reader.PapersAsync(cancellationToken))
        {
            await text.WriteAsync(separator + print(CitedWorks.Of(paper, key)));
            separator = between;
        }
    }
}
