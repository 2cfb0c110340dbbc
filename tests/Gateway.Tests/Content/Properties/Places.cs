using Gateway.Content.Model;
using Gateway.Content.Parsing;
using Gateway.Content.Sources;
using Xunit;

namespace Gateway.Tests.Content.Properties;

/// <summary>Judges whether every place that a reading names exists.</summary>
internal static class Places
{
    public static void Exist(Reading reading, string folder)
    {
        var files = new Dictionary<string, LineIndex>();
        void Exists(string path, SourceSpan place, string of)
        {
            if (!files.TryGetValue(path, out var lines))
                files.Add(path, lines = new LineIndex(TextOf(folder, path)));
            Assert.True(lines.Find(place) is not null || place == SourceSpan.FileStart, $"{of} stands at {place}, which {path} does not have.");
        }

        foreach (var post in reading.Snapshot.Posts)
        {
            var content = reading.Contents[post.Path];
            Assert.All(content.Sections, x => Exists(post.Path, x.Location, $"The section {x.Title}"));
            Assert.All(content.Updates, x => Exists(post.Path, x.Location, $"The note {x.Text}"));
            Assert.All(post.References, x => Exists(post.Path, x.Location, $"The reference {x.Text}"));
            Assert.All(post.Citations, x => Exists(post.Path, x.Location, $"The citation {x.Marker}"));
            Assert.All(reading.Snapshot.Links.Where(x => x.From == post.Key), x => Exists(post.Path, x.Location, $"The link {x.Href}"));
            SectionsNest(content);
            Assert.All(content.Contexts, x => Lies(new TextSpan(x.Start, x.End), x.Sentence.Length));
        }

        Assert.All(reading.Snapshot.Diagnostics, x => Exists(x.Path, x.Location, x.Message));
    }

    private static void SectionsNest(PostContent content)
    {
        foreach (var section in content.Sections)
        {
            Lies(section.Html, content.Body.Html.Length);
            Lies(section.Text, content.Body.Text.Length);
            if (section.Markdown is { } markdown)
                Lies(markdown, content.Body.Markdown!.Length);
            if (section.Parent is not { } index)
                continue;
            var parent = content.Sections[index];
            Assert.True(parent.Level < section.Level, $"{section.Title} is no part of {parent.Title}.");
            Assert.True(Holds(parent.Html, section.Html), $"{section.Title} leaves {parent.Title} in HTML: {section.Html}, {parent.Html}.");
            Assert.True(Holds(parent.Text, section.Text), $"{section.Title} leaves {parent.Title} in text: {section.Text}, {parent.Text}.");
            Assert.True(section.Markdown is not { } inner || Holds(parent.Markdown!.Value, inner), $"{section.Title} leaves {parent.Title} in Markdown: {section.Markdown}, {parent.Markdown}.");
        }
    }

    private static bool Holds(TextSpan outer, TextSpan inner) => outer.Start <= inner.Start && inner.End <= outer.End;

    private static void Lies(TextSpan span, int length) => Assert.True(0 <= span.Start && span.Start <= span.End && span.End <= length, $"{span} does not lie within {length}.");

    private static string TextOf(string folder, string path)
    {
        var file = new FileInfo(Path.Combine(folder, path));
        return file.Exists ? TextFile.Read(new SourceFile(path, file.FullName, file.Length)).Text ?? "" : "";
    }
}
