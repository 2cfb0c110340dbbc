using System.Buffers;
using System.Globalization;

namespace Gateway.Content.Parsing;

/// <summary>
/// Dates in any other shape, read word by word: <c>27th January 2023</c>, <c>Fri, 27 Jan 2023 10:00:00 GMT</c> (RFC 5322), <c>27.1.2023</c>,
/// <c>2023年1月27日</c>, <c>20230127T100000Z</c>, <c>Jan 27, 2023 at 10 PM</c>, <c>2023-01-27 10:00 Europe/Berlin</c>, seconds since 1970. Each part
/// may stand once, and anything else makes the text no date.
/// </summary>
internal ref struct WrittenDate
{
    private static readonly SearchValues<char> ZoneCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-+/");

    private static readonly SearchValues<char> NumericCharacters = SearchValues.Create("0123456789-/.");

    private ReadOnlySpan<char> rest;
    private int? year;
    private int? month;
    private int? day;
    private TimeSpan? time;
    private TimeSpan? offset;
    private TimeZoneInfo? zone;
    private bool? isAfternoon;
    private DateProblem? problem;

    private WrittenDate(ReadOnlySpan<char> text) => rest = text;

    public static bool TryRead(ReadOnlySpan<char> text, out DateParts date)
    {
        // Longer texts are prose.
        var written = new WrittenDate(text.Length <= 100 ? text.Trim() : []);
        date = default;
        if (written.rest.IsEmpty)
            return false;
        while (!written.rest.IsEmpty)
            if (!written.TakePart())
                return false;
        return written.Finish(out date);
    }

    private bool Finish(out DateParts date)
    {
        date = new DateParts(0, 0, 0, Problem: problem);
        if (problem is not null)
            return true;
        if (year is not { } y || month is not { } m || day is not { } d || (isAfternoon is not null && time is null))
            return false;
        if (isAfternoon is { } afternoon)
            time = InHalfOfDay(time!.Value, afternoon);
        date = new DateParts(y, m, d, time, offset, zone);
        return true;
    }

    private bool TakePart() => rest[0] switch
    {
        ' ' or ',' or '\t' or '\u00A0' or '\u202F' => Skip(1),
        '+' or '-' or '\u2212' when time is not null => TakeOffset(),
        // "27-Jan-2023".
        '-' when (day ?? month ?? year) is not null => Skip(1),
        '(' => rest.IndexOf(')') is > 0 and var end && Skip(end + 1),
        '[' => rest.IndexOf(']') is > 0 and var end && TakeZone(rest[1..end], end + 1),
        >= '0' and <= '9' => TakeNumber(),
        var x when char.IsLetter(x) => TakeWord(),
        _ => false,
    };

    private bool Skip(int length)
    {
        rest = rest[length..];
        return true;
    }

    private bool TakeNumber()
    {
        var length = rest.IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : rest.Length;
        var after = rest[length..];
        if (after is [':', ..])
            return time is null && IsoDate.TryTime(rest, out var clock, out var used) && Set(ref time, clock, used);
        if (after is ['-' or '/' or '.', >= '0' and <= '9', ..] && year is null && month is null && day is null)
            return TakeNumericDate(after[0]);
        if (length > 4)
            return TakeDigits(length);
        _ = IsoDate.TryNumber(rest[..length], out var number);
        var unit = after.TrimStart(' ') is [var letter, ..] ? letter : ' ';
        return unit switch
        {
            '年' or '년' => Set(ref year, number, UnitEnd(length)),
            '月' or '월' => Set(ref month, number, UnitEnd(length)),
            '日' or '号' or '號' or '일' => Set(ref day, number, UnitEnd(length)),
            '时' or '時' or '点' or '點' or '시' => Set(ref time, Hours(number), UnitEnd(length)),
            '分' or '분' => time is not null && AddToTime(TimeSpan.FromMinutes(number), UnitEnd(length)),
            '秒' or '초' => time is not null && AddToTime(TimeSpan.FromSeconds(number), UnitEnd(length)),
            // "10 PM": an hour alone.
            'a' or 'p' or 'A' or 'P' when length <= 2 && IsHalfOfDay(after.TrimStart(' ')) => Set(ref time, Hours(number), length),
            _ when length == 4 => Set(ref year, number, length),
            _ when length <= 2 => Set(ref day, number, length + OrdinalLength(after)),
            _ => false,
        };
    }

    // Noon is 12 PM, midnight 12 AM.
    private static TimeSpan InHalfOfDay(TimeSpan clock, bool isAfternoon) =>
        clock.TotalHours is >= 1 and < 13 ? clock + TimeSpan.FromHours((isAfternoon ? 12 : 0) - (clock.Hours == 12 ? 12 : 0)) : TimeSpan.MaxValue;

    private static TimeSpan Hours(int number) => number < 24 ? TimeSpan.FromHours(number) : TimeSpan.MaxValue;

    private readonly int UnitEnd(int length) => rest[length..].IndexOfAnyExcept(' ') + length + 1;

    private bool AddToTime(TimeSpan more, int length)
    {
        time = time == TimeSpan.MaxValue || more >= TimeSpan.FromHours(1) ? TimeSpan.MaxValue : time + more;
        return Skip(length);
    }

    // "1st", "27th"; in German and others "27. ".
    private static int OrdinalLength(ReadOnlySpan<char> after) =>
        after.StartsWith("st", StringComparison.OrdinalIgnoreCase) || after.StartsWith("nd", StringComparison.OrdinalIgnoreCase)
        || after.StartsWith("rd", StringComparison.OrdinalIgnoreCase) || after.StartsWith("th", StringComparison.OrdinalIgnoreCase)
            ? 2
            : after is ['.', ..] ? 1 : 0;

    /// <summary>Three numbers: the year stands first, or last behind day and month in either order.</summary>
    private bool TakeNumericDate(char sign)
    {
        var length = rest.IndexOfAnyExcept(NumericCharacters) is >= 0 and var end ? end : rest.Length;
        // What follows the third number, such as the point of "27.1.2023.", is no part of it.
        var text = rest[..length].TrimEnd("-/.");
        var (one, two) = (text.IndexOf(sign), text.LastIndexOf(sign));
        if (two <= one + 1 || two > one + 3 || one > 4 || text.Length - two is 4 or > 5)
            return false;
        var (firstLength, lastLength) = (one, text.Length - two - 1);
        if (!IsoDate.TryNumber(text[..one], out var a) || !IsoDate.TryNumber(text[(one + 1)..two], out var b) || !IsoDate.TryNumber(text[(two + 1)..], out var c))
            return false;
        Skip(length);
        if (firstLength == 4 && lastLength <= 2)
            (year, month, day) = (a, b, c);
        else if (firstLength <= 2 && lastLength == 4)
            // Dates with points have the day first wherever they are usual (Unicode CLDR).
            (year, month, day) = sign == '.' || a > 12 ? (c, b, a) : (c, a, b);
        else
            problem = DateProblem.Ambiguous;
        if (firstLength <= 2 && sign != '.' && a is >= 1 and <= 12 && b is >= 1 and <= 12 && a != b)
            problem = DateProblem.Ambiguous;
        return true;
    }

    /// <summary>Digits without signs between them: a day, a day and a time, or seconds or milliseconds since 1970.</summary>
    private bool TakeDigits(int length)
    {
        var digits = rest[..length];
        if (year is not null && time is null && length == 6)
            return TakeClock(digits) && Skip(length);
        if (year is not null || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return false;
        if (length is 10 or 13 && length == rest.Length)
        {
            // Ten digits reach from 2001 to 2286; some of them are a day with an hour as well.
            if (length == 10 && DateOnly.TryParseExact(digits[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
                problem = DateProblem.Ambiguous;
            var moment = length == 10 ? DateTimeOffset.FromUnixTimeSeconds(number) : DateTimeOffset.FromUnixTimeMilliseconds(number);
            (year, month, day, time, offset) = (moment.Year, moment.Month, moment.Day, moment.TimeOfDay, TimeSpan.Zero);
            return moment.Year > 2000 && Skip(length);
        }

        if (length is not (8 or 12 or 14))
            return false;
        _ = IsoDate.TryNumber(digits[..4], out var y) & IsoDate.TryNumber(digits[4..6], out var m) & IsoDate.TryNumber(digits[6..8], out var d);
        (year, month, day) = (y, m, d);
        return (length == 8 || TakeClock(digits[8..])) && Skip(length);
    }

    private bool TakeClock(ReadOnlySpan<char> digits)
    {
        Span<char> clock = [digits[0], digits[1], ':', digits[2], digits[3], ':', digits.Length > 4 ? digits[4] : '0', digits.Length > 4 ? digits[5] : '0'];
        var isTime = IsoDate.TryTime(clock, out var read, out _);
        time = read;
        return isTime;
    }

    private bool TakeOffset() => offset is null && IsoDate.TryOffset(rest, out var read, out var length) && Set(ref offset, read, length);

    private bool TakeWord()
    {
        var length = 0;
        while (length < rest.Length && (char.IsLetter(rest[length]) || rest[length] is '/' or '_' || (rest[length] == '.' && length > 0) || (rest[length] is '-' or '+' && rest[..length].Contains('/'))))
            length++;
        var word = rest[..length];
        if (word.Contains('/'))
            return TakeZone(word, length);
        var name = word.ToString().Replace(".", "", StringComparison.Ordinal).ToUpperInvariant();
        if (DateWords.Month(name) is { } number)
            return Set(ref month, number, length);
        if (DateWords.IsWeekday(name) || name is "AT" or "ON" or "OF" or "THE")
            return Skip(length);
        if (name is "T" && year is not null)
            return Skip(1) && (rest is not [>= '0' and <= '9', ..] || TakeClockOrNumber());
        if (DateWords.HalfOfDay(name) is { } half)
            return Set(ref isAfternoon, half, length);
        if (DateWords.Offset(name) is { } hours)
            return TakeNamedOffset(TimeSpan.FromHours(hours), isUtc: hours == 0, length);
        // A word in capitals behind a time is meant as a zone.
        if (time is not null && word.Length <= 5 && !word.ContainsAnyExceptInRange('A', 'Z'))
            problem = DateProblem.UnknownZone;
        return problem is not null && Skip(length);
    }

    private static bool IsHalfOfDay(ReadOnlySpan<char> text) =>
        text.StartsWith("am", StringComparison.OrdinalIgnoreCase) || text.StartsWith("pm", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("a.m", StringComparison.OrdinalIgnoreCase) || text.StartsWith("p.m", StringComparison.OrdinalIgnoreCase);

    private bool TakeClockOrNumber()
    {
        var length = rest.IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : rest.Length;
        return length == 4 && time is null ? TakeClock(rest[..4]) && Skip(4) : TakeNumber();
    }

    /// <summary><c>GMT+0100</c> counts from GMT; elsewhere an offset behind a zone repeats it.</summary>
    private bool TakeNamedOffset(TimeSpan named, bool isUtc, int length)
    {
        Skip(length);
        if (isUtc && rest is ['+' or '-', >= '0' and <= '9', ..])
            return TakeOffset();
        // "+0100 CET".
        offset ??= named;
        return true;
    }

    private bool TakeZone(ReadOnlySpan<char> name, int length)
    {
        if (name.IsEmpty || zone is not null || time is null)
            return false;
        // The system looks zones up as files.
        var isName = char.IsAsciiLetter(name[0]) && !name.ContainsAnyExcept(ZoneCharacters);
        if (isName && TimeZoneInfo.TryFindSystemTimeZoneById(name.ToString(), out var found))
            zone = found;
        else
            problem = DateProblem.UnknownZone;
        return Skip(length);
    }

    private bool Set<T>(ref T? part, T value, int length)
        where T : struct
    {
        if (part is not null)
            return false;
        part = value;
        return Skip(length);
    }
}
