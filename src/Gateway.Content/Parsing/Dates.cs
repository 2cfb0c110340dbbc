namespace Gateway.Content.Parsing;

/// <summary>Reads the dates that people and programs write, whatever the culture of the machine.</summary>
internal static class Dates
{
    /// <summary>A moment; one without zone is taken in the given zone. Null where the text is no date.</summary>
    public static DateTimeOffset? Moment(string? text, TimeZoneInfo zone) => Read(text, zone).Moment;

    /// <summary>A moment, or why there is none.</summary>
    public static DateReading Read(ReadOnlySpan<char> text, TimeZoneInfo zone)
    {
        text = text.Trim();
        if (text.IsEmpty)
            return default;
        if (!IsoDate.TryRead(text, out var date) && !WrittenDate.TryRead(text, out date))
            return new DateReading(null, DateProblem.Unreadable);
        return date.Problem is { } problem ? new DateReading(null, problem) : MomentOf(date, zone);
    }

    /// <summary>A day without time; null where the text is none.</summary>
    public static DateOnly? Day(string text) =>
        (IsoDate.TryRead(text.AsSpan().Trim(), out var date) || WrittenDate.TryRead(text, out date)) && date is { Problem: null, Time: null } && IsDay(date)
            ? new DateOnly(date.Year, date.Month, date.Day)
            : null;

    private static DateReading MomentOf(DateParts date, TimeZoneInfo zone)
    {
        if (!IsDay(date) || date.Time >= TimeSpan.FromDays(1))
            return new DateReading(null, DateProblem.Impossible);
        // Go programs print their zero date where there is none.
        if (date.Year == 1)
            return default;
        var local = new DateTime(date.Year, date.Month, date.Day, 0, 0, 0, DateTimeKind.Unspecified) + (date.Time ?? TimeSpan.Zero);
        var offset = date.Offset ?? OffsetOf(local, date.Zone ?? zone);
        // .NET knows no offset beyond 14 hours, and no moment outside the years 1 to 9999.
        var isMoment = offset.Duration() <= TimeSpan.FromHours(14) && local.Year is > 1 and < 9999;
        return isMoment ? new DateReading(new DateTimeOffset(local, offset), null) : new DateReading(null, DateProblem.Impossible);
    }

    private static bool IsDay(DateParts date) =>
        date is { Year: >= 1 and <= 9999, Month: >= 1 and <= 12, Day: >= 1 } && date.Day <= DateTime.DaysInMonth(date.Year, date.Month);

    /// <summary>
    /// A time that the clock shows twice is its first showing, and one that it skips is counted on from before the gap (RFC 5545, section 3.3.5).
    /// </summary>
    private static TimeSpan OffsetOf(DateTime local, TimeZoneInfo zone) =>
        zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
}

/// <summary>A moment; else why a text gives none; neither where it says that there is none.</summary>
internal readonly record struct DateReading(DateTimeOffset? Moment, DateProblem? Problem);

/// <summary>Why a text gives no moment.</summary>
internal enum DateProblem
{
    /// <summary>It is no date, or names no day.</summary>
    Unreadable,

    /// <summary>Day and month may be either way round.</summary>
    Ambiguous,

    /// <summary>There is no such day, time or offset.</summary>
    Impossible,

    /// <summary>Nobody knows the time zone, or several are called so.</summary>
    UnknownZone,
}

/// <summary>What a written date says.</summary>
/// <param name="Time">Null where it names a day only.</param>
internal readonly record struct DateParts(
    int Year, int Month, int Day, TimeSpan? Time = null, TimeSpan? Offset = null, TimeZoneInfo? Zone = null, DateProblem? Problem = null);
