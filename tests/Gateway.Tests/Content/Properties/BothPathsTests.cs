using Gateway.Content.Model;
using Xunit;

namespace Gateway.Tests.Content.Properties;

/// <summary>Markdown is read directly, and where tags stand in it, as the HTML that it prints.</summary>
public class BothPathsTests
{
    [Fact]
    public void A_tag_that_shows_nothing_changes_nothing_of_a_post() => Texts.PureMarkdown.Holds(
        async text =>
        {
            var direct = await ReadAsync(text, before: "");
            var printed = await ReadAsync(text, before: "<b></b>\n\n");

            Assert.Equal(direct.Text, printed.Text);
            Assert.Equal(direct.Sections, printed.Sections);
            Assert.Equal(direct.Links, printed.Links);
            Assert.Equal(direct.Citations, printed.Citations);
        },
        samplesInUsualRun: 120);

    private static async Task<(string Text, IReadOnlyList<string> Sections, IReadOnlyList<string> Links, IReadOnlyList<string> Citations)> ReadAsync(string text, string before)
    {
        var reading = await Reading.OfAsync($"-- a.md --\n---\ntitle: A\n---\n\n{before}{text}\n-- b.md --\n# A\n");
        var content = reading.Contents["a.md"];
        var firstLine = before.Length == 0 ? 5 : 7;
        string PlaceOf(SourceSpan span) => $"{span.Line - firstLine}:{span.Column}-{span.EndLine - firstLine}:{span.EndColumn}";
        return (
            content.Body.Text,
            [.. content.Sections.Select(x => $"{x.Level} {x.Title} #{x.Anchor} {x.Length} {content.Body.Text[x.Text.Start..x.Text.End]} {x.Location.Line - firstLine}")],
            [.. reading.Snapshot.Links.Where(x => x.From == content.Key).Select(x => $"{x.AnchorText} {x.Href} {x.Status} {x.Kind} {x.FromSection} {content.Contexts[x.Context]} {PlaceOf(x.Location)}")],
            [.. reading.Snapshot.Posts.Single(x => x.Key == content.Key).Citations.Select(x => $"{x.Marker} {x.Reference} {x.Section} {PlaceOf(x.Location)}")]);
    }
}
