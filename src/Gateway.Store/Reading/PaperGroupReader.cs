using System.Globalization;
using Gateway.Store.Tables;
using Microsoft.EntityFrameworkCore;

namespace Gateway.Store.Reading;

/// <summary>Counts papers by what they have in common.</summary>
public sealed class PaperGroupReader(ReadSession session)
{
    /// <summary>The largest groups, those of one size by key. A paper that has several of the values is in several groups, one that has none in no group.</summary>
    /// <param name="filter">As in <see cref="PaperReader.ListAsync"/>.</param>
    public Task<IReadOnlyList<PaperGroup>> ReadAsync(Filter? filter, PaperGrouping by, int most, CancellationToken cancellationToken)
    {
        return session.LinqAsync(ReadAsync, cancellationToken);

        Task<IReadOnlyList<PaperGroup>> ReadAsync(ContentContext context)
        {
            var papers = PaperReader.List.Fitting(context, filter);
            return by switch
            {
                PaperGrouping.Kind => LargestAsync(papers.GroupBy(paper => paper.Kind, paper => paper.CitingPostCount), kind => kind.ToString()),
                PaperGrouping.Year => LargestAsync(
                    papers.Where(paper => paper.Year != null).GroupBy(paper => paper.Year!.Value, paper => paper.CitingPostCount), year => year.ToString(CultureInfo.InvariantCulture)),
                PaperGrouping.Venue => LargestAsync(papers.Where(paper => paper.Venue != null).GroupBy(paper => paper.Venue!, paper => paper.CitingPostCount), venue => venue),
                // Two authors of a paper may have one name.
                PaperGrouping.Author => LargestAsync(
                    papers.SelectMany(paper => paper.AuthorRows, (paper, author) => new { author.Name, paper.Id, paper.CitingPostCount }).Distinct()
                        .GroupBy(x => x.Name, x => x.CitingPostCount),
                    name => name),
                _ => throw new ArgumentOutOfRangeException(nameof(by), by, "No such grouping."),
            };
        }

        async Task<IReadOnlyList<PaperGroup>> LargestAsync<TKey>(IQueryable<IGrouping<TKey, int>> citingPosts, Func<TKey, string> text)
        {
            var largest = await citingPosts
                .Select(group => new { group.Key, Papers = group.Count(), CitingPosts = group.Sum() })
                .OrderByDescending(group => group.Papers).ThenBy(group => group.Key).Take(most).ToListAsync(cancellationToken);
            return [.. largest.Select(group => new PaperGroup(text(group.Key), group.Papers, group.CitingPosts))];
        }
    }
}
