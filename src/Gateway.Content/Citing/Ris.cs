using System.Globalization;
using System.Text;

namespace Gateway.Content.Citing;

/// <summary>Writes records of RIS, whose lines end with CR and LF (https://en.wikipedia.org/wiki/RIS_(file_format)).</summary>
public static class Ris
{
    /// <summary>One record.</summary>
    public static string Print(CitedWork work)
    {
        var record = new StringBuilder();
        Line(record, "TY", work.Form.Ris);
        Line(record, "ID", work.Key);
        foreach (var author in work.Authors)
            Line(record, "AU", NameOf(author));
        Line(record, "AU", work.HasMoreAuthors ? "et al." : null);
        Line(record, "TI", work.Title);
        Line(record, work.Form.RisVenue, work.Venue);
        if (work.YearOfIssue is { } year)
            Line(record, "PY", year.ToString(CultureInfo.InvariantCulture));
        Line(record, "DA", work.Date?.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture));
        Line(record, "DO", work.Doi);
        Line(record, "AN", work.ArxivId is { } arxivId ? $"arXiv:{arxivId}" : null);
        Line(record, "UR", work.Url);
        return record.Append("ER  - \r\n").ToString();
    }

    private static void Line(StringBuilder record, string tag, string? value)
    {
        if (value is not null && OneLine.Of(value) is { Length: > 0 } text)
            record.Append(tag).Append("  - ").Append(text).Append("\r\n");
    }

    private static string NameOf(string author)
    {
        var name = PrintedName.Split(author);
        var family = name.Prefix.Length > 0 ? $"{name.Prefix} {name.Family}" : name.Family;
        return string.Join(", ", new[] { family, name.Given, name.Suffix }.Where(part => part.Length > 0));
    }
}
