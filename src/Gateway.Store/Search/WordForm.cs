namespace Gateway.Store.Search;

/// <summary>Under what a word of a text is indexed and found.</summary>
/// <param name="Small">The word in small letters.</param>
/// <param name="Exact">As <see cref="WordFolding"/> makes it.</param>
/// <param name="Stem">In the same form; equal to <paramref name="Exact"/> where the word is its own stem, or a stop word.</param>
internal sealed record WordForm(string Small, string Exact, string Stem, bool IsStopWord)
{
    /// <summary>Tells a stem in the index from a word that is spelt alike.</summary>
    public const char StemSign = '~';
}
