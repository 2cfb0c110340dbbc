namespace Gateway.Content.Parsing;

/// <summary>The words of dates, in capitals and without points.</summary>
internal static class DateWords
{
    private static readonly string[] Months = ["JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER"];

    private static readonly string[] Weekdays = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];

    /// <summary>From its name or the start of it, such as JAN or SEPT.</summary>
    public static int? Month(string name) => Index(Months, name);

    /// <summary>A day of the week in English, Chinese, Japanese or Korean; it adds nothing to the date.</summary>
    public static bool IsWeekday(string name) =>
        Index(Weekdays, name) is not null || name.StartsWith("星期", StringComparison.Ordinal) || name.StartsWith('周') || name.StartsWith('週')
        || name.EndsWith("曜日", StringComparison.Ordinal) || name.EndsWith("요일", StringComparison.Ordinal);

    /// <summary>True for the afternoon, false for the morning; null for any other word.</summary>
    public static bool? HalfOfDay(string name) => name switch
    {
        "PM" or "下午" or "午後" or "오후" => true,
        "AM" or "上午" or "午前" or "오전" => false,
        _ => null,
    };

    /// <summary>
    /// Hours ahead of UTC of a zone by its name: those of RFC 5322, section 4.3, and those that stand for one offset wherever they are in use. IST and BST
    /// do not. Null for any other word.
    /// </summary>
    public static double? Offset(string name) => name switch
    {
        "Z" or "UT" or "UTC" or "GMT" or "WET" => 0,
        "CET" or "MEZ" or "WEST" => 1,
        "CEST" or "MESZ" or "EET" => 2,
        "EEST" or "MSK" => 3,
        "HKT" or "SGT" or "AWST" => 8,
        "JST" or "KST" => 9,
        "ACST" => 9.5,
        "AEST" => 10,
        "ACDT" => 10.5,
        "AEDT" => 11,
        "NZST" => 12,
        "NZDT" => 13,
        "NDT" => -2.5,
        "NST" => -3.5,
        "EDT" => -4,
        "EST" or "CDT" => -5,
        "CST" or "MDT" => -6,
        "MST" or "PDT" => -7,
        "PST" or "AKDT" => -8,
        "AKST" => -9,
        "HST" => -10,
        _ => null,
    };

    private static int? Index(string[] names, string name)
    {
        var index = name.Length >= 3 ? Array.FindIndex(names, x => x.StartsWith(name, StringComparison.Ordinal)) : -1;
        return index >= 0 ? index + 1 : null;
    }
}
