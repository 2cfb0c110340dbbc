using System.Diagnostics;

namespace Gateway.Store;

/// <summary>What the store tells about itself: one activity per statement of a reader, with the tag <c>db.query.text</c>.</summary>
public static class StoreTelemetry
{
    public const string SourceName = "Gateway.Store";

    internal const string StatementTag = "db.query.text";

    internal static readonly ActivitySource Source = new(SourceName);

    internal static Activity? StartStatement(string sql, DateTimeOffset startTime = default)
    {
        var tags = new KeyValuePair<string, object?>[] { new("db.system.name", "sqlite"), new(StatementTag, sql) };
        return Source.StartActivity("query", ActivityKind.Client, parentContext: default, tags, startTime: startTime);
    }
}
