using Gateway.Content.Model;
using Xunit;

namespace Gateway.Tests.Content;

/// <summary>Which entries name one work.</summary>
public class ReferenceIdentityTests
{
    [Theory]
    // Title, first author and, within two years, the date agree.
    [InlineData("Nneka Okafor et al. \"Tides in Shallow Harbours.\" arXiv:1904.01234 (2019).", "Okafor, N., & Lindgren, T. (2021). Tides in shallow harbours. Journal of Coasts, 3(1). https://doi.org/10.1234/jc.3")]
    [InlineData("Okafor. \"Tides in shallow harbours.\" 2019.", "Nneka Okafor. Tides in Shallow Harbours. JCR, 2020.")]
    [InlineData("Okafor. \"Tides in shallow harbours.\" https://a.example/t.pdf 2019.", "Okafor. \"Tides in shallow harbours.\" https://b.example/t.pdf 2019.")]
    [InlineData("Jörg Müller. \"Tides in shallow harbours.\" 2019.", "Muller, J. \"Tides in shallow harbours.\" 2019.")]
    // One identifier, whichever page of it is linked.
    [InlineData("Okafor. \"A title.\" https://arxiv.org/abs/1904.01234v2", "Others. \"Another.\" doi:10.48550/arXiv.1904.01234")]
    [InlineData("Okafor. \"A title.\" https://openreview.net/forum?id=B1QRgziT-", "Others. \"Another.\" https://openreview.net/pdf?id=B1QRgziT-")]
    [InlineData("Okafor. \"A title.\" https://www.aclweb.org/anthology/P17-4008", "Others. \"Another.\" https://aclanthology.org/P17-4008.pdf")]
    [InlineData("Okafor. \"A title.\" http://proceedings.mlr.press/v48/mniha16.pdf", "Others. \"Another.\" https://proceedings.mlr.press/v48/mniha16.html")]
    [InlineData("Okafor. \"A title.\" https://papers.nips.cc/paper/2017/hash/3f5ee243547dee91fbd053c1c4a845aa-Abstract.html", "Others. \"Another.\" https://proceedings.neurips.cc/paper_files/paper/2017/file/3f5ee243547dee91fbd053c1c4a845aa-Paper.pdf")]
    [InlineData("Okafor. \"A title.\" https://ieeexplore.ieee.org/document/8460000", "Others. \"Another.\" https://ieeexplore.ieee.org/abstract/document/8460000/")]
    [InlineData("Okafor. \"A title.\" https://www.semanticscholar.org/paper/Some-Slug/0123456789abcdef0123456789abcdef01234567", "Others. \"Another.\" https://api.semanticscholar.org/0123456789abcdef0123456789abcdef01234567")]
    // The same text in other letters.
    [InlineData("Okafor. Tides of the north. A guide to them all. Harbour House, 2019.", "OKAFOR: Tides of the North - a guide to them all, Harbour House (2019)")]
    public async Task These_name_one_work(string first, string second) => Assert.Single((await OfBothOrdersAsync(first, second)).Distinct());

    [Theory]
    // Identifiers of one kind contradict each other.
    [InlineData("Okafor. \"Tides in shallow harbours.\" arXiv:1904.01234, 2019.", "Okafor. \"Tides in shallow harbours.\" arXiv:1909.05678, 2019.")]
    [InlineData("Okafor. \"Tides in shallow harbours.\" doi:10.1234/a.1, 2019.", "Okafor. \"Tides in shallow harbours.\" doi:10.1234/a.2, 2019.")]
    // Too far apart, other people, a title that fits many works.
    [InlineData("Okafor. \"Tides in shallow harbours.\" 1999.", "Okafor. \"Tides in shallow harbours.\" 2019.")]
    [InlineData("Okafor. \"Tides in shallow harbours.\" 2019.", "Lindgren. \"Tides in shallow harbours.\" 2019.")]
    [InlineData("Okafor. \"Deep tides.\" https://a.example/1 2019.", "Okafor. \"Deep tides.\" https://a.example/2 2019.")]
    [InlineData("[An introduction to tides and harbours](https://a.example/1)", "[An introduction to tides and harbours](https://a.example/2)")]
    public async Task These_name_two_works(string first, string second) => Assert.Equal(2, (await OfBothOrdersAsync(first, second)).Distinct().Count());

