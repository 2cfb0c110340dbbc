using Gateway.Store.Changes;
using Xunit;

namespace Gateway.Api.Tests.Changes;

/// <summary>The fields of the schema whose changes are told, and why others are not.</summary>
[Collection(ReadsBlog.Name)]
public sealed class ChangedFieldTests(BlogServer blog)
{
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["Post.id"] = "never changes",
        ["Post.excerpt"] = "cut from body",
        ["Post.sectionCount"] = "counts sections",
        ["Post.section"] = "one of sections",
        ["Post.citeAs"] = "made of title, authors, publishedAt and url",
        ["Post.metrics"] = "ranks and counts, which one new post moves everywhere",
        ["Paper.id"] = "never changes",
        ["Paper.citingPostCount"] = "counts citingPosts",
        ["Paper.topics"] = "weighed by the topics of what cites it",
        ["Paper.coCitedWith"] = "counted from the citations of all papers",
        ["Paper.citeAs"] = "made of title, authors, year, venue, doi, arxivId and url",
        ["Topic.id"] = "never changes",
        ["Series.id"] = "never changes",
        ["Author.id"] = "never changes",
        ["Source.id"] = "never changes",
        ["Source.name"] = "another name is another source",
        ["Source.sourceRevision"] = "changes with any file, as contentRevision does",
        ["Source.lastIngest"] = "changes within a revision",
    };

    [Theory]
    [InlineData("Post")]
    [InlineData("Paper")]
    [InlineData("Topic")]
    [InlineData("Series")]
    [InlineData("Author")]
    [InlineData("Source")]
    public async Task Every_field_is_compared_or_an_exception_with_a_reason(string type)
    {
        var answer = await blog.Gateway.QueryAsync("query($type: String!) { __type(name: $type) { fields(includeDeprecated: true) { name } } }", new { type });
        var fields = answer.Data("__type.fields").Texts("name").ToList();
        var excepted = Exceptions.Keys.Where(name => name.StartsWith(type + ".", StringComparison.Ordinal)).Select(name => name[(type.Length + 1)..]);

        Assert.Equal(fields.Order(), ChangeReader.Fields[Enum.Parse<ChangedType>(type)].Concat(excepted).Order());
    }
}
