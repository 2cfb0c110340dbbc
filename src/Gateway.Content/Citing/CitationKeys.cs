using System.Text;
using AnyAscii;
using Gateway.Content.Model;

namespace Gateway.Content.Citing;

/// <summary>
/// What texts cite works by: first author's family name, year and first word of the title that says something, such as <c>vaswani2017attention</c>. Letters and digits of ASCII
/// alone, so that every program takes it.
/// </summary>
public static class CitationKeys
{
    private static readonly char[] WordEnds = [' ', '-', ':', ',', '.', '/'];

    // A title without spaces, as in Chinese, is one word.
    private const int LongestPart = 24;

    // Of a work's own key, where two works have the same name.
    private const int ShortMark = 4;

    private static readonly HashSet<string> SmallWords = new(StringComparer.Ordinal)
    {
        "a", "an", "and", "are", "as", "at", "be", "by", "can", "do", "does", "for", "from", "how", "in", "is", "it", "not", "of", "on", "or", "the", "to", "toward", "towards",
        "via", "what", "when", "where", "which", "who", "why", "with",
        "das", "der", "die", "ein", "eine", "el", "la", "le", "les", "los", "un", "une",
    };

    /// <summary>Not yet told from works of the same name.</summary>
    /// <param name="anonymous">Stands for the author where none is known.</param>
    public static string NameOf(IReadOnlyList<string> authors, int? year, string title, string anonymous = "anonymous")
    {
        var author = authors is [var first, ..] ? Plain(PrintedName.Split(first).Family) : "";
        var name = new StringBuilder(author.Length > 0 ? author : Plain(anonymous)).Append(year).Append(FirstWord(title));
        return name.Length > 0 ? name.ToString() : "work";
    }

    /// <summary>A key of its own for each: of several with one name, the first by <see cref="ContentKey"/> has it alone, the others with the beginning of theirs.</summary>
    public static IEnumerable<(ContentKey Work, string Key)> Assign(IEnumerable<(ContentKey Work, string Name)> works)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (work, name) in works.OrderBy(x => x.Work.Value, StringComparer.Ordinal))
        {
            var key = name;
            for (var length = ShortMark; !taken.Add(key); length++)
                key = $"{name}-{work.Value[..length]}";
            yield return (work, key);
        }
    }

    /// <summary>A number would run into the year.</summary>
    private static string FirstWord(string title)
    {
        var words = title.Transliterate().Split(WordEnds, StringSplitOptions.RemoveEmptyEntries).Select(Plain).Where(word => word.AsSpan().ContainsAnyInRange('a', 'z')).ToList();
        return words.Find(word => !SmallWords.Contains(word)) ?? words.FirstOrDefault("");
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in text.Transliterate())
            if (char.IsAsciiLetterOrDigit(c) && plain.Length < LongestPart)
                plain.Append(char.ToLowerInvariant(c));
        return plain.ToString();
    }
}
