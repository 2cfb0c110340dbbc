using Gateway.Content.Model;
using Xunit;

namespace Gateway.Tests.Content;

/// <summary>What a reference takes from an entry.</summary>
public partial class BibTeXTests
{
    [Fact]
    public void An_entry_gives_what_references_hold()
    {
        var entry = Assert.Single(Read(
            """
            @article{goedel1931,
              author  = {G{\"o}del, Kurt and others},
              title   = {{\"U}ber formal unentscheidbare {S}\"atze.},
              journal = {Monatshefte f{\"u}r Mathematik},
              volume  = 38, pages = {173--198}, year = {1931},
              doi     = {https://doi.org/10.1007/BF01700692},
              url     = {https://example.org/g\_1},
            }
            """));

        Assert.Equal("Über formal unentscheidbare Sätze", entry.Title);
        Assert.Equal("Kurt Gödel", Assert.Single(entry.Authors).Display);
        Assert.Equal((1931, "Monatshefte für Mathematik", PaperKind.JournalArticle), (entry.Year!.Value, entry.Venue, entry.Kind));
        Assert.Equal(("10.1007/bf01700692", null, "https://example.org/g_1"), (entry.Doi!.Value.Value, entry.ArxivId, entry.Url));
    }

    [Theory]
    [InlineData("year = {2017}", 2017)]
    [InlineData("year = 2017", 2017)]
    [InlineData("date = {2017-06-12}", 2017)]
    [InlineData("date = {2017/2018}", 2017)]
    [InlineData("year = {forthcoming}, date = {2017}", 2017)]
    [InlineData("year = {c. 1610}", 1610)]
    [InlineData("year = {in press}", null)]
    public void The_year_is_the_first_number_of_four_digits(string fields, int? year) =>
        Assert.Equal(year, Assert.Single(Read($"@misc{{k, {fields}}}")).Year);

    [Theory]
    [InlineData("eprint = {1706.03762}, archivePrefix = {arXiv}")]
    [InlineData("eprint = {1706.03762v5}, eprinttype = {arxiv}, eprintclass = {cs.CL}")]
    [InlineData("eprint = {arXiv:1706.03762}")]
    [InlineData("journal = {arXiv preprint arXiv:1706.03762}")]
    [InlineData("journal = {CoRR}, volume = {abs/1706.03762}")]
    [InlineData("journal = {ArXiv e-prints}, pages = {arXiv:1706.03762}")]
    [InlineData("note = {arXiv: 1706.03762 [cs]}")]
    [InlineData("howpublished = {\\url{https://arxiv.org/abs/1706.03762}}")]
    [InlineData("url = {http://arxiv.org/pdf/1706.03762v2.pdf}")]
    [InlineData("doi = {10.48550/ARXIV.1706.03762}")]
    [InlineData("arxivId = {1706.03762}")]
    public void An_arXiv_id_is_found_wherever_tools_put_it(string fields)
    {
        foreach (var type in new[] { "misc", "article", "unpublished", "online" })
            if (type != "article" || !fields.StartsWith("title", StringComparison.Ordinal))
            {
                var entry = Assert.Single(Read($"@{type}{{k, title = {{Attention}}, {fields}}}"));
                Assert.Equal(("1706.03762", PaperKind.Preprint, "arXiv"), (entry.ArxivId?.Value, entry.Kind, entry.Venue));
            }
    }

    [Theory]
    [InlineData("eprint = {1706.03762}, eprinttype = {jstor}")]
    [InlineData("eprint = {12345}, archivePrefix = {arXiv}")]
    [InlineData("volume = {1706.03762}")]
    [InlineData("note = {See the abs/ folder}")]
    public void Other_numbers_are_no_arXiv_id(string fields) => Assert.Null(Assert.Single(Read($"@misc{{k, {fields}}}")).ArxivId);

