using System.Globalization;
using System.Text;
using Gateway.Content.Parsing.BibTeX;

namespace Gateway.Content.Citing;

/// <summary>Writes entries that BibTeX and biblatex both take (https://ctan.org/pkg/bibtex, https://ctan.org/pkg/biblatex).</summary>
public static class BibTeX
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>One entry, with a line feed at its end.</summary>
    public static string Print(CitedWork work)
    {
        var entry = new StringBuilder().Append(CultureInfo.InvariantCulture, $"@{work.Form.BibTeX}{{{work.Key}");
        if (work.Authors.Count > 0)
            Field(entry, "author", value => AppendNames(value, work.Authors, work.HasMoreAuthors));
        Field(entry, "title", value => value.AppendTitle(OneLine.Of(work.Title)));
        // The fields of arXiv say it already.
        if (work.Venue is { } venue && !(work.ArxivId is not null && venue.Equals("arXiv", StringComparison.OrdinalIgnoreCase)))
            Field(entry, work.Form.BibTeXVenue, value => value.AppendLatex(OneLine.Of(venue)));
        if (work.YearOfIssue is { } year)
            Field(entry, "year", value => value.Append(year));
        if (work.Date is { } date)
        {
            entry.Append(CultureInfo.InvariantCulture, $",\n  month = {Months[date.Month - 1]}");
            Field(entry, "day", value => value.Append(date.Day));
        }

        if (work.Doi is { } doi)
            Field(entry, "doi", value => value.Append(Verbatim(doi)));
        if (work.ArxivId is { } arxivId)
        {
            Field(entry, "eprint", value => value.Append(Verbatim(arxivId)));
            Field(entry, "archiveprefix", value => value.Append("arXiv"));
        }

        if (work.Url is { } url)
            Field(entry, "url", value => value.Append(Verbatim(url)));
        return entry.Append("\n}\n").ToString();
    }

    private static void Field(StringBuilder entry, string name, Action<StringBuilder> append)
    {
        entry.Append(",\n  ").Append(name).Append(" = {");
        append(entry);
        entry.Append('}');
    }

    /// <summary>"van Family, Jr., Given and ..."; braces keep a name of several words whole.</summary>
    private static void AppendNames(StringBuilder value, IReadOnlyList<string> authors, bool hasMore)
    {
        foreach (var (place, author) in authors.Index())
        {
            var name = PrintedName.Split(OneLine.Of(author));
            value.Append(place > 0 ? " and " : "");
            if (name.IsWhole)
                AppendWhole(value, name.Family);
            else
                AppendParts(value, name);
        }

        value.Append(hasMore ? " and others" : "");
    }

    private static void AppendWhole(StringBuilder value, string name)
    {
        var isSeveral = name.AsSpan().ContainsAny(" ,");
        value.Append(isSeveral ? "{" : "").AppendLatex(name).Append(isSeveral ? "}" : "");
    }

    private static void AppendParts(StringBuilder value, PersonName name)
    {
        value.AppendLatex(name.Prefix).Append(name.Prefix.Length > 0 ? " " : "").AppendLatex(name.Family);
        if (name.Suffix.Length > 0)
            value.Append(", ").AppendLatex(name.Suffix);
        value.Append(", ").AppendLatex(name.Given);
    }

    /// <summary>Addresses and identifiers are read as they stand; only what would end the field has to go.</summary>
    private static string Verbatim(string address) => OneLine.Of(address).Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal)
        .Replace("\\", "%5C", StringComparison.Ordinal).Replace(" ", "%20", StringComparison.Ordinal);
}
