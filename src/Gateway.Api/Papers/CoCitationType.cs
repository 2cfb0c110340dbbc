using Gateway.Api.Contract;
using Gateway.Api.Loading;
using Gateway.Api.Posts;
using Gateway.Store.Reading;
using GraphQL;
using GraphQL.Types;

namespace Gateway.Api.Papers;

internal sealed class CoCitationType : ObjectGraphType<CoCitationRecord>
{
    public CoCitationType()
    {
        Name = "CoCitation";
        Description = "A work cited together with another.";
        Field<NonNullGraphType<PaperType>>("paper").Description("The other work.").Resolve(context => context.Source.Other);
        Field(pair => pair.Count).Description("Sections, or posts, that cite both.");
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<PostType>>>>("posts").Description("Posts that cite both, 5 at most.")
            .Loads(context => CoCitations.Posts.Load(context, (context.Source.PaperId, context.Source.Other.Id)));
    }
}

internal static class CoCitations
{
    private const int UsualCount = 10;
    private const int MostCount = 50;

    public static readonly Loader<(long Paper, long Other), IReadOnlyList<PostRecord>> Posts = new(
        (session, pairs, cancellationToken) => new CoCitationReader(session).PostsAsync(pairs, cancellationToken), missing: []);

    private static readonly Loader<(long Paper, bool SameSection, int Most), IReadOnlyList<CoCitationRecord>> OfPaper = new(ReadAsync, missing: []);

    public static void AddCoCitations(this ObjectGraphType<PaperRecord> type) =>
        type.Field<NonNullGraphType<ListGraphType<NonNullGraphType<CoCitationType>>>>("coCitedWith").Description("Works cited together with it, most often first.")
            .Argument<NonNullGraphType<BooleanGraphType>>("sameSection", "Within one section; else within one post.", argument => argument.DefaultValue = true)
            .Argument<NonNullGraphType<IntGraphType>>("first", "How many at most, 1 to 50.", argument => argument.DefaultValue = UsualCount)
            .Loads(context => OfPaper.Load(context, (context.Source.Id, context.GetArgument<bool>("sameSection"), Checked(context.GetArgument<int>("first")))));

    private static int Checked(int count) => count is >= 1 and <= MostCount
        ? count
        : throw new RequestException(ErrorCode.InvalidPageSize, $"first is {count}; coCitedWith tells 1 to {MostCount} works.");

    /// <summary>Fields of one level ask with the same arguments, so this is one statement as a rule.</summary>
    private static async Task<IReadOnlyDictionary<(long Paper, bool SameSection, int Most), IReadOnlyList<CoCitationRecord>>> ReadAsync(
        ReadSession session, IReadOnlyCollection<(long Paper, bool SameSection, int Most)> keys, CancellationToken cancellationToken)
    {
        var found = new Dictionary<(long, bool, int), IReadOnlyList<CoCitationRecord>>();
        foreach (var alike in keys.GroupBy(key => (key.SameSection, key.Most)))
        {
            var (sameSection, most) = alike.Key;
            foreach (var (paper, works) in await new CoCitationReader(session).OfPapersAsync([.. alike.Select(key => key.Paper)], sameSection, most, cancellationToken))
                found.Add((paper, sameSection, most), works);
        }

        return found;
    }
}
