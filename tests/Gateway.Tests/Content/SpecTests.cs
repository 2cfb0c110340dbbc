using Gateway.Testing;
using Xunit;

namespace Gateway.Tests.Content;

/// <summary>Runs the examples of the pages in <c>Specs/</c>. With <c>UPDATE_GOLDEN=1</c> what was read takes the place of what was expected; review the difference.</summary>
public class SpecTests
{
    public static TheoryData<string, string> Examples
    {
        get
        {
            var examples = new TheoryData<string, string>();
            foreach (var page in SpecPage.Names)
                foreach (var example in new SpecPage(page).Examples)
                    examples.Add(page, example.Name);
            return examples;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task An_example_is_read_as_its_page_says(string page, string name)
    {
        var spec = new SpecPage(page);
        var example = spec.Examples.Single(x => x.Name == name);
        var kinds = example.Expected.Select(SpecListing.KindOf).Where(x => x != "post").ToHashSet();
        var actual = new SpecListing(await Reading.OfAsync(example.World)).Lines(kinds);

        if (Golden.IsUpdated)
            spec.Rewrite(example, actual);
        else
            Assert.True(example.Expected.SequenceEqual(actual), $"{page}, \"{name}\" is read otherwise. What was read:\n{string.Join('\n', actual)}");
    }
}
