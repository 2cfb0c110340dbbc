using System.Globalization;
using System.Text.RegularExpressions;

namespace Gateway.Content.Parsing;

/// <summary>Reads the dates that people write.</summary>
internal static partial class Dates
{
    private static readonly string[] DayFormats =
    [
        "yyyy-MM-dd", "yyyy-M-d", "yyyy/MM/dd", "yyyy/M/d", "yyyy.MM.dd", "MMMM d, yyyy", "MMM d, yyyy", "MMM. d, yyyy", "d MMMM yyyy", "d MMM yyyy", "MMMM d yyyy",
    ];

    /// <summary>A moment; one without zone is taken in the given zone. Null where the text is no date.</summary>
    public static DateTimeOffset? Moment(string? text, TimeZoneInfo zone) =>
        // Go programs print their zero date where there is none.
        Read(text, zone) is { Year: > 1 } moment ? moment : null;

    private static DateTimeOffset? Read(string? text, TimeZoneInfo zone)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        // Ruby and Jekyll print "2020-01-02 10:00:00 +0100": bring it into ISO 8601.
        var iso = RubyZone().Replace(text.Trim(), "$1$2:$3");
        if (Zoned().IsMatch(iso) && DateTimeOffset.TryParse(iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
            return moment;
        var local = DateTime.TryParseExact(iso, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day)
            || DateTime.TryParse(iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
            ? DateTime.SpecifyKind(day, DateTimeKind.Unspecified)
            : (DateTime?)null;
        return local is { } time ? new DateTimeOffset(time, zone.GetUtcOffset(time)) : null;
    }

    /// <summary>A day without time; null where the text is none.</summary>
    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text.Trim(), DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day) ? day : null;

    [GeneratedRegex(@"(?:Z|[+-][0-9]{2}:[0-9]{2}|GMT|UTC)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Zoned();

    [GeneratedRegex(@"([0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:\.[0-9]+)?) ?([+-][0-9]{2})([0-9]{2})$", RegexOptions.NonBacktracking)]
    private static partial Regex RubyZone();
}
