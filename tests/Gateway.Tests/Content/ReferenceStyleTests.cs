using Xunit;

namespace Gateway.Tests.Content;

/// <summary>Entries in the styles that bibliographies are printed in. The works are invented.</summary>
public class ReferenceStyleTests
{
    [Theory]
    // APA
    [InlineData("Okafor, N. B., Lindgren, T., & Van Houten, P. (2019). Tides in shallow harbours. Journal of Coastal Research, 12(3), 45–67. https://doi.org/10.1234/jcr.2019.45",
        "Okafor, N. B.|Lindgren, T.|Van Houten, P.", "Tides in shallow harbours", 2019, "Journal of Coastal Research")]
    [InlineData("Okafor, N. B. (2019, June 27). Tides for beginners [Blog post]. Retrieved from https://example.org/tides", "Okafor, N. B.", "Tides for beginners", 2019, null)]
    [InlineData("Lindgren, T., & Okafor, N. (2018). Harbour engineering: An introduction (2nd ed.). Tarn Press.", "Lindgren, T.|Okafor, N.", "Harbour engineering: An introduction", 2018, "Tarn Press")]
    // MLA
    [InlineData("Okafor, Nneka, et al. \"Tides in shallow harbours.\" Journal of Coastal Research 12.3 (2019): 45-67.", "Okafor, Nneka", "Tides in shallow harbours", 2019, "Journal of Coastal Research")]
    [InlineData("Okafor, Nneka, and Tove Lindgren. \"Do Tides Matter?\" Harbour Notes, 3 Feb. 2019, example.org/tides. Accessed 4 May 2021.", "Okafor, Nneka|Tove Lindgren", "Do Tides Matter?", 2019, "Harbour Notes")]
    // Chicago
    [InlineData("Okafor, Nneka, Tove Lindgren, and Piet van Houten. “Tides in Shallow Harbours.” Journal of Coastal Research 12, no. 3 (2019): 45–67.",
        "Okafor, Nneka|Tove Lindgren|Piet van Houten", "Tides in Shallow Harbours", 2019, "Journal of Coastal Research")]
    [InlineData("Okafor, Nneka, and Tove Lindgren. 2019. “Tides in Shallow Harbours.” Journal of Coastal Research 12 (3): 45–67.", "Okafor, Nneka|Tove Lindgren", "Tides in Shallow Harbours", 2019, "Journal of Coastal Research")]
    [InlineData("Okafor, Nneka. Harbours of the North. Oslo: Fjord University Press, 2015.", "Okafor, Nneka", "Harbours of the North", 2015, "Fjord University Press")]
    // IEEE
    [InlineData("N. B. Okafor, T. Lindgren, and P. van Houten, “Tides in shallow harbours,” J. Coast. Res., vol. 12, no. 3, pp. 45–67, Mar. 2019, doi: 10.1234/jcr.2019.45.",
        "N. B. Okafor|T. Lindgren|P. van Houten", "Tides in shallow harbours", 2019, "J. Coast. Res")]
    [InlineData("N. Okafor et al., “Tide tables at scale,” in Proc. IEEE Conf. on Ocean Modelling, 2020, pp. 1–8.", "N. Okafor", "Tide tables at scale", 2020, "Proc. IEEE Conf. on Ocean Modelling")]
    // ACM
    [InlineData("Nneka Okafor, Tove Lindgren, and Piet van Houten. 2020. Tide tables at scale. In Proceedings of the 12th Conference on Ocean Modelling (COM '20). ACM, 45–52.",
        "Nneka Okafor|Tove Lindgren|Piet van Houten", "Tide tables at scale", 2020, "Proceedings of the 12th Conference on Ocean Modelling (COM)")]
    // Vancouver
    [InlineData("Okafor NB, Lindgren T, van Houten P, et al. Tides in shallow harbours. J Coast Res. 2019;12(3):45-67.", "Okafor NB|Lindgren T|van Houten P", "Tides in shallow harbours", 2019, "J Coast Res")]
    [InlineData("Okafor N. A model of tides. Cell. 2019;12:45-67.", "Okafor N.", "A model of tides", 2019, "Cell")]
    // BibTeX: plain, abbrv, alpha, plainnat
    [InlineData("Nneka Okafor and Tove Lindgren. Tides in shallow harbours. Journal of Coastal Research, 12(3):45–67, 2019.", "Nneka Okafor|Tove Lindgren", "Tides in shallow harbours", 2019, "Journal of Coastal Research")]
    [InlineData("N. Okafor, J.-M. Dupont, and T. Lindgren. Tide tables at scale. In Advances in Ocean Modelling, volume 7, pages 1–8. PMLR, 2020.", "N. Okafor|J.-M. Dupont|T. Lindgren", "Tide tables at scale", 2020, "Advances in Ocean Modelling")]
    [InlineData("[OL19] N. Okafor and T. Lindgren. Tides and time. Tarn Press, 2nd edition, 2019.", "N. Okafor|T. Lindgren", "Tides and time", 2019, "Tarn Press")]
    [InlineData("Nneka Okafor. Tides and time. arXiv preprint arXiv:1904.01234, 2019. URL https://arxiv.org/abs/1904.01234.", "Nneka Okafor", "Tides and time", 2019, "arXiv")]
    // Harvard, Nature, LNCS, AAAI, Elsevier, GB/T 7714
    [InlineData("Okafor, N.B., Lindgren, T. and van Houten, P., 2019. Tides, waves and harbours. Journal of Coastal Research, 12(3), pp.45-67.", "Okafor, N.B.|Lindgren, T.|van Houten, P.", "Tides, waves and harbours", 2019, "Journal of Coastal Research")]
    [InlineData("Okafor, N. B. & Lindgren, T. A model of tides in harbours. J. Coast. Res. 12, 45–67 (2019).", "Okafor, N. B.|Lindgren, T.", "A model of tides in harbours", 2019, "J. Coast. Res")]
    [InlineData("Okafor, N., Lindgren, T.: Tide tables at scale. In: Ocean Modelling, pp. 1–8. Springer (2020)", "Okafor, N.|Lindgren, T.", "Tide tables at scale", 2020, "Ocean Modelling")]
    [InlineData("Okafor, N.; Lindgren, T.; and Du, J. 2020. Tide tables at scale. In Ocean Modelling, 1–8.", "Okafor, N.|Lindgren, T.|Du, J.", "Tide tables at scale", 2020, "Ocean Modelling")]
    [InlineData("N. Okafor, T. Lindgren, P. van Houten, Tides in shallow harbours, J. Coast. Res. 12 (2019) 45–67.", "N. Okafor|T. Lindgren|P. van Houten", "Tides in shallow harbours", 2019, "J. Coast. Res")]
    [InlineData("OKAFOR N B, LINDGREN T. Tides in shallow harbours[J]. Journal of Coastal Research, 2019, 12(3): 45-67.", "OKAFOR N B|LINDGREN T.", "Tides in shallow harbours", 2019, "Journal of Coastal Research")]
    [InlineData("王小明, 李华. 港口潮汐模型综述[J]. 海洋学报, 2020, 43(1): 1-20.", "王小明|李华", "港口潮汐模型综述", 2020, "海洋学报")]
    [InlineData("王小明，《港口与潮汐》，海洋出版社，2020。", "王小明", "港口与潮汐", 2020, "海洋出版社")]
    // Blogs
    [InlineData("Okafor et al. \"Tides in Shallow Harbours.\" JCR 2019.", "Okafor", "Tides in Shallow Harbours", 2019, "JCR")]
    [InlineData("Okafor, Lindgren & Houten. “Tide Tables at Scale” COM 2020 | website", "Okafor|Lindgren|Houten", "Tide Tables at Scale", 2020, "COM")]
    [InlineData("Okafor et al. (2019). Do tides matter? Nature Oceans.", "Okafor", "Do tides matter?", 2019, "Nature Oceans")]
    [InlineData("Tides in Shallow Harbours. Nneka Okafor, Tove Lindgren. JCR 2019", "Nneka Okafor|Tove Lindgren", "Tides in Shallow Harbours", 2019, "JCR")]
    [InlineData("Tides in Shallow Harbours, Okafor et al., 2019", "Okafor", "Tides in Shallow Harbours", 2019, null)]
    [InlineData("Tides in Shallow Harbours (Okafor & Lindgren, 2019)", "Okafor|Lindgren", "Tides in Shallow Harbours", 2019, null)]
    [InlineData("Okafor et al., Tides in Shallow Harbours, NeurIPS 2019", "Okafor", "Tides in Shallow Harbours", 2019, "NeurIPS")]
    [InlineData("How Tides Work by Nneka Okafor", "Nneka Okafor", "How Tides Work", null, null)]
    [InlineData("“How Tides Work” - Jan 3, 2016 by Nneka Okafor", "Nneka Okafor", "How Tides Work", 2016, null)]
    [InlineData("Harbour Blog. “How tides work” July 30, 2018.", "", "How tides work", 2018, "Harbour Blog")]
    [InlineData("TidalAI. “Tide-4 technical overview.” 2020.", "TidalAI", "Tide-4 technical overview", 2020, null)]
    [InlineData("The unreasonable calm of harbours: a field guide", "", "The unreasonable calm of harbours: a field guide", null, null)]
    [InlineData("TideKit. https://github.com/example/tidekit", "", "TideKit", null, null)]
    [InlineData("TideKit documentation. https://example.org/docs (accessed 2023-05-01).", "", "TideKit documentation", null, null)]
    // A thesis, a quotation in the title, a title that is one, a mark left open, names that look like titles
    [InlineData("Nneka Okafor. Harbours and their tides. PhD thesis, University of Tarn, 2017.", "Nneka Okafor", "Harbours and their tides", 2017, "University of Tarn")]
    [InlineData("Okafor & Lindgren. “Why should I swim?”: Tides explained.\" COM 2016", "Okafor|Lindgren", "Why should I swim?”: Tides explained", 2016, "COM")]
    [InlineData("T. Lindgren and N. Okafor. Just float: “calm” harbours can flood. Annals of Tides, 48(3):1329–1347, 2020.", "T. Lindgren|N. Okafor", "Just float: “calm” harbours can flood", 2020, "Annals of Tides")]
    [InlineData("Okafor et al. Tides in Shallow Harbours.\" JCR 2019.", "Okafor", "Tides in Shallow Harbours", 2019, "JCR")]
    [InlineData("Nneka Okafor. Thinking, Fast and Wet. Farrow, Stein and Gull (2013).", "Nneka Okafor", "Thinking, Fast and Wet", 2013, "Farrow, Stein and Gull")]
    [InlineData("Okafor, Nneka and Lindgren, Tove and de la Cruz, Ana. Tides in shallow harbours. JCR, 2019.", "Okafor, Nneka|Lindgren, Tove|de la Cruz, Ana", "Tides in shallow harbours", 2019, "JCR")]
    public async Task An_entry_is_read_whatever_its_style(string entry, string authors, string title, int? year, string? venue)
    {
        var reading = await Reading.OfAsync($"-- a.md --\nText.\n\n## References\n\n{entry.Replace("[", "\\[", StringComparison.Ordinal)}\n");

        var reference = Assert.Single(reading.Post("a").References);
        Assert.Equal((authors, title, year, venue), (string.Join('|', reference.Authors), reference.Title, reference.Year, reference.Venue));
    }

    [Theory]
    [InlineData("Okafor. “Tides.” arXiv:1904.01234v2 [physics.ao-ph]", "1904.01234", null)]
    [InlineData("Okafor. “Tides.” arXiv preprint 1904.01234 (2019).", "1904.01234", null)]
    [InlineData("Okafor. “Tides.” arXiv preprint:1904.01234 (2019).", "1904.01234", null)]
    [InlineData("Okafor. “Tides.” CoRR, abs/1904.01234 (2019).", "1904.01234", null)]
    [InlineData("Okafor. “Tides.” Phys. Rev. 12 (1999). hep-th/9901001.", "hep-th/9901001", null)]
    [InlineData("Okafor. “Tides.” arXiv:cs/0112017, 2001.", "cs/0112017", null)]
    [InlineData("Okafor. “Tides.” JCR 2019. doi:10.1016/S0140-6736(05)66545-5.", null, "10.1016/s0140-6736(05)66545-5")]
    [InlineData("Okafor. “Tides.” JCR 2019. https://dx.doi.org/10.1234/JCR.45", null, "10.1234/jcr.45")]
    [InlineData("Okafor. “Tides.” https://ar5iv.labs.arxiv.org/html/1904.01234", "1904.01234", null)]
    [InlineData("Okafor. “Tides.” https://huggingface.co/papers/1904.01234", "1904.01234", null)]
    [InlineData("Okafor. “Tides.” https://doi.org/10.48550/arXiv.1904.01234", "1904.01234", null)]
    [InlineData("Okafor. “Tides.” https://www.nature.com/articles/nature14539", null, "10.1038/nature14539")]
    [InlineData("Okafor. “Tides.” https://dl.acm.org/doi/abs/10.1145/3411764.3445518", null, "10.1145/3411764.3445518")]
    [InlineData("Okafor. “Tides.” https://link.springer.com/content/pdf/10.1007/BF00992698.pdf", null, "10.1007/bf00992698")]
    public async Task A_paper_is_known_by_the_identifier_in_its_entry(string entry, string? arxiv, string? doi)
    {
        var reading = await Reading.OfAsync($"-- a.md --\n## References\n1. {entry}\n");

        var paper = Assert.Single(reading.Snapshot.Papers);
        Assert.Equal((arxiv, doi), (paper.ArxivId?.Value, paper.Doi?.Value));
    }

    [Theory]
    [InlineData("[Okafor et al. Tides in shallow harbours. JCR, 2019](https://example.org/t.pdf).", "Okafor", "Tides in shallow harbours")]
    [InlineData("Okafor et al. [Tides in shallow harbours](https://example.org/t.pdf). JCR, 2019. [code](https://github.com/o/t)", "Okafor", "Tides in shallow harbours")]
    [InlineData("Okafor et al. Tides in shallow harbours. JCR, 2019. [pdf](https://example.org/t.pdf)", "Okafor", "Tides in shallow harbours")]
    [InlineData("Okafor et al. Tides in shallow harbours of the north. [JCR 2019](https://example.org/t.pdf)", "Okafor", "Tides in shallow harbours of the north")]
    [InlineData("[Tides in shallow harbours](https://example.org/t.pdf)", "", "Tides in shallow harbours")]
    [InlineData("[Tides in shallow harbours](https://example.org/t.pdf) by Nneka Okafor on YouTube.", "Nneka Okafor", "Tides in shallow harbours")]
    [InlineData("Lecture notes: [Tides in shallow harbours](https://example.org/t.pdf)", "", "Lecture notes: Tides in shallow harbours")]
    public async Task A_link_shows_the_title_or_something_else(string entry, string authors, string title)
    {
        var reading = await Reading.OfAsync($"-- a.md --\n## References\n1. {entry}\n");

        var reference = Assert.Single(reading.Post("a").References);
        Assert.Equal((authors, title, "https://example.org/t.pdf"), (string.Join('|', reference.Authors), reference.Title, reference.Url));
    }
}
