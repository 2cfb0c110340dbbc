using Gateway.Api.Contract;
using Gateway.Api.Filters;
using Gateway.Api.Loading;
using Gateway.Store.Reading;
using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;

namespace Gateway.Api.Paging;

/// <summary>Reads a page of a root list.</summary>
internal delegate Task<Page<T>> ReadPage<T>(
    Filter? filter, IReadOnlyList<Order> order, PageRequest page, bool withTotal, CancellationToken cancellationToken);

/// <summary>Reads a page of a root list that has one order only.</summary>
internal delegate Task<Page<T>> ReadWholePage<T>(PageRequest page, bool withTotal, CancellationToken cancellationToken);

/// <summary>Gives list fields their arguments and turns what is read into connections.</summary>
internal static class PagedFields
{
    /// <summary>A root list: filtered, ordered, paged both ways.</summary>
    public static void Paged<TFilter, TSort, T>(this FieldBuilder<object?, object> field, Func<ReadSession, ReadPage<T>> reader)
        where TFilter : IGraphType
        where TSort : IGraphType
    {
        var pages = Loaders.OneByOne<PageQuery, Page<T>>((session, query, cancellationToken) =>
            reader(session)(query.Filter, query.Order, query.Page, query.WithTotal, cancellationToken));
        field
            .Argument<TFilter>("where", "Which ones.")
            .Argument<ListGraphType<NonNullGraphType<TSort>>>("order", "Sort keys, first one first.")
            .PagedBothWays()
            .Loads(context => pages.Load(context, new PageQuery(
                context.GetArgument<Filter?>("where")?.Checked(context.Request().Limits),
                [.. (context.Arguments!["order"].Value as IEnumerable<object> ?? []).Cast<IReadOnlyList<Order>>().SelectMany(keys => keys)],
                PageOf(context),
                AsksForTotal(context))).Then(page => Connection<T>.Of(page!)));
    }

    /// <summary>A root list of everything, in one order, paged both ways.</summary>
    public static void Paged<T>(this FieldBuilder<object?, object> field, Func<ReadSession, ReadWholePage<T>> reader)
    {
        var pages = Loaders.OneByOne<PageQuery, Page<T>>(
            (session, query, cancellationToken) => reader(session)(query.Page, query.WithTotal, cancellationToken));
        field
            .PagedBothWays()
            .Loads(context => pages.Load(context, new PageQuery(filter: null, order: [], PageOf(context), AsksForTotal(context)))
                .Then(page => Connection<T>.Of(page!)));
    }

    /// <summary>A nested list: paged forward, read for all its owners at once.</summary>
    public static void Windowed<TSource, T>(
        this FieldBuilder<TSource, object> field, Func<IResolveFieldContext<TSource>, Window, Loaded<Slice<T>>> load, int size = Limits.DefaultPageSize) =>
        field.WithWindow(size).Loads(context =>
        {
            var window = context.Window();
            return load(context, window).Then(slice => Connection<T>.Of(slice, window));
        });

    public static FieldBuilder<TSource, object> WithWindow<TSource>(this FieldBuilder<TSource, object> field, int size = Limits.DefaultPageSize) => field
        .Argument<NonNullGraphType<IntGraphType>>("first", "Page size, 1 to 100.", argument => argument.DefaultValue = size)
        .Argument<StringGraphType>("after", "After this cursor.");

    /// <summary>What the arguments of <see cref="WithWindow"/> ask for.</summary>
    public static Window Window(this IResolveFieldContext context)
    {
        var after = context.GetArgument<string?>("after");
        return new Window(
            Skip: after is null ? 0 : PlaceCursor.Parse(after) + 1,
            Take: Checked("first", context.GetArgument<int>("first")));
    }

    public static bool AsksForTotal(IResolveFieldContext context) =>
        context.SubFields?.Values.Any(selected => selected.FieldType.Name == "totalCount") ?? false;

    private static FieldBuilder<object?, object> PagedBothWays(this FieldBuilder<object?, object> field) => field
        .Argument<IntGraphType>("first", "From the front, 1 to 100.")
        .Argument<StringGraphType>("after", "After this cursor.")
        .Argument<IntGraphType>("last", "From the back, 1 to 100.")
        .Argument<StringGraphType>("before", "Before this cursor.");

    private static PageRequest PageOf(IResolveFieldContext context)
    {
        var first = context.GetArgument<int?>("first");
        var last = context.GetArgument<int?>("last");
        if (first is not null && last is not null)
            throw new RequestException(ErrorCode.InvalidPageSize, "Ask for first or for last, not for both.");

        var (after, before) = (context.GetArgument<string?>("after"), context.GetArgument<string?>("before"));
        return last is { } fromBack
            ? new PageRequest(null, after, Checked("last", fromBack), before)
            : new PageRequest(Checked("first", first ?? Limits.DefaultPageSize), after, null, before);
    }

    private static int Checked(string argument, int size) => size is >= 1 and <= Limits.PageSize
        ? size
        : throw new RequestException(ErrorCode.InvalidPageSize, $"{argument} is {size}; a page holds 1 to {Limits.PageSize} items.");
}
