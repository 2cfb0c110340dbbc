using Gateway.Content.Model;

namespace Gateway.Graph;

/// <summary>One reason for a relation between two objects.</summary>
/// <param name="Summary">In words, such as <c>both cite 14 papers</c>.</param>
/// <param name="Contribution">Its part of the score or confidence; the parts of one edge add up to the whole.</param>
public sealed record Reason(ReasonKind Kind, string Summary, double Contribution)
{
    /// <summary>At most so many links, papers or topics are named.</summary>
    public const int MostNamed = 5;

    /// <summary>Keys of links it rests on.</summary>
    public IReadOnlyList<ContentKey> Links { get; init; } = [];

    /// <summary>Keys of papers it rests on.</summary>
    public IReadOnlyList<ContentKey> Papers { get; init; } = [];

    /// <summary>Keys of topics it rests on.</summary>
    public IReadOnlyList<ContentKey> Topics { get; init; } = [];

    /// <summary>Scores and confidences have four digits: what comes after means nothing.</summary>
    public static double Rounded(double share) => Math.Round(share, 4);

    /// <summary>A statement with what speaks for it beside: that keeps its weight, at most half of the whole; the statement's part is what is left.</summary>
    /// <param name="statement">With the whole as its contribution.</param>
    /// <param name="others">With contributions that add up to what they would come to alone.</param>
    public static IReadOnlyList<Reason> Backed(Reason statement, IReadOnlyList<Reason> others)
    {
        var backing = Sharing(Rounded(Math.Min(others.Sum(reason => reason.Contribution), statement.Contribution / 2)), others);
        return [statement with { Contribution = Rounded(statement.Contribution - backing.Sum(reason => reason.Contribution)) }, .. backing];
    }

    /// <summary>What speaks for something, the weightiest first, with contributions that add up to the whole; what would add nothing is left out.</summary>
    /// <param name="whole">As <see cref="Rounded"/> gives it.</param>
    /// <param name="weighed">With weights of any unit in place of contributions.</param>
    internal static IReadOnlyList<Reason> Sharing(double whole, IEnumerable<Reason> weighed)
    {
        var reasons = weighed.Where(reason => reason.Contribution > 0).ToList();
        var sum = reasons.Sum(reason => reason.Contribution);
        List<Reason> shared = [.. reasons
            .Select(reason => reason with { Contribution = Rounded(whole * reason.Contribution / sum) })
            .Where(reason => reason.Contribution > 0)
            .OrderByDescending(reason => reason.Contribution)];
        // What rounding left falls to the weightiest.
        if (shared.Count > 0)
            shared[0] = shared[0] with { Contribution = Rounded(whole - shared.Skip(1).Sum(reason => reason.Contribution)) };
        return [.. shared.OrderByDescending(reason => reason.Contribution)];
    }
}

/// <summary>Sort of reason.</summary>
public enum ReasonKind
{
    /// <summary>One links to the other.</summary>
    DirectLink,

    /// <summary>The author says so, in words or front matter.</summary>
    AuthorStatement,

    /// <summary>Parts of one series.</summary>
    SeriesOrder,

    /// <summary>Versions of one text.</summary>
    Supersession,

    /// <summary>One assumes what the other introduces.</summary>
    TopicAssumed,

    /// <summary>Both cite the same papers.</summary>
    BibliographicCoupling,

    /// <summary>A third post links to both.</summary>
    CoCitation,

    /// <summary>Both treat the same topics.</summary>
    SharedTopics,

    /// <summary>Similar wording.</summary>
    SimilarText,

    /// <summary>Close in the graph of links.</summary>
    LinkStructure,

    /// <summary>A curator says so.</summary>
    Curated,
}
