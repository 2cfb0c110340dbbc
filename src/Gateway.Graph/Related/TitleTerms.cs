using Gateway.Content.Model;
using Gateway.Graph.Texts;

namespace Gateway.Graph.Related;

/// <summary>The meaningful words in titles of papers, as numbers of stems. Titles are taken for English.</summary>
internal sealed class TitleTerms
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> shown = [];
    private readonly int[][] terms;

    public TitleTerms(IReadOnlyList<Paper> papers)
    {
        var language = Language.Of("en");
        terms = [.. papers.Select(paper => TermsOf(paper.Title, language))];
    }

    public int Count => shown.Count;

    /// <param name="paper">Its index in the snapshot.</param>
    public IReadOnlyList<int> Of(int paper) => terms[paper];

    /// <summary>A word of this stem, in small letters.</summary>
    public string Spelling(int term) => shown[term];

    private int[] TermsOf(string title, Language language)
    {
        var found = new List<int>();
        Tokens.Read(
            title,
            (word, _) =>
            {
                var folded = word.ToString().ToLowerInvariant();
                // A number that stands for a title, such as an arXiv id, says nothing.
                if (folded.Length > 1 && !folded.All(char.IsDigit) && !language.IsStopWord(folded))
                    found.Add(NumberOf(language.StemOf(folded), folded));
            },
            (_, _) => { });
        return [.. found];
    }

    private int NumberOf(string stem, string word)
    {
        if (!numbers.TryGetValue(stem, out var number))
        {
            numbers.Add(stem, number = shown.Count);
            shown.Add(word);
        }

        return number;
    }
}
