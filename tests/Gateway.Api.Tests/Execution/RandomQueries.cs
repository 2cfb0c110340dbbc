using System.Text.Json.Nodes;
using GraphQL;
using GraphQL.Types;

namespace Gateway.Api.Tests.Execution;

/// <summary>Writes queries that fit a schema, most of them well answered and some refused in the middle.</summary>
internal sealed class RandomQueries(ISchema schema, Random random)
{
    private static readonly Dictionary<string, string[]> Values = new()
    {
        ["Mutation.ingest.input"] = ["{ source: \"U291cmNlOmJsb2c=\" }", "{ source: $id }", "{ source: \"no id\", full: false }", "{ source: \"U291cmNlOm5vbmU=\" }"],
        ["Query.post.by"] = ["{ slug: \"family\" }", "{ slug: \"attention\" }", "{ slug: \"nowhere\" }", "{ url: \"https://blog.example/posts/attention/\" }"],
        ["Query.paper.by"] = ["{ arxivId: \"1706.03762\" }", "{ arxivId: \"1904.10509\" }", "{ arxivId: \"no id\" }", "{ doi: $text }"],
        ["Query.topic.by"] = ["{ label: \"transformer\" }", "{ label: $text }"],
        ["Query.posts.where"] = ["{ tags: { some: { eq: \"transformer\" } } }", "{ title: { contains: $text } }", "{ or: [{ slug: { eq: \"family\" } }] }", "null"],
        ["Query.posts.order"] = ["[{ title: ASC }]", "[{ publishedAt: DESC }, { title: DESC }]", "[]"],
        ["Query.search.query"] = ["\"attention\"", "$text", "\"scaled -attention\"", "\"\\\"sparse attention\\\"\""],
        ["Query.search.kinds"] = ["[POST]", "[SECTION, TOPIC]", "[PAPER, AUTHOR]"],
        ["Query.suggestions.prefix"] = ["\"att\"", "$text"],
        ["Query.changes.since"] = ["\"never\""],
        ["Query.postAggregate.groupBy"] = ["TOPIC", "YEAR", "SERIES"],
        ["Query.paperAggregate.groupBy"] = ["KIND", "VENUE"],
        ["Query.diagnosticAggregate.groupBy"] = ["CODE", "SOURCE"],
        ["Post.citeAs.format"] = ["BIBTEX", "CSL_JSON"],
        ["Paper.citeAs.format"] = ["BIBTEX", "RIS"],
        ["slug"] = ["\"transformers\"", "$text"],
        ["anchor"] = ["\"scores\"", "\"heads\"", "$text"],
        ["source"] = ["\"blog\"", "\"none\""],
        ["id"] = ["\"UG9zdDp4\"", "\"no id\"", "$id"],
        ["ids"] = ["[\"UG9zdDp4\", $id]"],
        ["first"] = ["1", "2", "5", "$few", "0"],
        ["length"] = ["60", "5"],
        ["maxLevel"] = ["2", "9"],
        ["includeOwnPost"] = ["true", "$yes"],
        ["path"] = ["\"title\"", "\"affiliations\""],
        ["format"] = ["HTML", "TEXT", "MARKDOWN"],
        ["name"] = ["\"Post\"", "\"Node\"", "\"Nothing\""],
    };

    private int aliases;

    public string Next()
    {
        aliases = 0;
        var root = Select(schema.Query, depth: 4);
        // A document must use all that it declares.
        const string Uses = "u1: post(by: { slug: $text }) @include(if: $yes) { ...Rest } u2: node(id: $id) @skip(if: $no) { id } u3: posts(first: $few) { __typename }";
        var rest = Select((IObjectGraphType)schema.AllTypes["Post"]!, depth: 0);
        return $"query($few: Int! = 3, $yes: Boolean!, $no: Boolean = false, $text: String!, $id: ID!) {{ {Uses} {root[1..]} fragment Rest on Post {rest}";
    }

