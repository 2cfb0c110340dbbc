namespace Gateway.Content.Parsing;

/// <summary>
/// The dates that nearly all front matter holds: <c>2023-01-27</c>, with <c>T10:00:00.5+02:00</c> behind it or parts of that (ISO 8601, RFC 3339),
/// also with spaces as Ruby and YAML write them. Reads them without allocation.
/// </summary>
internal static class IsoDate
{
    public static bool TryRead(ReadOnlySpan<char> text, out DateParts date)
    {
        date = default;
        if (text.Length < 10 || text[4] != '-' || text[7] != '-' || !TryNumber(text[..4], out var year) || !TryNumber(text[5..7], out var month) || !TryNumber(text[8..10], out var day))
            return false;
        date = new DateParts(year, month, day);
        var rest = text[10..];
        if (rest.IsEmpty)
            return true;
        if (rest[0] is not ('T' or 't' or ' ') || !TryTime(rest[1..], out var time, out var length))
            return false;
        date = date with { Time = time };
        rest = rest[(1 + length)..].TrimStart(' ');
        if (rest.IsEmpty)
            return true;
        if (!TryOffset(rest, out var offset, out length) || length != rest.Length)
            return false;
        date = date with { Offset = offset };
        return true;
    }

    /// <summary>Hours and minutes with or without seconds and a fraction. The 61st second of a leap minute is taken as the 60th.</summary>
    /// <param name="length">How many characters it has.</param>
    public static bool TryTime(ReadOnlySpan<char> text, out TimeSpan time, out int length)
    {
        (time, length) = (default, 0);
        var colon = text.IndexOf(':');
        if (colon is not (1 or 2) || text.Length < colon + 3 || !TryNumber(text[..colon], out var hours) || !TryNumber(text.Slice(colon + 1, 2), out var minutes))
            return false;
        length = colon + 3;
        var (seconds, ticks) = (0, 0L);
        if (text.Length > length && text[length] == ':')
        {
            if (text.Length < length + 3 || !TryNumber(text.Slice(length + 1, 2), out seconds))
                return false;
            length += 3;
            if (text.Length > length + 1 && text[length] is '.' or ',' && char.IsAsciiDigit(text[length + 1]))
                for (var (unit, at) = (TimeSpan.TicksPerSecond / 10, ++length); at < text.Length && char.IsAsciiDigit(text[at]); at++, length++, unit /= 10)
                    ticks += (text[at] - '0') * unit;
        }

        // What is out of range is read, so that it can be called impossible.
        time = hours < 24 && minutes < 60 && seconds <= 60 ? new TimeSpan(hours, minutes, Math.Min(seconds, 59)) + new TimeSpan(ticks) : TimeSpan.MaxValue;
        return text.Length == length || !char.IsAsciiDigit(text[length]);
    }

    /// <summary><c>Z</c>, <c>+02:00</c>, <c>+0200</c> or <c>+02</c>.</summary>
    /// <param name="length">How many characters it has.</param>
    public static bool TryOffset(ReadOnlySpan<char> text, out TimeSpan offset, out int length)
    {
        (offset, length) = (default, 1);
        if (text is ['Z' or 'z', ..])
            return true;
        if (text is not ['+' or '-' or '\u2212', ..] || text.Length < 3 || !TryNumber(text.Slice(1, 2), out var hours))
            return false;
        length = 3;
        var minutes = 0;
        var digits = text[3..] is [':', ..] ? text[4..] : text[3..];
        if (digits.Length >= 2 && TryNumber(digits[..2], out minutes))
            length = text.Length - digits.Length + 2;
        offset = new TimeSpan(hours, minutes, 0);
        if (text[0] != '+')
            offset = -offset;
        return minutes < 60;
    }

    public static bool TryNumber(ReadOnlySpan<char> digits, out int number)
    {
        number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
                return false;
            number = (number * 10) + digit - '0';
        }

        return !digits.IsEmpty;
    }
}
