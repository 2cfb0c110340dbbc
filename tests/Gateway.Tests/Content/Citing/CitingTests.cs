using System.Text.Json;
using CsCheck;
using Gateway.Content.Citing;
using Gateway.Content.Model;
using Gateway.Content.Parsing.BibTeX;
using Xunit;

namespace Gateway.Tests.Content.Citing;

public class CitingTests
{
    private static readonly string[] Oddities =
    [
        "a", "B", "Word", "iPhone", "BERT", "Self-Attention", "x-ray", "字", "é", "🤖", " ", "  ", "\t", "\n", "\u0001", "\u2028", "{", "}", "\\", "$", "%", "#", "_", "^", "~", "&", "-", "--", "'",
        "''", "`", "``", "\"", "@", ",", " and ", "$x_1$", "$\\beta$-VAE", "$5", ":", ".", "(", ")", "<b>", "\\textbf{",
    ];

    private static readonly Gen<string> OddText =
        Gen.Int[0, Oddities.Length - 1].Select(x => Oddities[x]).List[1, 12].Select(parts => "T" + string.Concat(parts) + "t");

    [Theory]
    [InlineData("Ashish Vaswani", "Vaswani, Ashish")]
    [InlineData("Vaswani, A.", "Vaswani, A.")]
    [InlineData("Hinton GE", "Hinton, G. E.")]
    [InlineData("Hinton G. E.", "Hinton, G. E.")]
    [InlineData("J.-P. Serre", "Serre, J.-P.")]
    [InlineData("Aaron van den Oord", "van den Oord, Aaron")]
    [InlineData("van den Oord, Aaron", "van den Oord, Aaron")]
    [InlineData("Aaron Van Den Oord", "Van Den Oord, Aaron")]
    [InlineData("Jean le Rond d'Alembert", "le Rond d'Alembert, Jean")]
    [InlineData("Nicolas Le Roux", "Le Roux, Nicolas")]
    [InlineData("Quoc Le", "Le, Quoc")]
    [InlineData("Martin Luther King Jr.", "King, Jr., Martin Luther")]
    [InlineData("Martin Luther King, Jr.", "King, Jr., Martin Luther")]
    [InlineData("King, Jr., Martin Luther", "King, Jr., Martin Luther")]
    [InlineData("OpenAI", "OpenAI")]
    [InlineData("Trehan", "Trehan")]
    [InlineData("林晚晴", "林晚晴")]
    [InlineData("Meta AI", "{Meta AI}")]
    [InlineData("The Bo Group, Inc.", "{The Bo Group, Inc.}")]
    [InlineData("AT&T", @"AT\&T")]
    public void Name_is_split_as_bibliographies_sort_it(string printed, string written) =>
        Assert.Contains($"author = {{{written}}}", Print("T", printed), StringComparison.Ordinal);

    [Theory]
    [InlineData("BERT: Pre-training of Deep Bidirectional Transformers", "{BERT}: Pre-training of Deep Bidirectional Transformers")]
    [InlineData("Self-Attention Is All You Need: A Survey", "Self-Attention Is All You Need: A Survey")]
    [InlineData("A study of the Gaussian and Laplace distributions over large graphs", "A study of the {Gaussian} and {Laplace} distributions over large graphs")]
    [InlineData("Learning word vectors: The case of Swahili", "Learning word vectors: The case of {Swahili}")]
    [InlineData("Deep Learning in R and C++", "Deep Learning in {R} and {C++}")]
    [InlineData("Word2Vec (and GPT-3), Explained", "{Word2Vec} (and {GPT-3}), Explained")]
    public void Capitals_that_styles_must_not_make_small_stand_in_braces(string title, string written) =>
        Assert.Contains($"title = {{{written}}}", Print(title), StringComparison.Ordinal);

    [Theory]
    [InlineData("Attention Is All You Need", "vaswani2017attention", "Ashish Vaswani")]
    [InlineData("On the Opportunities and Risks", "bommasani2017opportunities", "Rishi Bommasani")]
    [InlineData("Über die Théorie", "oberg2017uber", "L. van Öberg")]
    [InlineData("100% of 3 Things", "doe2017things", "J. Doe")]
    [InlineData("深度学习", "linwanqing2017shenduxuexi", "林晚晴")]
    [InlineData("The", "anonymous2017the")]
    [InlineData("2001", "anonymous2017")]
    public void Key_names_author_year_and_a_word_of_the_title(string title, string key, params string[] authors) =>
        Assert.Equal(key, CitationKeys.NameOf(authors, 2017, title));

    [Fact]
    public void Keys_are_unique_and_do_not_depend_on_the_order_of_works()
    {
        var works = Enumerable.Range(0, 50).Select(x => (ContentKey.Of("work", $"{x}"), x % 5 == 0 ? "rare" : "often")).ToList();

        var keys = CitationKeys.Assign(works).ToList();

        Assert.Equal(50, keys.Select(x => x.Key).Distinct().Count());
        Assert.Equal(keys, CitationKeys.Assign(works.AsEnumerable().Reverse()));
        Assert.Single(keys, x => x.Key == "rare");
    }

    [Theory]
    [InlineData(@"From $5:\}--$ on")]
    [InlineData(@"The set $\{x\}$ of $10 and \$5")]
    public void Braces_are_in_pairs_even_where_they_are_escaped(string title) =>
        Assert.Equal(title, Assert.Single(Bibliography.Read(Print(title)).Entries).Title);

    [Fact]
    public void Any_text_is_read_back_from_BibTeX() => OddText.Sample(
        text =>
        {
            var bibliography = Bibliography.Read(Print(text));

            Assert.Empty(bibliography.Faults);
            Assert.Equal(OneLine.Of(text), Assert.Single(bibliography.Entries).Title);
        },
        iter: 20_000);

    [Fact]
    public void Any_text_is_one_line_of_RIS_and_a_string_of_JSON() => OddText.Sample(
        text =>
        {
            var work = new CitedWork("k", WorkForm.Of(PaperKind.Other), text) { Venue = text, Year = 2000 };

            Assert.Equal(
                ["TY  - GEN", "ID  - k", $"TI  - {OneLine.Of(text)}", $"T2  - {OneLine.Of(text)}", "PY  - 2000", "ER  - ", ""], Ris.Print(work).Split("\r\n"));
            Assert.Equal(OneLine.Of(text), JsonElement.Parse(CslJson.Print(work)).GetProperty("title").GetString());
        },
        iter: 1_000);

    private static string Print(string title, params string[] authors) =>
        BibTeX.Print(new CitedWork("key", WorkForm.Of(PaperKind.Other), title) { Authors = authors });
}
