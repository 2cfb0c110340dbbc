using System.Buffers;
namespace Gateway.Graph.Texts;

/// <summary>
/// Finds where a text says what an abbreviation stands for: <c>Proximal Policy Optimization (PPO)</c>, <c>PPO (Proximal Policy Optimization)</c>.
/// The letters of the short form must occur in the long one in order, its first at the start of a word (Schwartz and Hearst 2003,
/// https://doi.org/10.1142/9789812776303_0042).
/// </summary>
internal static class Acronyms
{
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(".,;:()\n\"“”");

    private const int ShortestForm = 2;
    private const int LongestForm = 10;
    private const int LongestExpansion = 100;

    public static IReadOnlyList<Acronym> In(string text)
    {
        var found = new List<Acronym>();
        for (var open = text.IndexOf('('); open >= 0; open = text.IndexOf('(', open + 1))
        {
            var inside = text.AsSpan(open + 1, Math.Min(LongestExpansion, text.Length - open - 1));
            var close = inside.IndexOfAny('(', ')', '\n');
            if (close <= 0 || inside[close] != ')')
                continue;
            inside = inside[..close];
            // What follows the form itself, as in (PPO; Schulman et al. 2017).
            var form = inside[..(inside.IndexOfAny(',', ';', ':') is > 0 and var end ? end : inside.Length)].Trim(" \"'“”‘’");
            var before = text.AsSpan(Math.Max(0, open - LongestExpansion)..open).TrimEnd();
            if (IsShortForm(form) && Expansion(form, before) is { } expansion)
                found.Add(new Acronym(Singular(form).ToString(), expansion));
            else if (LastWord(before) is var word && IsShortForm(word) && Expansion(word, inside) is { } inner && inside.StartsWith(inner, StringComparison.Ordinal))
                found.Add(new Acronym(Singular(word).ToString(), inner));
        }

        return found;
    }

    /// <summary>One word of a few signs, with two capital letters or more: what is written otherwise is a word in brackets more often.</summary>
    private static bool IsShortForm(ReadOnlySpan<char> form)
    {
        if (form.Length is < ShortestForm or > LongestForm || !char.IsLetterOrDigit(form[0]))
            return false;
        var capitals = 0;
        foreach (var c in form)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('-' or '/' or '.' or '&'))
                return false;
            capitals += char.IsUpper(c) ? 1 : 0;
        }

        return capitals >= 2;
    }

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text) => text[(text.LastIndexOfAny(' ', '\n') + 1)..];

    /// <summary><c>LLM</c> of <c>LLMs</c>.</summary>
    private static ReadOnlySpan<char> Singular(ReadOnlySpan<char> form) => form is [.., var last, 's'] && char.IsUpper(last) ? form[..^1] : form;

    private static string? Expansion(ReadOnlySpan<char> form, ReadOnlySpan<char> text)
    {
        var isPlural = Singular(form).Length < form.Length;
        form = Singular(form);
        if (text.LastIndexOfAny(ClauseEnds) is >= 0 and var mark)
            text = text[(mark + 1)..];
        if (Initials(form, text) is { } initials)
            return Singular(initials, isPlural);
        var at = text.Length - 1;
        for (var letter = form.Length - 1; letter >= 0; letter--)
        {
            var wanted = char.ToLowerInvariant(form[letter]);
            if (!char.IsLetterOrDigit(wanted))
                continue;
            while (at >= 0 && (char.ToLowerInvariant(text[at]) != wanted || (letter == 0 && at > 0 && char.IsLetterOrDigit(text[at - 1]))))
                at--;
            if (at < 0)
                return null;
            at--;
        }

        var words = text[(at + 1)..].Trim();
        var count = words.Count(' ') + words.Count('-') + 1;
        var isPhrase = words.Length > form.Length && count >= 2 && count <= Math.Min(form.Length + 5, form.Length * 2)
            && !words.Contains(form, StringComparison.Ordinal);
        if (!isPhrase)
            return null;
        return Singular(words.ToString(), isPlural);
    }

    private static string Singular(string words, bool isPlural) => isPlural && words is [.., not 's', 's'] ? words[..^1] : words;

    /// <summary>The last words, if they begin with the letters of the form: surer than letters anywhere.</summary>
    private static string? Initials(ReadOnlySpan<char> form, ReadOnlySpan<char> text)
    {
        text = text.Trim();
        var at = text.Length;
        for (var letter = form.Length - 1; letter >= 0; letter--)
        {
            at = at > 0 ? text[..(at - 1)].LastIndexOfAny(' ', '-') + 1 : -1;
            if (at < 0 || at >= text.Length || char.ToLowerInvariant(text[at]) != char.ToLowerInvariant(form[letter]) || (at == 0 && letter > 0))
                return null;
        }

        return text[at..].ToString();
    }
}

/// <param name="Short">Such as <c>PPO</c>.</param>
/// <param name="Long">Such as <c>Proximal Policy Optimization</c>.</param>
internal readonly record struct Acronym(string Short, string Long);
