using Gateway.Content.Parsing.BibTeX;
using Xunit;

namespace Gateway.Tests.Content;

/// <summary>How names are split. The first table is that of "Tame the BeaST", section 11.</summary>
public partial class BibTeXTests
{
    [Theory]
    [InlineData("AA BB", "AA", "", "BB", "")]
    [InlineData("AA", "", "", "AA", "")]
    [InlineData("AA bb", "AA", "", "bb", "")]
    [InlineData("aa", "", "", "aa", "")]
    [InlineData("AA bb CC", "AA", "bb", "CC", "")]
    [InlineData("AA bb CC dd EE", "AA", "bb CC dd", "EE", "")]
    [InlineData("AA 1B cc dd", "AA 1B", "cc", "dd", "")]
    [InlineData("AA {b}B cc dd", "AA bB", "cc", "dd", "")]
    [InlineData("AA {BB} cc {DD}", "AA BB", "cc", "DD", "")]
    [InlineData(@"AA {\BB} cc", "AA", "", "cc", "")]
    [InlineData("bb CC DD", "", "bb", "CC DD", "")]
    [InlineData("bb CC, AA", "AA", "bb", "CC", "")]
    [InlineData("bb, AA", "AA", "", "bb", "")]
    [InlineData("bb CC dd EE, AA", "AA", "bb CC dd", "EE", "")]
    [InlineData("CC dd EE, AA", "AA", "CC dd", "EE", "")]
    [InlineData("bb CC,XX, AA", "AA", "bb", "CC", "XX")]
    [InlineData("BB,, AA", "AA", "", "BB", "")]
    [InlineData("Ludwig van Beethoven", "Ludwig", "van", "Beethoven", "")]
    [InlineData("van der Maaten, Laurens", "Laurens", "van der", "Maaten", "")]
    [InlineData("Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin", "Charles Louis Xavier Joseph", "de la", "Vallée Poussin", "")]
    [InlineData("{\\'E}tienne~{\\^o} D{\\\"o}r", "Étienne", "ô", "Dör", "")]
    [InlineData("King, Jr., Martin Luther", "Martin Luther", "", "King", "Jr.")]
    [InlineData("{Barnes and Noble, Inc.}", "", "", "Barnes and Noble, Inc.", "")]
    [InlineData("Jean-Baptiste {\\v{S}}panov\\'a", "Jean-Baptiste", "", "Španová", "")]
    [InlineData("Hu, J.~R.", "J. R.", "", "Hu", "")]
    [InlineData("Smith,", "", "", "Smith", "")]
    [InlineData("O'Brien, {\\relax Ch}arles", "Charles", "", "O'Brien", "")]
    [InlineData("王, 小明", "小明", "", "王", "")]
    public void A_name_is_split_into_its_parts(string tex, string given, string prefix, string family, string suffix) =>
        Assert.Equal(new PersonName(given, prefix, family, suffix), Assert.Single(NameList.Read(tex)));

    [Theory]
    [InlineData("Doe, Jane and John Roe", "Jane Doe; John Roe")]
    [InlineData("Doe, Jane\n  AND\n\tJohn Roe and others", "Jane Doe; John Roe")]
    [InlineData("Jane Doe, and John Roe and et al.", "Jane Doe; John Roe")]
    [InlineData("van Beethoven, Jr, Ludwig", "Ludwig van Beethoven Jr")]
    [InlineData("{A and B} and Anders Andersson and Brandt, And", "A and B; Anders Andersson; And Brandt")]
    [InlineData("and Jane Doe and and John Roe and", "Jane Doe; John Roe")]
    [InlineData(" ", "")]
    public void Names_are_split_at_and_and_shown_as_people_write_them(string tex, string names) =>
        Assert.Equal(names, string.Join("; ", NameList.Read(tex).Select(x => x.Display)));
}
