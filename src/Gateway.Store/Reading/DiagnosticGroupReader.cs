using Gateway.Store.Tables;
using Microsoft.EntityFrameworkCore;

namespace Gateway.Store.Reading;

/// <summary>Counts faults by what they have in common.</summary>
public sealed class DiagnosticGroupReader(ReadSession session)
{
    /// <summary>The largest groups, those of one size by key.</summary>
    /// <param name="filter">As in <see cref="DiagnosticReader.ListAsync"/>.</param>
    public Task<IReadOnlyList<DiagnosticGroup>> ReadAsync(Filter? filter, DiagnosticGrouping by, int most, CancellationToken cancellationToken)
    {
        return session.LinqAsync(ReadAsync, cancellationToken);

        Task<IReadOnlyList<DiagnosticGroup>> ReadAsync(ContentContext context)
        {
            var diagnostics = DiagnosticReader.List.Fitting(context, filter);
            return by switch
            {
                DiagnosticGrouping.Code => LargestAsync(diagnostics.GroupBy(diagnostic => diagnostic.Code), code => code.ToString()),
                DiagnosticGrouping.Severity => LargestAsync(diagnostics.GroupBy(diagnostic => diagnostic.Severity), severity => severity.ToString()),
                DiagnosticGrouping.Source => WithTitlesAsync(context, LargestAsync(diagnostics.GroupBy(diagnostic => diagnostic.Source.Key), source => source)),
                _ => throw new ArgumentOutOfRangeException(nameof(by), by, "No such grouping."),
            };
        }

        async Task<IReadOnlyList<DiagnosticGroup>> WithTitlesAsync(ContentContext context, Task<IReadOnlyList<DiagnosticGroup>> sources)
        {
            var groups = await sources;
            var titles = await context.Set<SourceRow>().ToDictionaryAsync(source => source.Key, source => source.Title, cancellationToken);
            return [.. groups.Select(group => group with { Label = titles[group.Key] })];
        }

        async Task<IReadOnlyList<DiagnosticGroup>> LargestAsync<TKey>(IQueryable<IGrouping<TKey, DiagnosticRow>> groups, Func<TKey, string> text)
        {
            var largest = await groups
                .Select(group => new
                {
                    group.Key,
                    Diagnostics = group.Count(),
                    Posts = group.Where(diagnostic => diagnostic.PostId != null).Select(diagnostic => diagnostic.PostId).Distinct().Count(),
                })
                .OrderByDescending(group => group.Diagnostics).ThenBy(group => group.Key).Take(most).ToListAsync(cancellationToken);
            return [.. largest.Select(group => new DiagnosticGroup(text(group.Key), null, group.Diagnostics, group.Posts))];
        }
    }
}
