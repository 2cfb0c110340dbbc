using System.Text.Json;
using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests.Citing;

/// <summary>Entries of papers and posts, also as citation-js from npm reads them back.</summary>
public sealed class CiteAsTests : IAsyncLifetime
{
    private const string Forms = "bibtex: citeAs csl: citeAs(format: CSL_JSON) ris: citeAs(format: RIS)";

    private static readonly string Folder = Repository.PathOf("tests", "Gateway.Api.Tests", "readers");

    private readonly World world = Shelf.Create();
    private GatewayServer gateway = null!;

    public async Task InitializeAsync() => gateway = await GatewayServer.StartAsync(world);

    public async Task DisposeAsync()
    {
        await gateway.DisposeAsync();
        world.Dispose();
    }

    [Fact]
    public async Task Citation_js_reads_from_every_format_what_the_graph_holds()
    {
        var answer = await gateway.QueryAsync($$"""
            {
              papers(first: 100) { nodes { title names: authors year doi url venue {{Forms}} } }
              posts { nodes { title publishedAt authors { name } url source { title } {{Forms}} } }
            }
            """);
        var file = Path.Combine(world.Folder, "works.json");
        var works = answer.Data("papers.nodes").EnumerateArray().Concat(answer.Data("posts.nodes").EnumerateArray()).ToList();
        Assert.Equal(19, works.Count);
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(works));

        await NodeScript.RunAsync(Folder, "citations.mjs", file);
    }

    [Fact]
    public async Task Paper_with_an_arxiv_id_is_told_to_be_there()
    {
        Assert.Equal(
            """
            @misc{vaswani2017attention,
              author = {Vaswani, Ashish and Shazeer, Noam},
              title = {Attention Is All You Need},
              year = {2017},
              eprint = {1706.03762},
              archiveprefix = {arXiv},
              url = {https://arxiv.org/abs/1706.03762}
            }

            """,
            await PaperAsync("Attention Is All You Need"));
    }

    [Fact]
    public async Task Whom_a_reference_does_not_name_are_the_others()
    {
        using var cited = World.Of("""
            -- a.md --
            # A

            ## References

            [1] Ashish Vaswani, et al. ["Attention Is All You Need."](https://arxiv.org/abs/1706.03762) NeurIPS 2017.

            [2] Jane Doe and Li Wu. ["Two of us."](https://arxiv.org/abs/1706.03763) 2017.
            """);
        await using var server = await GatewayServer.StartAsync(cited);

        var papers = (await server.QueryAsync($"{{ papers(order: [{{ title: ASC }}]) {{ nodes {{ hasMoreAuthors {Forms} }} }} }}")).Data("papers.nodes");

        Assert.True(papers[0].GetProperty("hasMoreAuthors").GetBoolean());
        Assert.Contains("author = {Vaswani, Ashish and others},", papers[0].GetProperty("bibtex").GetString(), StringComparison.Ordinal);
        Assert.Contains("AU  - Vaswani, Ashish\r\nAU  - et al.\r\n", papers[0].GetProperty("ris").GetString(), StringComparison.Ordinal);
        using var item = JsonDocument.Parse(papers[0].GetProperty("csl").GetString()!);
        Assert.Equal("others", item.RootElement.GetProperty("author")[1].GetProperty("literal").GetString());
        Assert.False(papers[1].GetProperty("hasMoreAuthors").GetBoolean());
        Assert.DoesNotContain("others", papers[1].GetProperty("bibtex").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_is_cited_with_its_day_and_site()
    {
        Assert.Equal(
            """
            @misc{oberg2024names,
              author = {van Öberg, Ludwig and 林晚晴},
              title = {100\% of \textbraceleft{}names\textbraceright{} \& their \#signs\_in {C:\textbackslash{}temp}},
              howpublished = {Shelf \& Co.},
              year = {2024},
              month = may,
              day = {9},
              url = {https://shelf.example/posts/names/}
            }

            """,
            (await gateway.QueryAsync("{ posts { nodes { citeAs } } }")).Data("posts.nodes")[0].GetProperty("citeAs").GetString());
    }

    [Fact]
    public async Task Works_that_would_share_a_key_have_one_each()
    {
        var keys = new List<string>();
        foreach (var title in (string[])["Same Words Here", "Same Letters There"])
            keys.Add((await PaperAsync(title)).Split(',')[0]);

        Assert.Contains("@misc{twin2000same", keys);
        Assert.Matches("^@misc{twin2000same-[0-9a-f]{4}$", keys.Single(key => key != "@misc{twin2000same"));
    }

    [Theory]
    [InlineData("Parallel WaveNet", "author = {van den Oord, Aäron and Li, Yazhe}")]
    [InlineData("Parallel WaveNet", "title = {Parallel {WaveNet}}")]
    [InlineData("Parallel WaveNet", @"journal = {Journal of 50\% Sound}")]
    [InlineData("Parallel WaveNet", "doi = {10.1000/a_b<c>(1)}")]
    [InlineData("A Stochastic Gradient Method", "author = {Le Roux, Nicolas and Schmidt, Mark}")]
    [InlineData("A dream", "author = {King, Jr., Martin Luther}")]
    [InlineData("A Report", "author = {{Google Research} and {Barnes and Noble Labs}}")]
    [InlineData("GPT-4", "url = {https://example.org/a_b/~c?d=1&e=%20f#g}")]
    public async Task Field_is_written_so(string title, string field) => Assert.Contains(field, await PaperAsync(title), StringComparison.Ordinal);

    private async Task<string> PaperAsync(string title) => (await gateway.QueryAsync("query($title: String!) { papers(where: { title: { eq: $title } }) { nodes { citeAs } } }", new { title }))
        .Data("papers.nodes")[0].GetProperty("citeAs").GetString()!;
}
