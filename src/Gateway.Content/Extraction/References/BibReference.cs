using System.Text;
using Gateway.Content.Parsing.BibTeX;

namespace Gateway.Content.Extraction.References;

/// <summary>Makes an entry of a .bib file comparable with those that posts print.</summary>
internal static class BibReference
{
    public static Entry Of(BibEntry bib)
    {
        var fields = new ReferenceFields
        {
            Title = bib.Title,
            Authors = [.. bib.Authors.Select(x => x.Display)],
            Year = bib.Year,
            Venue = bib.Venue,
            Url = bib.Url ?? (bib.Doi is { } doi ? $"https://doi.org/{doi}" : bib.ArxivId?.Url),
            ArxivId = bib.ArxivId,
            Doi = bib.Doi,
        };
        var address = fields.Url is { } url ? WorkAddress.NameOf(url) : null;
        return new Entry(TextOf(fields), fields, WorkNames.Of(fields, bib.Url is { } link ? [link] : []), address, bib.Kind, HasLink: fields.Url is not null, PrintedArxivId: null);
    }

    /// <summary>As a bibliography in no special style prints it.</summary>
    private static string TextOf(ReferenceFields fields)
    {
        var text = new StringBuilder();
        Add(text, string.Join(", ", fields.Authors), ". ");
        Add(text, fields.Title, ". ");
        Add(text, fields.Venue, fields.Year is null ? ". " : ", ");
        Add(text, fields.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture), ". ");
        Add(text, fields.Url, "");
        return text.ToString().TrimEnd(' ', ',');
    }

    private static void Add(StringBuilder text, string? part, string end)
    {
        if (!string.IsNullOrEmpty(part))
            text.Append(part).Append(part.EndsWith('.') ? end.TrimStart('.') : end);
    }
}
