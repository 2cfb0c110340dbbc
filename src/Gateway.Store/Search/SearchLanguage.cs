using Gateway.Content.Parsing;
using Gateway.Graph.Texts;

namespace Gateway.Store.Search;

/// <summary>Brings the words of one language into the form in which they are indexed. Several threads may ask.</summary>
internal sealed class SearchLanguage(string code)
{
    private readonly Language language = Language.Of(code);
    private readonly Lock stemming = new();

    public WordForm FormOf(ReadOnlySpan<char> word)
    {
        var small = word.ToString().ToLowerInvariant();
        var exact = Accents.Drop(small);
        if (language.IsStopWord(small))
            return new WordForm(exact, exact, IsStopWord: true);
        lock (stemming)
            return new WordForm(exact, Accents.Drop(language.StemOf(small)), IsStopWord: false);
    }
}