    public string NextMutation()
    {
        aliases = 0;
        var ingest = schema.Mutation!.Fields.Find("ingest")!;
        var fields = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Field(schema.Mutation, ingest, depth: 5));
        const string Uses = "... @include(if: $yes) { __typename } u1: ingest(input: { source: $id }) @skip(if: $no) { errors { code } } "
            + "u2: ingest(input: { source: \"U291cmNlOm5vdGVz\" }) { errors { __typename } run { source { posts(first: $few) { totalCount } } } }";
        var body = $"{string.Join(' ', fields)} {Uses}";
        var rest = body.Contains("...Rest", StringComparison.Ordinal) ? "fragment Rest on Post { title }" : "";
        return $"mutation($yes: Boolean!, $no: Boolean = false, $id: ID!, $few: Int! = 3{(body.Contains("$text", StringComparison.Ordinal) ? ", $text: String!" : "")}) {{ {body} }} {rest}";
    }

    /// <summary>Data in its order; of errors the paths, in no order, since it is free.</summary>
    public static string Comparable(JsonNode answer) => new JsonObject
    {
        ["data"] = answer["data"]?.DeepClone(),
        ["errors"] = new JsonArray([.. (answer["errors"]?.AsArray() ?? []).Select(error => error!["path"]?.ToJsonString()).Distinct().Order(StringComparer.Ordinal)
            .Select(path => (JsonNode?)JsonValue.Create(path))]),
    }.ToJsonString();

    private string Select(IGraphType type, int depth)
    {
        var fields = new List<string>();
        if (type is IComplexGraphType complex)
            fields.AddRange(complex.Fields.Where(field => Takes(type, field, depth)).Select(field => Field(type, field, depth)));
        if (type is IAbstractGraphType open)
            fields.AddRange(open.PossibleTypes.Where(_ => Chance(0.3)).Select(possible => $"... on {possible.Name} {Select(possible, depth - 1)}"));
        if (type.Name == "Post" && depth > 1 && Chance(0.3))
            fields.Add(Chance(0.5) ? "...Rest" : "...Rest @include(if: $yes)");
        if (Chance(0.2) || fields is [])
            fields.Add("__typename");
        if (type is IObjectGraphType && type.Name is not "Query" && Chance(0.1))
            fields.Add($"... {(Chance(0.5) ? $"on {type.Name} " : "")}@skip(if: $no) {{ __typename }}");
        return $"{{ {string.Join(' ', fields)} }}";
    }

    // Of a run, what is the same in each.
    private bool Takes(IGraphType type, FieldType field, int depth) => (type.Name != "IngestRun" || field.Name is "sourceName" or "source") && field.Name != "lastIngest" && Takes(field, depth);

    private bool Takes(FieldType field, int depth) => field.ResolvedType!.GetNamedType() is ScalarGraphType ? Chance(0.3) : depth > 0 && Chance(0.2);

    private string Field(IGraphType type, FieldType field, int depth)
    {
        var arguments = (field.Arguments ?? []).Select(argument => (argument.Name, Value: ValueOf(type, field, argument))).Where(argument => argument.Value is not null)
            .Select(argument => $"{argument.Name}: {argument.Value}").ToList();
        var alias = arguments is not [] || Chance(0.1) ? $"a{++aliases}: " : "";
        var directive = Chance(0.05) ? " @include(if: $yes)" : Chance(0.05) ? " @skip(if: $yes)" : Chance(0.03) ? " @skip(if: false)" : "";
        var below = field.ResolvedType!.GetNamedType() is ScalarGraphType ? "" : " " + Select(field.ResolvedType!.GetNamedType(), depth - 1);
        return $"{alias}{field.Name}{(arguments is [] ? "" : $"({string.Join(", ", arguments)})")}{directive}{below}";
    }

    private string? ValueOf(IGraphType type, FieldType field, QueryArgument argument)
    {
        var isRequired = argument.ResolvedType is NonNullGraphType && argument.DefaultValue is null;
        var values = Values.GetValueOrDefault($"{type.Name}.{field.Name}.{argument.Name}") ?? Values.GetValueOrDefault(argument.Name);
        return values is not null && (isRequired || Chance(0.3)) ? values[random.Next(values.Length)] : null;
    }

    private bool Chance(double probability) => random.NextDouble() < probability;
}
