using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Gateway.Content.Model;
using Gateway.Store.Curation;
using Gateway.Store.Tables;
using SQLitePCL;

namespace Gateway.Store.Reading;

/// <summary>Reads the columns of one row from left to right, as the parameters of a record are written.</summary>
/// <param name="statement">SQLite's handle, at a row.</param>
internal sealed class ColumnReader(nint statement)
{
    private int next;

    /// <summary>The statement is at another row.</summary>
    public void Begin() => next = 0;

    public long Long() => NativeSqlite.ColumnInteger(statement, next++);

    public int Int() => checked((int)Long());

    public double Double() => NativeSqlite.ColumnReal(statement, next++);

    public bool Flag() => Long() != 0;

    public string Text() => TextOrNull() ?? throw new InvalidOperationException($"Column {next - 1} is null.");

    public long? LongOrNull() => IsNull() ? Skip<long?>() : Long();

    public int? IntOrNull() => IsNull() ? Skip<int?>() : Int();

    public string? TextOrNull() => NativeSqlite.ColumnText(statement, next) is var text && text == 0 ? Skip<string>() : Marshal.PtrToStringUTF8(text, NativeSqlite.ColumnBytes(statement, next++));

    public DateOnly? DayOrNull() => TextOrNull() is { } day ? DateOnly.Parse(day, CultureInfo.InvariantCulture) : null;

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
    public DateTimeOffset? UtcMomentOrNull() => LongOrNull() is { } ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    public TextSpan Span() => new(Int(), Int());

    public TextSpan? SpanOrNull() => (IntOrNull(), IntOrNull()) is ({ } start, { } end) ? new TextSpan(start, end) : null;

    public Review Review() => new(Enum<ReviewState>(), TextOrNull());

    public SourceSpan Location() => new(Int(), Int(), Int(), Int());

    private bool IsNull() => NativeSqlite.ColumnType(statement, next) == raw.SQLITE_NULL;

    private T? Skip<T>()
    {
        next++;
        return default;
    }
}
