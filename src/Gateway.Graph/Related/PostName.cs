using Gateway.Content.Model;
using Gateway.Graph.Texts;

namespace Gateway.Graph.Related;

/// <summary>What a post may be called in running text.</summary>
/// <param name="Words">As <see cref="SmallWords"/> numbers them.</param>
/// <param name="Spelt">The words as they must be spelt, for a name of one word such as <c>BERT</c>; null where letter case is free.</param>
/// <param name="Confidence">How sure it is that whoever writes so means the post, 0 to 1.</param>
internal sealed record PostName(int Post, int[] Words, int? Spelt, double Confidence)
{
    private const double OfWholeTitle = 0.9;
    private const double OfTwoWords = 0.75;
    private const double OfOneWord = 0.6;
    private const double OfTopic = 0.6;

    /// <summary>Names that fit one post of a source only. Common words are no names: one needs two words with a meaning, or to be an abbreviation.</summary>
    public static IReadOnlyList<PostName> Of(Corpus corpus, SmallWords folded)
    {
        var names = corpus.Posts.Index().SelectMany(x => NamesOf(x.Item).Select(name => Read(corpus, x.Index, name, folded))).OfType<PostName>().Concat(OfTopics(corpus, folded));
        return
        [
            .. names.GroupBy(name => (corpus.Posts[name.Post].Source, string.Join(' ', name.Words)))
                .Where(same => same.Select(name => name.Post).Distinct().Count() == 1)
                .Select(same => same.MaxBy(name => name.Confidence)!),
        ];
    }

    private static IEnumerable<string> NamesOf(Post post) => post.Names.Prepend(post.Title);

    /// <summary>A topic that is named in the title of one of its posts alone leads there.</summary>
    private static IEnumerable<PostName> OfTopics(Corpus corpus, SmallWords folded)
    {
        var postsOf = corpus.Posts.Index().SelectMany(x => x.Item.Topics.Select(topic => (topic, x.Index))).ToLookup(x => x.topic, x => x.Index);
        foreach (var topic in corpus.Snapshot.Topics)
            foreach (var label in topic.AltLabels.Prepend(topic.PrefLabel))
            {
                var titled = postsOf[topic.Key].Where(post => corpus.Posts[post].Title.Contains(label, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
                if (titled is [var only] && Read(corpus, only, label, folded) is { } name)
                    yield return name with { Confidence = OfTopic };
            }
    }

    private static PostName? Read(Corpus corpus, int post, string name, SmallWords folded)
    {
        var words = new List<int>();
        var isKnown = true;
        Tokens.Read(
            name,
            (spelling, _) =>
            {
                if (folded.Find(spelling.ToString()) is { } word)
                    words.Add(word);
                else
                    isKnown = false;
            },
            (_, _) => { });

        var meaningful = 0;
        var stems = corpus.StemsOf(post);
        foreach (var word in words)
            meaningful += stems[word] >= 0 ? 1 : 0;
        return isKnown switch
        {
            true when meaningful > 2 => new PostName(post, [.. words], null, OfWholeTitle),
            true when meaningful == 2 => new PostName(post, [.. words], null, OfTwoWords),
            true when words is [_] && IsAbbreviation(name) && corpus.Words.Find(name) is { } spelt => new PostName(post, [.. words], spelt, OfOneWord),
            _ => null,
        };
    }

    /// <summary>BERT, GraphQL or word2vec; not Attention.</summary>
    private static bool IsAbbreviation(string word) => word.Length > 2 && word.Any(char.IsLetter) && word.Skip(1).Any(c => char.IsUpper(c) || char.IsDigit(c));
}