    [Fact]
    public async Task What_joins_two_works_that_contradict_each_other_goes_with_one_of_them_in_any_order()
    {
        string[] entries =
        [
            "Okafor. \"Tides in shallow harbours.\" arXiv:1904.01234, 2019.",
            "Okafor. \"Tides in shallow harbours.\" arXiv:1909.05678, 2019.",
            "Okafor. \"Tides in shallow harbours.\" 2019.",
            "Okafor. \"Tides in shallow harbours.\" doi:10.1234/a.1, 2019.",
        ];

        var forwards = await PapersAsync(entries);
        var backwards = await PapersAsync([.. entries.Reverse()]);

        Assert.Equal(forwards.Papers.Select(x => (x.Key, x.ArxivId, x.Doi)), backwards.Papers.Select(x => (x.Key, x.ArxivId, x.Doi)));
        Assert.Equal(forwards.Of, backwards.Of.Reverse());
        Assert.Equal(2, forwards.Papers.Count);
    }

    [Fact]
    public async Task Preprint_and_publication_are_described_as_one()
    {
        var paper = Assert.Single((await PapersAsync(
            "Nneka Okafor et al. \"Tides in shallow harbours.\" arXiv preprint arXiv:1904.01234 (2019).",
            "Okafor, N. B., Lindgren, T., & Hart, P. (2020). Tides in shallow harbours. Journal of Coastal Research, 12(3). https://doi.org/10.1234/jcr.45",
            "Okafor et al. \"Tides in shallow harbours.\" arXiv:1904.01234 (2019).")).Papers);

        Assert.Equal(("1904.01234", "10.1234/jcr.45", 2019, "Journal of Coastal Research", PaperKind.JournalArticle), (paper.ArxivId?.Value, paper.Doi?.Value, paper.Year, paper.Venue, paper.Kind));
        Assert.Equal(["Okafor, N. B.", "Lindgren, T.", "Hart, P."], paper.Authors);
    }

    [Theory]
    [InlineData("Okafor. \"Tides in shallow harbours.\" Journal of Coastal Research 12 (2019).", PaperKind.JournalArticle)]
    [InlineData("Okafor. \"Tides in shallow harbours.\" Cognition 48.1 (1993): 71-99.", PaperKind.JournalArticle)]
    [InlineData("Okafor. \"Tides in shallow harbours.\" NeurIPS 2019.", PaperKind.ConferencePaper)]
    [InlineData("Okafor. \"Tides in shallow harbours.\" In Proceedings of the 12th Symposium on Oceans, 2019.", PaperKind.ConferencePaper)]
    [InlineData("Okafor. \"Tides in shallow harbours.\" arXiv:1904.01234 (2019).", PaperKind.Preprint)]
    [InlineData("Okafor. \"Tides in shallow harbours.\" bioRxiv 2019.", PaperKind.Preprint)]
    [InlineData("Okafor, N. (2019). Tides in shallow harbours. Tarn Press.", PaperKind.Book)]
    [InlineData("Okafor. Tides in shallow harbours. PhD thesis, University of Tarn, 2019.", PaperKind.Thesis)]
    [InlineData("Okafor. Tides in shallow harbours. Technical report 12, Tarn Institute, 2019.", PaperKind.Report)]
    [InlineData("Okafor, N. (2019). Tides in shallow harbours [Data set]. Zenodo.", PaperKind.Dataset)]
    [InlineData("Tide tools for harbours. https://github.com/okafor/tides", PaperKind.Software)]
    [InlineData("Okafor. \"Tides in shallow harbours.\" Harbour Blog, May 2019. https://example.org/tides", PaperKind.WebPage)]
    [InlineData("Okafor. \"Tides in shallow harbours.\"", PaperKind.Other)]
    public async Task A_work_has_a_kind(string entry, PaperKind kind) => Assert.Equal(kind, Assert.Single((await PapersAsync(entry)).Papers).Kind);

    [Fact]
    public async Task A_work_without_entry_is_described_by_its_identifier()
    {
        var reading = await Reading.OfAsync("-- a.md --\nSee [this](https://arxiv.org/abs/1904.01234).\n");

        var paper = Assert.Single(reading.Snapshot.Papers);
        Assert.Equal(("1904.01234", 2019, PaperKind.Preprint), (paper.Title, paper.Year, paper.Kind));
    }

    private static async Task<IEnumerable<ContentKey?>> OfBothOrdersAsync(string first, string second)
    {
        var forwards = await PapersAsync(first, second);
        var backwards = await PapersAsync(second, first);
        Assert.Equal(forwards.Papers.Select(x => x.Key), backwards.Papers.Select(x => x.Key));
        Assert.All(forwards.Of, x => Assert.NotNull(x));
        return forwards.Of;
    }

    /// <summary>Each entry in a post of its own.</summary>
    private static async Task<(IReadOnlyList<Paper> Papers, IReadOnlyList<ContentKey?> Of)> PapersAsync(params string[] entries)
    {
        var reading = await Reading.OfAsync(string.Concat(entries.Select((x, index) => $"-- p{index}.md --\n## References\n1. {x}\n")));
        return (reading.Snapshot.Papers, [.. entries.Select((_, index) => reading.Post($"p{index}").References[0].Paper)]);
    }
}
