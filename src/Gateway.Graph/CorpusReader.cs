using System.Collections.Concurrent;
using Gateway.Content.Model;
using Gateway.Graph.Texts;

namespace Gateway.Graph;

/// <summary>Takes the words of each post as it is read, so that conclusions can be drawn from them after its text has left the memory.</summary>
public sealed class CorpusReader : IContentSink
{
    private readonly Vocabulary vocabulary = new();
    private readonly ConcurrentDictionary<ContentKey, PostText> texts = [];

    public Task WriteAsync(PostContent content, CancellationToken cancellationToken)
    {
        texts[content.Key] = TextOf(content);
        return Task.CompletedTask;
    }

    /// <summary>Once all posts are read.</summary>
    public Corpus Finish(Snapshot snapshot)
    {
        var (spellings, placeOf) = vocabulary.Sorted();
        PostText[] inOrder = [.. snapshot.Posts.Select(post => texts[post.Key])];
        // Whoever still holds the reader does not hold the words.
        texts.Clear();
        foreach (var text in inOrder)
            foreach (ref var token in text.Tokens.AsSpan())
                token = Mark.Is(token) ? token : placeOf[token];
        return new Corpus(snapshot, inOrder, new Words(spellings, snapshot.Posts.Select(post => Language.CodeOf(post.Language))));
    }

    private PostText TextOf(PostContent content)
    {
        var tokens = new List<int>();
        var places = new List<int>();
        Tokens.Read(content.Body.Text, vocabulary.NumberOf, tokens, places);

        return new PostText([.. tokens], [.. content.Sections.Index().Select(section => SectionOf(section.Item, NextPart(content.Sections, section.Index)))])
        {
            Acronyms = Acronyms.In(content.Body.Text),
            Definitions = [.. Definitions.In(content.Body.Text).Select(definition => (TokenAt(definition.Place), definition))],
        };

        TextSection SectionOf(Section section, int ownEnd) => new(
            section.Key, section.Title, section.Parent, section.Level, section.Length, TokenAt(section.Text.Start), TokenAt(ownEnd), TokenAt(section.Text.End));

        int TokenAt(int place) => places.BinarySearch(place) is var found && found >= 0 ? found : ~found;
    }

    /// <summary>Where a section's own text ends: at its first subsection, else at its own end.</summary>
    private static int NextPart(IReadOnlyList<Section> sections, int index) =>
        index + 1 < sections.Count && sections[index + 1].Parent == index ? sections[index + 1].Text.Start : sections[index].Text.End;
}
