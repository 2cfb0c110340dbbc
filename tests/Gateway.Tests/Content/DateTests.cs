using System.Globalization;
using CsCheck;
using Gateway.Content.Parsing;
using Xunit;

namespace Gateway.Tests.Content;

public class DateTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory]
    [InlineData("2023-01-27")]
    [InlineData("2023-1-27")]
    [InlineData("2023/01/27")]
    [InlineData("2023/1/27")]
    [InlineData("2023.01.27")]
    [InlineData("20230127")]
    [InlineData("27/01/2023")]
    [InlineData("01/27/2023")]
    [InlineData("27-01-2023")]
    [InlineData("27.01.2023")]
    [InlineData("27.1.2023")]
    [InlineData("27 January 2023")]
    [InlineData("27 Jan 2023")]
    [InlineData("27. Januar 2023")]
    [InlineData("27th of January 2023")]
    [InlineData("Jan 27, 2023")]
    [InlineData("Jan. 27, 2023")]
    [InlineData("January 27 2023")]
    [InlineData("JANUARY 27th, 2023")]
    [InlineData("27-Jan-2023")]
    [InlineData("Friday, January 27, 2023")]
    [InlineData("Fri 27 Jan 2023")]
    [InlineData("2023 January 27")]
    [InlineData("2023年1月27日")]
    [InlineData("2023 年 1 月 27 日")]
    [InlineData("2023년 1월 27일")]
    [InlineData(" 2023-01-27 ")]
    public void A_day_is_read_in_the_zone_of_the_source(string text)
    {
        Assert.Equal(new DateTimeOffset(2023, 1, 27, 0, 0, 0, TimeSpan.FromHours(1)), Dates.Moment(text, Berlin));
        Assert.Equal(new DateOnly(2023, 1, 27), Dates.Day(text));
    }

    [Theory]
    [InlineData("2023-01-27T10:00:00Z", "2023-01-27T10:00:00+00:00")]
    [InlineData("2023-01-27t10:00:00z", "2023-01-27T10:00:00+00:00")]
    [InlineData("2023-01-27T10:00:00+02:00", "2023-01-27T10:00:00+02:00")]
    [InlineData("2023-01-27T10:00:00+0200", "2023-01-27T10:00:00+02:00")]
    [InlineData("2023-01-27T10:00+02", "2023-01-27T10:00:00+02:00")]
    [InlineData("2023-01-27 10:00:00 +0100", "2023-01-27T10:00:00+01:00")]
    [InlineData("2023-01-27 10:00:00 -08:00", "2023-01-27T10:00:00-08:00")]
    [InlineData("2023-01-27 10:00:00 UTC", "2023-01-27T10:00:00+00:00")]
    [InlineData("2023-01-27T10:00:00.1234567Z", "2023-01-27T10:00:00.1234567+00:00")]
    [InlineData("2023-01-27 10:00:00.5", "2023-01-27T10:00:00.5000000+01:00")]
    [InlineData("2023-01-27T10:00:00.123456789+05:30", "2023-01-27T10:00:00.1234567+05:30")]
    [InlineData("2023-01-27 10:00", "2023-01-27T10:00:00+01:00")]
    [InlineData("2023-01-27 9:05", "2023-01-27T09:05:00+01:00")]
    [InlineData("2023-1-7T10:00:00", "2023-01-07T10:00:00+01:00")]
    [InlineData("2023-01-27 10:30 PM", "2023-01-27T22:30:00+01:00")]
    [InlineData("2023-01-27 12:30 am", "2023-01-27T00:30:00+01:00")]
    [InlineData("Jan 27, 2023 at 10pm", "2023-01-27T22:00:00+01:00")]
    [InlineData("20230127T100000Z", "2023-01-27T10:00:00+00:00")]
    [InlineData("20230127T1000", "2023-01-27T10:00:00+01:00")]
    [InlineData("202301271000", "2023-01-27T10:00:00+01:00")]
    [InlineData("20230127100030", "2023-01-27T10:00:30+01:00")]
    [InlineData("Fri, 27 Jan 2023 10:00:00 GMT", "2023-01-27T10:00:00+00:00")]
    [InlineData("Fri, 27 Jan 2023 10:00:00 -0500", "2023-01-27T10:00:00-05:00")]
    [InlineData("Fri, 27 Jan 2023 10:00:00 EST", "2023-01-27T10:00:00-05:00")]
    [InlineData("27 Jan 2023 10:00 PDT", "2023-01-27T10:00:00-07:00")]
    [InlineData("27 Jan 2023 10:00:00 CET", "2023-01-27T10:00:00+01:00")]
    [InlineData("Fri Jan 27 10:00:00 2023", "2023-01-27T10:00:00+01:00")]
    [InlineData("Fri Jan 27 10:00:00 JST 2023", "2023-01-27T10:00:00+09:00")]
    [InlineData("Fri Jan 27 2023 10:00:00 GMT+0900 (Japan Standard Time)", "2023-01-27T10:00:00+09:00")]
    [InlineData("2023-01-27 10:00:00 Asia/Tokyo", "2023-01-27T10:00:00+09:00")]
    [InlineData("2023-07-27 10:00:00 America/New_York", "2023-07-27T10:00:00-04:00")]
    [InlineData("2023-01-27T10:00:00-05:00[America/New_York]", "2023-01-27T10:00:00-05:00")]
    [InlineData("2023年1月27日 10:00", "2023-01-27T10:00:00+01:00")]
    [InlineData("2023年1月27日 下午10时30分", "2023-01-27T22:30:00+01:00")]
    [InlineData("2023年1月27日(金) 10時30分", "2023-01-27T10:30:00+01:00")]
    [InlineData("1674813600", "2023-01-27T10:00:00+00:00")]
    [InlineData("1674813600123", "2023-01-27T10:00:00.1230000+00:00")]
    [InlineData("2016-12-31T23:59:60Z", "2016-12-31T23:59:59+00:00")]
    public void A_moment_keeps_its_own_zone(string text, string moment)
    {
        Assert.Equal(DateTimeOffset.ParseExact(moment, ["yyyy-MM-ddTHH:mm:sszzz", "yyyy-MM-ddTHH:mm:ss.fffffffzzz"], CultureInfo.InvariantCulture), Dates.Moment(text, Berlin));
        Assert.Equal(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture).Offset, Dates.Moment(text, Berlin)!.Value.Offset);
        Assert.Null(Dates.Day(text));
    }

    [Theory]
    [InlineData("01/02/2023", "Ambiguous")]
    [InlineData("1-2-2023", "Ambiguous")]
    [InlineData("27/01/23", "Ambiguous")]
    [InlineData("2023012710", "Ambiguous")]
    [InlineData("2023-02-30", "Impossible")]
    [InlineData("2023-13-01", "Impossible")]
    [InlineData("2023-00-10", "Impossible")]
    [InlineData("30/02/2023", "Impossible")]
    [InlineData("13/13/2023", "Impossible")]
    [InlineData("30 February 2023", "Impossible")]
    [InlineData("2023年2月30日", "Impossible")]
    [InlineData("2023-01-27 25:00", "Impossible")]
    [InlineData("2023-01-27T10:60:00Z", "Impossible")]
    [InlineData("2023-01-27 13:00 PM", "Impossible")]
    [InlineData("2023-01-27 25:00 PM", "Impossible")]
    [InlineData("2023-01-27T10:00:00+25:00", "Impossible")]
    [InlineData("9999-12-31T23:59:59-14:00", "Impossible")]
    [InlineData("2023-01-27 10:00 IST", "UnknownZone")]
    [InlineData("2023-01-27 10:00 Mars/Olympus", "UnknownZone")]
    [InlineData("2023-01-27 10:00 [/etc/passwd]", "UnknownZone")]
    [InlineData("2023-01-27 10:00 []", "Unreadable")]
    [InlineData("soon", "Unreadable")]
    [InlineData("2023", "Unreadable")]
    [InlineData("2023-01", "Unreadable")]
    [InlineData("January 2023", "Unreadable")]
    [InlineData("10:00", "Unreadable")]
    [InlineData("12345", "Unreadable")]
    [InlineData("999999999999999999999999", "Unreadable")]
    [InlineData("27 Jan 2023 and more", "Unreadable")]
    [InlineData("2023-01-27 2023-01-28", "Unreadable")]
    [InlineData("２０２３-01-27", "Unreadable")]
    [InlineData("{{ .Date }}", "Unreadable")]
    public void What_is_no_moment_is_called_so(string text, string problem)
    {
        Assert.Equal((null, problem), (Dates.Moment(text, Berlin), Dates.Read(text, Berlin).Problem?.ToString()));
        Assert.Null(Dates.Day(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("0001-01-01")]
    [InlineData("0001-01-01T00:00:00Z")]
    public void No_date_is_no_problem(string text) => Assert.Equal(default, Dates.Read(text, Berlin));

    [Theory]
    [InlineData("2023-02-02", 2)]
    [InlineData("02/02/2023", 2)]
    [InlineData("2.3.2023", 3)]
    public void Day_and_month_are_told_apart_where_that_is_possible(string text, int month) => Assert.Equal(month, Dates.Moment(text, TimeZoneInfo.Utc)!.Value.Month);

    [Theory]
    // The clock went from 2:00 to 3:00, and from 3:00 back to 2:00.
    [InlineData("2023-03-26 02:30", "2023-03-26T01:30:00Z")]
    [InlineData("2023-03-26 01:59", "2023-03-26T00:59:00Z")]
    [InlineData("2023-03-26 03:00", "2023-03-26T01:00:00Z")]
    [InlineData("2023-10-29 02:30", "2023-10-29T00:30:00Z")]
    [InlineData("2023-10-29 03:00", "2023-10-29T02:00:00Z")]
    public void Times_that_the_clock_skips_or_shows_twice_are_read_by_rule(string text, string utc) =>
        Assert.Equal(DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture), Dates.Moment(text, Berlin)!.Value.ToUniversalTime());

    [Fact]
    public void Any_text_is_read_or_refused() => Gen.String[Gen.Char["0123456789-/.:TZ +APMJan年月日()[]éEurope/"], 0, 24].Sample(
        text => Assert.True(Dates.Read(text, Berlin) is { Moment: null } or { Problem: null }),
        iter: 20_000);
}
