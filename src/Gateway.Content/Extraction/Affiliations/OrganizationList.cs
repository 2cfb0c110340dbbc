namespace Gateway.Content.Extraction.Affiliations;

/// <summary>The organizations named from a place in a sentence on: "Okular, Brightfield and the University of Sensia".</summary>
/// <param name="Names">Empty where none is named there.</param>
/// <param name="IsJoined">Whether the list ends with "and", so that what stands between commas is no place or remark.</param>
/// <param name="End">Offset behind the list.</param>
internal readonly record struct OrganizationList(IReadOnlyList<string> Names, bool IsJoined, int End)
{
    // Words that begin with a capital and no organization.
    private static readonly HashSet<string> NoNames = new(StringComparer.Ordinal)
    {
        "I", "I'm", "I’m", "I've", "I’ve", "I'd", "I’d", "We", "My", "He", "She", "They", "It", "Its", "You", "Your", "Our", "His", "Her", "Their", "This", "That", "These", "There", "Here", "In", "On", "At", "As", "By",
        "For", "From", "To", "Of", "With", "And", "But", "Or", "So", "Also", "Before", "After", "Previously", "Formerly", "Currently", "Now", "Then", "Later", "When", "While", "Where", "Since", "Until", "During",
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        "Christmas", "Easter",
    };

    // Between the words of one name.
    private static readonly HashSet<string> Links = new(StringComparer.Ordinal) { "of", "de", "la", "le", "du", "des", "der", "für", "fur", "di", "da", "do", "del", "della", "the", "van", "von" };

    // Whose names may go on with "for" and hold an "and".
    private static readonly HashSet<string> Institutions = new(StringComparer.Ordinal)
    {
        "Institute", "Institut", "School", "College", "Department", "Center", "Centre", "Faculty", "Academy", "Ministry", "Laboratory", "Lab", "Society", "Council", "Foundation", "Agency", "Office", "Division",
    };

    // What may follow a list; any other word shows that its last name begins a clause of its own.
    private static readonly HashSet<string> Followers = new(StringComparer.Ordinal)
    {
        "where", "in", "as", "on", "from", "since", "until", "before", "after", "with", "during", "for", "doing", "working", "when", "while", "who", "which", "through", "between", "by", "to", "at", "respectively", "among", "and", "or", "but",
        "now", "then", "previously", "formerly", "focusing", "building", "leading",
    };

    public static OrganizationList Read(string sentence, int at)
    {
        var names = new List<string>();
        var (position, end, isJoined) = (at, at, false);
        for (var first = true; ; first = false)
        {
            var joins = false;
            if (!first && !TakeSeparator(sentence, ref position, out joins))
                break;
            var (name, after) = TakeName(sentence, position);
            if (name is null || (!first && !MayEnd(sentence, after)))
                break;
            names.Add(name);
            isJoined |= joins;
            position = end = AfterRemark(sentence, after);
        }

        return new OrganizationList(names, isJoined, end);
    }

    private static bool TakeSeparator(string sentence, ref int position, out bool joins)
    {
        var rest = sentence.AsSpan(position);
        var trimmed = rest.TrimStart(" ,/&+");
        joins = rest[..^trimmed.Length].ContainsAny("/&+");
        foreach (var word in (ReadOnlySpan<string>)["and ", "or ", "as well as ", "plus ", "then "])
            if (rest.Length > trimmed.Length && trimmed.StartsWith(word, StringComparison.Ordinal))
            {
                trimmed = trimmed[word.Length..];
                joins = true;
            }

        var isSeparated = joins || rest[..^trimmed.Length].Contains(',');
        position = sentence.Length - trimmed.Length;
        return isSeparated && !trimmed.IsEmpty;
    }

    /// <summary>One name: words in capitals, with small words between them.</summary>
    private static (string? Name, int End) TakeName(string sentence, int at)
    {
        var words = new List<string>();
        var (position, end) = (at, at);
        while (TakeWord(sentence, position) is { Length: > 0 } word)
        {
            var start = position + LeadingSpace(sentence, position);
            var bare = word.TrimEnd('.', '!', '?', '…', ':', '"', '”', '\'', '’');
            position = start + word.Length;
            if (words.Count == 0 && word is "the" or "The" or "both")
                continue;
            if (words.Count > 0 && MayLink(word, words))
                continue;
            if (!IsNameWord(bare, words.Count == 0) || NoNames.Contains(bare))
                break;
            var isOwner = bare.EndsWith("'s", StringComparison.Ordinal) || bare.EndsWith("’s", StringComparison.Ordinal);
            // Small words that were passed over belong to the name.
            words.AddRange(sentence[end..start].Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(x => words.Count > 0));
            words.Add(isOwner ? bare[..^2] : word.EndsWith('.') && position < sentence.Length ? word : bare);
            end = start + bare.Length;
            if (isOwner || (bare.Length < word.Length && !word.EndsWith('.')))
                break;
        }

        return words.Count == 0 ? (null, at) : (string.Join(' ', words), end);
    }

    private static bool MayLink(string word, List<string> words) =>
        Links.Contains(word) || (word is "for" or "and" && words.Exists(Institutions.Contains) && (word == "for" || words.Exists(x => x is "of" or "for")));

    // Up to white space, a comma or what else ends a name.
    private static string TakeWord(string sentence, int position)
    {
        var start = position + LeadingSpace(sentence, position);
        var end = start;
        while (end < sentence.Length && !char.IsWhiteSpace(sentence[end]) && sentence[end] is not (',' or ';' or '/' or '(' or ')' or '|' or '–' or '—' or '[' or '•'))
            end++;
        return sentence[start..end];
    }

    private static int LeadingSpace(string sentence, int position)
    {
        var start = position;
        while (start < sentence.Length && char.IsWhiteSpace(sentence[start]))
            start++;
        return start - position;
    }

    // A capital, also within the word (iRobot); digits alone only behind another word.
    private static bool IsNameWord(string word, bool isFirst)
    {
        if (word.Length == 0)
            return false;
        var hasCapital = char.IsUpper(word[0]) || char.IsDigit(word[0]) || (word.Length > 2 && char.IsLetter(word[0]) && (char.IsUpper(word[1]) || char.IsUpper(word[2]))) || char.GetUnicodeCategory(word[0]) == System.Globalization.UnicodeCategory.OtherLetter;
        return hasCapital && (!isFirst || word.Any(x => char.IsLetter(x) && !char.IsLower(x)));
    }

    private static bool MayEnd(string sentence, int at)
    {
        var rest = sentence.AsSpan(at).TrimStart(' ');
        if (rest.IsEmpty || !(char.IsLetter(rest[0]) || rest[0] == '\''))
            return true;
        var length = rest.IndexOfAny(' ', ',');
        return Followers.Contains((length < 0 ? rest : rest[..length]).TrimEnd(".!?:").ToString());
    }

    // "Okular (as an intern), Brightfield".
    private static int AfterRemark(string sentence, int at)
    {
        var rest = sentence.AsSpan(at);
        var open = rest.TrimStart(' ');
        return open is ['(', ..] && open.IndexOf(')') is > 0 and var close ? sentence.Length - open.Length + close + 1 : at;
    }
}
