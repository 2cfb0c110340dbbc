using System.Globalization;
using System.Text.RegularExpressions;

namespace Gateway.Content.Extraction.Updates;

/// <summary>Dates as authors write them beside their notes of change.</summary>
internal static partial class NoteDate
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    // How the names begin in German, French, Spanish, Italian, Portuguese, Dutch and Russian, where they begin otherwise.
    private static readonly string[][] OtherMonths =
    [
        ["jän", "gen", "ene", "янв"], ["fév", "fev", "фев"], ["mär", "maa", "мар"], ["avr", "abr", "апр"], ["mai", "mag", "mei", "мая"], ["juin", "giu", "июн"],
        ["juil", "lug", "июл"], ["aoû", "ago", "авг"], ["set", "сен"], ["okt", "ott", "out", "окт"], ["ноя"], ["dez", "déc", "dic", "дек"],
    ];

    private const string MonthName = @"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?";

    private const string OtherMonthName =
        "(?:januar|jänner|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre"
        + "|enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|novembre|dicembre"
        + "|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|januari|februari|maart|mei|augustus"
        + "|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)";

    /// <summary>A regular expression for a date; it names the groups that <see cref="Read"/> asks for.</summary>
    public const string Pattern =
        @"(?<date>(?<y>[0-9]{4})[-/.](?<m>[0-9]{1,2})[-/.](?<d>[0-9]{1,2})(?:[T ][0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:Z|\s?[+-][0-9]{2}:?[0-9]{2})?)?"
        + @"|(?<y>[0-9]{4})\s?年\s?(?<m>[0-9]{1,2})\s?月\s?(?<d>[0-9]{1,2})\s?日"
        + "|(?<name>" + MonthName + @")\s(?<d>[0-9]{1,2})(?:st|nd|rd|th)?,?\s(?<y>[0-9]{4})"
        + @"|(?<d>[0-9]{1,2})(?:st|nd|rd|th)?(?:\sof)?\s(?<name>" + MonthName + @"),?\s(?<y>[0-9]{4})"
        + @"|(?<y>[0-9]{4})\s?년\s?(?<m>[0-9]{1,2})\s?월\s?(?<d>[0-9]{1,2})\s?일"
        + @"|(?<d>[0-9]{1,2})(?:\.|er|º)?\s(?:de\s)?(?<name>" + MonthName + "|" + OtherMonthName + @"),?\s(?:del?\s)?(?<y>[0-9]{4})"
        + "|(?<name>" + MonthName + @"),?\s(?<y>[0-9]{4})"
        + @"|(?<a>[0-9]{1,2})(?<between>[/.])(?<b>[0-9]{1,2})[/.](?<y>[0-9]{4})"
        + @"|(?<m>[0-9]{1,2})/(?<y>[0-9]{4})|(?<y>[0-9]{4})[-/](?<m>[0-9]{1,2})|(?<y>[0-9]{4}))";

    /// <summary>The day; the first of the month where none is given; null where the date names no month, or may be read in two ways.</summary>
    public static DateOnly? Read(Match match)
    {
        var year = Number(match, "y") ?? 0;
        var (month, day) = (Number(match, "m") ?? MonthOf(match.Groups["name"].ValueSpan), Number(match, "d") ?? 1);
        // 3.5.2021 is the third of May; 3/5/2021 depends on the country.
        if (Number(match, "a") is { } first && Number(match, "b") is { } second)
            (month, day) = match.Groups["between"].Value == "." || first > 12 ? (second, first) : second > 12 || first == second ? (first, second) : (0, 0);
        return year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    /// <summary>Whether it is worth looking for a date at the start of a text: a digit stands there, or a month.</summary>
    public static bool MayStart(ReadOnlySpan<char> text)
    {
        var start = text.TrimStart(" [(");
        return !start.IsEmpty && (char.IsAsciiDigit(start[0]) || ("jfmasondJFMASOND".Contains(start[0], StringComparison.Ordinal) && MonthOf(start) > 0));
    }

    private static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    private static int MonthOf(ReadOnlySpan<char> name)
    {
        for (var i = 0; i < Months.Length; i++)
        {
            if (name.StartsWith(Months[i], StringComparison.OrdinalIgnoreCase))
                return i + 1;
            foreach (var other in OtherMonths[i])
                if (name.StartsWith(other, StringComparison.OrdinalIgnoreCase))
                    return i + 1;
        }

        return 0;
    }

    /// <summary>A date that a line begins with.</summary>
    [GeneratedRegex(@"^[\s\[(]*" + Pattern + @"[\])]*\s*(?<sep>[:–—-]|,|\.|\||$|\s)\s*", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    public static partial Regex AtStart();

    /// <summary>A date anywhere in a short text, such as a heading.</summary>
    [GeneratedRegex(@"\b" + Pattern + @"(?:\b|$)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    public static partial Regex Anywhere();
}
