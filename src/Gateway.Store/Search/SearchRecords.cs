namespace Gateway.Store.Search;

/// <summary>What can be found. The numbers stand in the database.</summary>
public enum SearchKind
{
    Post = 0,
    Section = 1,
    Paper = 2,
    Topic = 3,
    Series = 4,
    Author = 5,
}

/// <summary>What hits are counted by.</summary>
public enum SearchFacet
{
    Kind,
    Source,
    Topic,
    Tag,
    Series,
    Author,
    Year,
}

/// <param name="Text">What the person wrote.</param>
/// <param name="Posts">Only hits in these posts, or used by them; null for all.</param>
public sealed record SearchRequest(string Text, IReadOnlySet<SearchKind> Kinds, Reading.Filter? Posts, Reading.Window Window);

/// <param name="Id">Of the row.</param>
/// <param name="Score">Higher is better, above 0 and at most 1; comparable within one search.</param>
public sealed record SearchHit(SearchKind Kind, long Id, string Key, double Score);

/// <summary>Some hits of a search, in order.</summary>
public sealed class SearchPage
{
    internal SearchPage(IReadOnlyList<SearchHit> hits, bool hasNext, SearchTerms terms, PreparedSearch? search) =>
        (Hits, HasNext, Terms, Search) = (hits, hasNext, terms, search);

    public IReadOnlyList<SearchHit> Hits { get; }

    public bool HasNext { get; }

    /// <summary>What the hits were found by.</summary>
    public SearchTerms Terms { get; }

    /// <summary>The query with its typing mistakes mended, which was searched for instead; null where there were none.</summary>
    public string? DidYouMean => Search?.Mended;

    /// <summary>False where nothing holds all of the words, so that what holds some of them was found.</summary>
    public bool HoldsAllWords => Search is not { HoldsAll: false };

    /// <summary>Null where the query asks for nothing.</summary>
    internal PreparedSearch? Search { get; }
}

/// <param name="Value">The key of a topic, series, author or source, else the value itself.</param>
public sealed record FacetCount(SearchFacet Facet, string Value, string Label, int Count);

/// <summary>One completion of what was typed.</summary>
public sealed record SuggestionRecord(SearchKind Kind, long RowId, string Text);
