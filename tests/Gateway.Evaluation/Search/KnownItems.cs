using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Gateway.Evaluation.Asking;

namespace Gateway.Evaluation.Search;

/// <summary>
/// Known-item search: someone looks for a section whose heading they half remember. Each query is a heading with one word dropped or misspelt, drawn from the
/// headings of at least two words that no other section has; the same seed draws the same queries.
/// </summary>
internal static partial class KnownItems
{
    private const int Queries = 100;
    private const int Within = 3;

    private const string Search =
        """
        query($text: String!, $first: Int!) {
          posts: search(query: $text, kinds: [POST], first: $first) { didYouMean nodes { ... on Node { id } } }
          sections: search(query: $text, kinds: [SECTION], first: $first) { nodes { ... on Node { id } } }
        }
        """;

    public static async Task ScoreAsync(GraphClient client, int seed, bool withDifferences)
    {
        var random = new Random(seed);
        var (posts, sections) = (0, 0);
        var queries = Draw(await HeadingsAsync(client), random);
        foreach (var (heading, text) in queries)
        {
            var answer = await client.AskAsync(Search, new { text, first = Within });
            var (postFound, sectionFound) = (Holds(answer.GetProperty("posts"), heading.Post), Holds(answer.GetProperty("sections"), heading.Section));
            posts += postFound ? 1 : 0;
            sections += sectionFound ? 1 : 0;
            if (withDifferences && !(postFound && sectionFound))
                Console.WriteLine($"{heading.Title} | {text} | {answer.GetProperty("posts").Text("didYouMean")} | post {postFound}, section {sectionFound}");
        }

        Console.WriteLine($"Known items, seed {seed}: of {queries.Count} queries the post is in the first {Within} for {Share(posts)}, the section for {Share(sections)}.");

        string Share(int found) => ((double)found / queries.Count).ToString("P0", CultureInfo.InvariantCulture);
    }

    private static bool Holds(JsonElement hits, string id) => hits.GetProperty("nodes").EnumerateArray().Any(node => node.Text("id") == id);

    private static async Task<List<Heading>> HeadingsAsync(GraphClient client)
    {
        var headings = (await client.PostsAsync("id sections { id title }"))
            .SelectMany(post => post.GetProperty("sections").EnumerateArray().Select(section => new Heading(post.Text("id")!, section.Text("id")!, section.Text("title")!)));
        return [.. headings.GroupBy(heading => heading.Title.ToUpperInvariant()).Where(alike => alike.Count() == 1).Select(alike => alike.Single())
            .Where(heading => heading.Title.Split(' ').Count(word => Letters().IsMatch(word)) >= 2).OrderBy(heading => heading.Section, StringComparer.Ordinal)];
    }

    private static List<(Heading Heading, string Text)> Draw(List<Heading> headings, Random random)
    {
        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(headings));
        return [.. headings.Take(Queries).Select((heading, index) => (heading, index % 2 == 0 ? Dropped(heading.Title, random) : Misspelt(heading.Title, random)))];
    }

    private static string Dropped(string title, Random random)
    {
        var words = title.Split(' ').ToList();
        words.RemoveAt(random.Next(words.Count));
        return string.Join(' ', words);
    }

    /// <summary>A letter too many, one too few, another one, or two swapped; never the first, which people seldom get wrong.</summary>
    private static string Misspelt(string title, Random random)
    {
        var words = title.Split(' ');
        var longer = words.Index().Where(word => LongWord().IsMatch(word.Item)).Select(word => word.Index).ToList();
        if (longer is [])
            return Dropped(title, random);
        var chosen = longer[random.Next(longer.Count)];
        var word = words[chosen];
        var at = random.Next(1, word.Length - 1);
        var letter = (char)random.Next('a', 'z' + 1);
        words[chosen] = random.Next(4) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, letter.ToString()),
            2 => $"{word[..at]}{letter}{word[(at + 1)..]}",
            _ => $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}",
        };
        return string.Join(' ', words);
    }

    [GeneratedRegex("[A-Za-z]{2}", RegexOptions.NonBacktracking)]
    private static partial Regex Letters();

    [GeneratedRegex("^[A-Za-z]{4,}$", RegexOptions.NonBacktracking)]
    private static partial Regex LongWord();

    private sealed record Heading(string Post, string Section, string Title);
}
