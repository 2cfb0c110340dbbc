using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Gateway.Store.Reading;

/// <summary>Reports the statements that EF Core makes from LINQ as <see cref="ReadSession"/> reports plain ones.</summary>
internal sealed class LinqTelemetry : DbCommandInterceptor
{
    public static readonly LinqTelemetry Instance = new();

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        Report(command, eventData);
        return new ValueTask<DbDataReader>(result);
    }

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Report(command, eventData, eventData.Exception);
        return Task.CompletedTask;
    }

    private static void Report(DbCommand command, CommandEndEventData end, Exception? failure = null)
    {
        using var activity = StoreTelemetry.StartStatement(command.CommandText, end.StartTime);
        if (failure is not null)
            activity?.SetStatus(ActivityStatusCode.Error, failure.Message);
        activity?.SetEndTime((end.StartTime + end.Duration).UtcDateTime);
    }
}