    [Theory]
    [InlineData("url = {https://example.org/~a/b\\_c--d}", "https://example.org/~a/b_c--d")]
    [InlineData("howpublished = {\\url{https://example.org/a_b}}", "https://example.org/a_b")]
    [InlineData("note = {Available at \\href{https://example.org/a}{the site}, 2020}", "https://example.org/a")]
    [InlineData("note = {Online: https://example.org/a.}", "https://example.org/a")]
    [InlineData("url = {not an address}", null)]
    public void The_address_is_found_where_authors_put_it(string fields, string? url) => Assert.Equal(url, Assert.Single(Read($"@misc{{k, {fields}}}")).Url);

    [Theory]
    [InlineData("doi = {10.1000/a_b}", "10.1000/a_b")]
    [InlineData("doi = {10.1000/A\\_B}", "10.1000/a_b")]
    [InlineData("doi = {doi:10.1000/a_b}", "10.1000/a_b")]
    [InlineData("url = {https://doi.org/10.1000/a_b}", "10.1000/a_b")]
    [InlineData("url = {https://example.org/10.html}", null)]
    public void The_DOI_is_found_where_authors_put_it(string fields, string? doi) => Assert.Equal(doi, Assert.Single(Read($"@misc{{k, {fields}}}")).Doi?.Value);

    [Theory]
    [InlineData("@article{k, journal = {J}, publisher = {P}}", PaperKind.JournalArticle, "J")]
    [InlineData("@article{k, journaltitle = {J}}", PaperKind.JournalArticle, "J")]
    [InlineData("@article{k, journal = {J}, eprint = {1706.03762}}", PaperKind.JournalArticle, "J")]
    [InlineData("@article{k, journal = {bioRxiv}}", PaperKind.Preprint, "bioRxiv")]
    [InlineData("@inproceedings{k, booktitle = {B}, publisher = {P}, eprint = {1706.03762}}", PaperKind.ConferencePaper, "B")]
    [InlineData("@conference{k, booktitle = {B}}", PaperKind.ConferencePaper, "B")]
    [InlineData("@book{k, publisher = {P}}", PaperKind.Book, "P")]
    [InlineData("@incollection{k, booktitle = {B}, publisher = {P}}", PaperKind.Book, "B")]
    [InlineData("@phdthesis{k, school = {S}}", PaperKind.Thesis, "S")]
    [InlineData("@thesis{k, institution = {S}}", PaperKind.Thesis, "S")]
    [InlineData("@techreport{k, institution = {I}}", PaperKind.Report, "I")]
    [InlineData("@dataset{k, publisher = {Zenodo}}", PaperKind.Dataset, "Zenodo")]
    [InlineData("@software{k, url = {https://example.org}}", PaperKind.Software, null)]
    [InlineData("@online{k, url = {https://example.org}}", PaperKind.WebPage, null)]
    [InlineData("@misc{k, howpublished = {\\url{https://example.org}}}", PaperKind.WebPage, null)]
    [InlineData("@misc{k, howpublished = {Talk}}", PaperKind.Other, "Talk")]
    [InlineData("@misc{k, doi = {10.5281/zenodo.1}, url = {https://example.org}, publisher = {Zenodo}}", PaperKind.Other, "Zenodo")]
    [InlineData("@unpublished{k, note = {Draft}}", PaperKind.Other, null)]
    [InlineData("@blogpost{k, url = {https://example.org}}", PaperKind.WebPage, null)]
    public void The_type_says_what_kind_of_work_it_is_and_where_it_appeared(string text, PaperKind kind, string? venue)
    {
        var entry = Assert.Single(Read(text));

        Assert.Equal((kind, venue), (entry.Kind, entry.Venue));
    }

    [Fact]
    public void Editors_stand_in_for_authors() =>
        Assert.Equal("Jane Doe", Assert.Single(Assert.Single(Read("@proceedings{k, editor = {Doe, Jane}, title = {P}}")).Authors).Display);
}
