using System.Text.Json;
using Gateway.Content.Model;
using Gateway.Store.Curation;
using Gateway.Store.Tables;
using Microsoft.Data.Sqlite;

namespace Gateway.Store.Reading;

/// <summary>Reads the columns of one row from left to right, as the parameters of a record are written.</summary>
internal sealed class ColumnReader(SqliteDataReader row)
{
    private int next;

    public long Long() => row.GetInt64(next++);

    public int Int() => row.GetInt32(next++);

    public double Double() => row.GetDouble(next++);

    public bool Flag() => row.GetBoolean(next++);

    public string Text() => row.GetString(next++);

    public long? LongOrNull() => row.IsDBNull(next) ? Skip<long?>() : Long();

    public int? IntOrNull() => row.IsDBNull(next) ? Skip<int?>() : Int();

    public string? TextOrNull() => row.IsDBNull(next) ? Skip<string?>() : Text();

    public DateOnly? DayOrNull() => row.IsDBNull(next) ? Skip<DateOnly?>() : row.GetFieldValue<DateOnly>(next++);

    public T Enum<T>()
        where T : struct, Enum => (T)System.Enum.ToObject(typeof(T), Int());

    public IReadOnlyList<string> Texts() => TextList.Parse(Text());

    public IReadOnlyList<int> Ints() => JsonSerializer.Deserialize<int[]>(Text())!;

    /// <summary>UTC ticks and offset in minutes.</summary>
    public DateTimeOffset? MomentOrNull() => (LongOrNull(), IntOrNull()) is ({ } ticks, { } minutes)
        ? new DateTimeOffset(ticks, TimeSpan.Zero).ToOffset(TimeSpan.FromMinutes(minutes))
        : null;

    /// <summary>UTC ticks.</summary>
    public DateTimeOffset Moment() => UtcMomentOrNull()!.Value;

    /// <summary>UTC ticks.</summary>
    public DateTimeOffset? UtcMomentOrNull() => row.MomentOrNull(next++);

    public TextSpan Span() => new(Int(), Int());

    public TextSpan? SpanOrNull() => (IntOrNull(), IntOrNull()) is ({ } start, { } end) ? new TextSpan(start, end) : null;

    public Review Review() => new(Enum<ReviewState>(), TextOrNull());

    public SourceSpan Location() => new(Int(), Int(), Int(), Int());

    private T? Skip<T>()
    {
        next++;
        return default;
    }
}
