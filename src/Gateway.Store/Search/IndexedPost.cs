using System.Collections.Concurrent;
using Gateway.Content.Model;
using Gateway.Graph.Texts;

namespace Gateway.Store.Search;

/// <summary>A post and its sections as the full-text index takes them.</summary>
/// <param name="Headings">Headings, tags, other names and description.</param>
internal sealed record IndexedPost(string Title, string Headings, string Body, IReadOnlyList<IndexedSection> Sections);

/// <param name="Above">Titles of the sections around it and of its post.</param>
/// <param name="Body">Its own text, without subsections.</param>
internal sealed record IndexedSection(string Title, string Above, string Body);

/// <summary>Makes them while posts are read, on several threads.</summary>
internal sealed class PostIndexing(SearchLanguages languages)
{
    private readonly ConcurrentDictionary<string, IndexedText> texts = new(StringComparer.Ordinal);

    /// <summary>As <see cref="IndexedText.Spellings"/>, of all languages.</summary>
    public IEnumerable<KeyValuePair<string, string>> Spellings => texts.Values.SelectMany(text => text.Spellings);

    public IndexedPost Of(PostContent content)
    {
        var text = texts.GetOrAdd(Language.CodeOf(content.Language), code => new IndexedText(languages.Of(code)));
        var opening = content.Sections is [var first, ..] ? first.Text.Start : content.Body.Text.Length;
        IndexedWords[] bodies =
        [
            text.WordsOf(content.Body.Text, 0, opening),
            .. content.Sections.Select((section, index) => text.WordsOf(content.Body.Text, section.Text.Start, EndOfOwnText(content.Sections, index))),
        ];
        var sections = content.Sections.Select((section, index) => new IndexedSection(
            text.Of(section.Title), text.Of([content.Title, .. Above(content.Sections, section).Select(x => x.Title)]), bodies[index + 1].ToString())).ToList();
        return new IndexedPost(
            text.Of(content.Title),
            text.Of([.. content.Sections.Select(x => x.Title), .. content.Tags, .. content.OtherNames, content.Description ?? ""]),
            IndexedWords.Joined(bodies).ToString(),
            sections);
    }

    private static IEnumerable<Section> Above(IReadOnlyList<Section> sections, Section section)
    {
        for (var parent = section.Parent; parent is { } index; parent = sections[index].Parent)
            yield return sections[index];
    }

    private static int EndOfOwnText(IReadOnlyList<Section> sections, int index) =>
        index + 1 < sections.Count && sections[index + 1].Text.Start < sections[index].Text.End ? sections[index + 1].Text.Start : sections[index].Text.End;
}
