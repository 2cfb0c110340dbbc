using Gateway.Content.Model;
using Gateway.Graph.Texts;

namespace Gateway.Graph.Related;

/// <summary>Finds where a post names another post of its source, by its title or by the topic that its title is about, and has no link to it.</summary>
internal sealed class NameMentions
{
    // What so many posts say is an expression of the language, or of the blog.
    private const int CommonPosts = 5;
    private const double CommonShare = 0.05;

    private readonly Corpus corpus;
    private readonly PostLinks links;
    private readonly SmallWords folded;
    private readonly PhraseTrie phrases;

    /// <summary>By phrase: what it names, at most one post of a source.</summary>
    private readonly List<List<PostName>> names = [];

    private NameMentions(Corpus corpus, PostLinks links)
    {
        (this.corpus, this.links) = (corpus, links);
        folded = new SmallWords(corpus.Words);
        phrases = new PhraseTrie(corpus.Words.Count);
        foreach (var name in PostName.Of(corpus, folded))
        {
            var phrase = phrases.Add(name.Words, names.Count);
            if (phrase == names.Count)
                names.Add([]);
            names[phrase].Add(name);
        }
    }

    /// <summary>At most one from a post to another: the first. By post and place.</summary>
    public static IReadOnlyList<NameMention> Of(Corpus corpus, PostLinks links)
    {
        var mentions = new NameMentions(corpus, links);
        var found = Enumerable.Range(0, corpus.Posts.Count).AsParallel().AsOrdered().SelectMany(mentions.In).ToList();
        var common = found.CountBy(x => x.Name).Where(x => x.Value > Math.Max(CommonPosts, CommonShare * corpus.Posts.Count)).Select(x => x.Key).ToHashSet();
        return [.. found.Where(x => !common.Contains(x.Name)).Select(x => x.Mention)];
    }

    private List<(PostName Name, NameMention Mention)> In(int post)
    {
        var (tokens, sections) = (corpus.Texts[post].Tokens, corpus.Texts[post].Sections);
        var found = new List<(PostName, NameMention)>();
        var named = new HashSet<int> { post };
        var text = corpus.Texts[post].Replaced(folded.All);
        var here = new (int, int)[phrases.MostTerms];
        for (var at = 0; at < text.Length; at++)
        {
            if (Longest(here.AsSpan(0, phrases.At(text.AsSpan(at), here)), post, tokens[at]) is not { } name)
                continue;
            var section = SectionAt(sections, at);
            if (!links.Join(post, name.Post) && !IsHeading(tokens, sections, section, at) && !corpus.IsInBibliography(post, at) && named.Add(name.Post))
                found.Add((name, new NameMention(corpus.Posts[post].Key, section, corpus.Posts[name.Post].Key, at, name.Words.Length, name.Confidence)));
            at += name.Words.Length - 1;
        }

        return found;
    }

    private PostName? Longest(ReadOnlySpan<(int Phrase, int Length)> here, int post, int firstWord)
    {
        for (var place = here.Length - 1; place >= 0; place--)
            foreach (var name in names[here[place].Phrase])
                if (corpus.Posts[name.Post].Source == corpus.Posts[post].Source && (name.Spelt is null || name.Spelt == firstWord))
                    return name;
        return null;
    }

    private static bool IsHeading(int[] tokens, IReadOnlyList<TextSection> sections, int? section, int at) =>
        section is { } index && Array.IndexOf(tokens, Mark.Break, sections[index].Start, at - sections[index].Start) < 0;

    /// <summary>The innermost section.</summary>
    private static int? SectionAt(IReadOnlyList<TextSection> sections, int at)
    {
        int? found = null;
        for (var i = 0; i < sections.Count && sections[i].Start <= at; i++)
            if (at < sections[i].End)
                found = i;
        return found;
    }
}

/// <summary>That a post names another one without a link to it.</summary>
/// <param name="Section">Index of the section in which it does; null before the first heading.</param>
/// <param name="FirstWord">Place of the name among the tokens of the post's text.</param>
/// <param name="Words">How many words it has.</param>
/// <param name="Confidence">How sure it is that the other post is meant, 0 to 1.</param>
public sealed record NameMention(ContentKey From, int? Section, ContentKey To, int FirstWord, int Words, double Confidence)
{
    /// <summary>Where the name stands.</summary>
    /// <param name="text">The text of the post, <see cref="PostBody.Text"/>.</param>
    public TextSpan PlaceIn(string text)
    {
        var places = new List<int>();
        Tokens.Read(text, _ => 0, [], places);
        var end = places[FirstWord + Words - 1];
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
            end++;
        return new TextSpan(places[FirstWord], end);
    }
}
