using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Gateway.Content.Citing;

/// <summary>Writes items of CSL-JSON, with the types and variables of CSL 1.0.2 (https://docs.citationstyles.org/en/stable/specification.html).</summary>
public static class CslJson
{
    /// <summary>For files and strings, never for HTML, so that letters of all scripts can be read.</summary>
    public static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>One item, as resolvers of DOIs give it.</summary>
    public static string Print(CitedWork work)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
            Write(json, work);
        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    /// <summary>One item. A bibliography is an array of them.</summary>
    public static void Write(Utf8JsonWriter json, CitedWork work)
    {
        json.WriteStartObject();
        json.WriteString("id", work.Key);
        json.WriteString("type", work.Form.Csl);
        if (work.Authors.Count > 0)
            WriteNames(json, work.Authors, work.HasMoreAuthors);
        json.WriteString("title", OneLine.Of(work.Title));
        Text(json, work.Form.CslVenue, work.Venue);
        WriteDate(json, work);
        Text(json, "DOI", work.Doi);
        if (work.ArxivId is { } arxivId)
        {
            json.WriteString("archive", "arXiv");
            json.WriteString("archive_location", arxivId);
        }

        Text(json, "URL", work.Url);
        json.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter json, IReadOnlyList<string> authors, bool hasMore)
    {
        json.WriteStartArray("author");
        foreach (var author in authors)
        {
            var name = PrintedName.Split(OneLine.Of(author));
            json.WriteStartObject();
            if (name.IsWhole && name.Family.Contains(' ', StringComparison.Ordinal))
                json.WriteString("literal", name.Family);
            else
                json.WriteString("family", name.Family);
            Text(json, "given", name.Given);
            Text(json, "non-dropping-particle", name.Prefix);
            Text(json, "suffix", name.Suffix);
            json.WriteEndObject();
        }

        // CSL has no word for it; programs that read BibTeX's "and others" write this.
        if (hasMore)
        {
            json.WriteStartObject();
            json.WriteString("literal", "others");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDate(Utf8JsonWriter json, CitedWork work)
    {
        if (work.YearOfIssue is not { } year)
            return;
        json.WriteStartObject("issued");
        json.WriteStartArray("date-parts");
        json.WriteStartArray();
        json.WriteNumberValue(year);
        if (work.Date is { } date)
        {
            json.WriteNumberValue(date.Month);
            json.WriteNumberValue(date.Day);
        }

        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is { Length: > 0 })
            json.WriteString(name, OneLine.Of(value));
    }
}
