using System.Text.Json;
using Gateway.Content.Parsing.BibTeX;
using Gateway.Testing;
using Xunit;

namespace Gateway.Tests.Content;

public partial class BibTeXTests
{
    [SkippableTheory]
    [InlineData("iclr-blogposts", 483)]
    [InlineData("d2l-zh", 197)]
    public void Every_entry_of_real_files_is_read(string set, int count)
    {
        using var truth = JsonDocument.Parse(File.ReadAllText(Shared.PathOf("corpora", $"{set}.truth.json")));
        var read = 0;
        foreach (var file in truth.RootElement.GetProperty("bib").EnumerateObject())
        {
            var entries = Read(File.ReadAllText(Shared.PathOf("corpora", set, file.Name)));
            Assert.Equal(file.Value.EnumerateObject().Select(x => x.Name).Order(StringComparer.Ordinal), entries.Select(x => x.Key).Order(StringComparer.Ordinal));
            Assert.All(entries, x => Assert.True(x is { Title: not null, Authors: not [] }, $"{file.Name}: {x.Key} has no title or authors."));
            read += entries.Count;
        }

        Assert.Equal(count, read);
    }

    /// <summary>Titles are compared by their letters, since the truth keeps TeX's commands.</summary>
    [SkippableTheory]
    [InlineData("iclr-blogposts")]
    [InlineData("d2l-zh")]
    public void Years_and_titles_of_real_files_are_right(string set)
    {
        using var truth = JsonDocument.Parse(File.ReadAllText(Shared.PathOf("corpora", $"{set}.truth.json")));
        foreach (var file in truth.RootElement.GetProperty("bib").EnumerateObject())
            foreach (var entry in Read(File.ReadAllText(Shared.PathOf("corpora", set, file.Name))))
            {
                var expected = file.Value.GetProperty(entry.Key!);
                Assert.Equal(expected.GetProperty("year").GetString(), entry.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture));
                if (!expected.GetProperty("title").GetString()!.Contains('\\', StringComparison.Ordinal))
                    Assert.Equal(LatexText.Plain(expected.GetProperty("title").GetString()!).TrimEnd('.'), entry.Title);
            }
    }
}
