using Gateway.Api.Contract;
using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests.Execution;

[Collection(ReadsBlog.Name)]
public sealed class LimitTests(BlogServer blog)
{
    private const string Typename = "__typename ";
    private static readonly Limits Default = new();

    public static TheoryData<string, string, string> TooMuch() => new()
    {
        { "tokens", "DOCUMENT_TOO_LARGE", $"{{ {Repeat(Typename, Default.Tokens)} }}" },
        { "levels of brackets", "DOCUMENT_TOO_LARGE", $"{{ nodes(ids: {new string('[', Default.Nesting)}" },
        { "directives", "DOCUMENT_TOO_LARGE", $"{{ {Repeat("__typename @include(if: true) ", Default.Directives + 1)} }}" },
        { "directives on one field", "DOCUMENT_TOO_LARGE", $"{{ __typename {Repeat("@include(if: true) ", Default.DirectivesOnOneNode + 1)} }}" },
        { "fragments", "DOCUMENT_TOO_LARGE", "{ contentRevision }" + Numbered(Default.Fragments + 1, number => $"fragment F{number} on Query {{ __typename }} ") },
        { "aliases", "DOCUMENT_TOO_LARGE", $"{{ sources {{ {Numbered(Default.Aliases + 1, number => $"a{number}: name ")} }} }}" },
        { "root fields in a fragment", "QUERY_TOO_BROAD", $"{{ ...F }} fragment F on Query {{ {Repeat(Typename, Default.RootFields + 1)} }}" },
        { "fields of chained fragments", "QUERY_TOO_BROAD", Doubling(fragments: 40) },
        { "depth", "QUERY_TOO_DEEP", Nested.Backlinks(levels: 3) },
        { "depth in a fragment", "QUERY_TOO_DEEP", "{ post(by: { slug: \"family\" }) { backlinks { nodes { from { post { ...F } } } } } } fragment F on Post { backlinks { nodes { from { post { backlinks { nodes { from { post { title } } } } } } } } }" },
        { "lists of the introspection", "QUERY_TOO_DEEP", "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }" },
        { "lists of the introspection in fragments", "QUERY_TOO_DEEP", "{ __schema { types { ...A } } } fragment A on __Type { fields { type { ...B } } } fragment B on __Type { fields { args { name } } }" },
    };

    [Theory]
    [MemberData(nameof(TooMuch))]
    public async Task A_document_over_a_limit_is_refused(string limit, string code, string query)
    {
        var answer = await blog.Gateway.QueryAsync(query);

        Assert.True(answer.Code() == code, $"{limit}: {answer}");
        Assert.False(answer.TryGetProperty("data", out _));
    }

    public static TheoryData<string, string> JustEnough() => new()
    {
        { "root fields", $"{{ {Repeat(Typename, Default.RootFields)} }}" },
        { "aliases", $"{{ sources {{ {Numbered(Default.Aliases, number => $"a{number}: name ")} }} }}" },
        { "depth", Nested.Backlinks(levels: 2).Replace("title", "source { name }", StringComparison.Ordinal) },
        { "depth with introspection", Nested.Backlinks(levels: 2).Replace("title", "source { __typename }", StringComparison.Ordinal) },
        { "fragments", $"{{ {Numbered(20, number => $"...F{number} ")} }} {Numbered(20, number => $"fragment F{number} on Query {{ __typename }} ")}" },
    };

    [Theory]
    [MemberData(nameof(JustEnough))]
    public async Task A_document_at_a_limit_is_answered(string limit, string query)
    {
        var answer = await blog.Gateway.QueryAsync(query);

        Assert.False(answer.TryGetProperty("errors", out var errors), $"{limit}: {errors}");
    }

    [Fact]
    public async Task Fragments_that_spread_each_other_in_a_circle_are_reported_by_validation()
    {
        var answer = await blog.Gateway.QueryAsync("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }");

        Assert.Equal("VALIDATION_FAILED", answer.Code());
    }

    [Fact]
    public async Task A_request_with_too_many_variables_is_refused()
    {
        var variables = Enumerable.Range(0, Default.Variables + 1).ToDictionary(number => $"v{number}", number => number);

        Assert.Equal("BAD_REQUEST", (await blog.Gateway.QueryAsync("{ contentRevision }", variables)).Code());
    }

    [Fact]
    public async Task A_gateway_may_have_limits_of_its_own()
    {
        using var world = Blog.Create();
        var options = GatewayServer.OptionsFor(world) with { Limits = new Limits { Depth = 1, FilterValues = 1, BodyBytes = 2_000, ErrorsInAnswer = 1, JsonDepth = 4 } };
        await using var gateway = await GatewayServer.StartAsync(options);

        Assert.Equal("QUERY_TOO_DEEP", (await gateway.QueryAsync("{ sources { name } }")).Code());
        Assert.Equal("INVALID_ARGUMENT", (await gateway.QueryAsync("{ posts(where: { title: { in: [\"a\", \"b\"] } }) { __typename } }")).Code());
        Assert.Equal("REQUEST_TOO_LARGE", (await gateway.QueryAsync(Repeat(" ", 2_000))).Code());
        Assert.Single((await gateway.QueryAsync("{ nothing more }")).GetProperty("errors").EnumerateArray());
        Assert.Equal("BAD_REQUEST", (await gateway.QueryAsync("{ contentRevision }", new { a = new { b = new { c = new { } } } })).Code());
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static string Numbered(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));

    /// <summary>Each fragment spreads the next one twice: short to write, endless once written out.</summary>
    private static string Doubling(int fragments) =>
        "{ sources { ...F0 } } "
        + Numbered(fragments, number => $"fragment F{number} on Source {{ ...F{number + 1} ...F{number + 1} }} ")
        + $"fragment F{fragments} on Source {{ name }}";

    [Theory]
    [InlineData("\\uD800")]
    [InlineData("x\\uDC00y")]
    [InlineData("\\uD83D\\uDE00\\uD83D")]
    public async Task Half_a_surrogate_pair_is_no_text(string escaped) =>
        Assert.Equal("SYNTAX_ERROR", (await blog.Gateway.QueryAsync($$"""{ __type(name: "{{escaped}}") { name } }""")).Code());

    [Fact]
    public async Task Escaped_surrogate_pairs_are_texts() =>
        (await blog.Gateway.QueryAsync("""{ __type(name: "\uD83D\uDE00") { name } }""")).Data("__type");
}
