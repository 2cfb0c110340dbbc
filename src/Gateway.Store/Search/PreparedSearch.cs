using Gateway.Store.Reading;

namespace Gateway.Store.Search;

/// <summary>A request as it is put to the index.</summary>
/// <param name="Exactly">Finds the very words.</param>
/// <param name="All">Also finds words of the same stem.</param>
/// <param name="Posts">Ids; null where all count.</param>
/// <param name="Mended">The query with its typing mistakes mended; null where there were none.</param>
internal sealed record PreparedSearch(
    SearchRequest Request, MatchExpression Match, string Exactly, string All, IReadOnlyList<long>? Posts, string? Mended, SearchTerms Terms)
{
    /// <summary>Where nothing holds all of the words, what holds some of them is better than nothing.</summary>
    public PreparedSearch ForAnyWord() => this with { Exactly = Match.OfAny, All = Match.OfAny, HoldsAll = false };

    /// <summary>Whether what is found holds all of the words.</summary>
    public bool HoldsAll { get; private init; } = true;

    public (string Name, object? Value)[] Parameters(SearchTable table, string match) => Posts is null
        ? [("$match", table.Matching(match))]
        : [("$match", table.Matching(match)), Batches.Keys(Posts)];
}
