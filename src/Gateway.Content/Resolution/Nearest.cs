using System.Text.RegularExpressions;
using Gateway.Content.Extraction.References;

namespace Gateway.Content.Resolution;

/// <summary>Guesses what a broken link meant.</summary>
internal static partial class Nearest
{
    // Below these a proposal is more often wrong than right.
    private const double AnchorThreshold = 0.6;
    private const double AddressThreshold = 0.75;

    // What fits only a little less may as well be meant.
    private const double LeastLead = 0.05;

    private const int LongestOnStack = 256;

    // One or two letters are near to everything and to nothing.
    private const int ShortestAddress = 3;

    // Shorter words ("the", "how", "data") begin headings that have nothing in common.
    private const int ShortestTellingWord = 6;

    /// <summary>The anchor that the written one most likely stands for; null where none is near.</summary>
    /// <param name="label">Text of the link, which often repeats the heading.</param>
    public static Guess<string>? Anchor(string written, string label, ReadPost target)
    {
        var bare = Spelling.BareAnchor(written);
        var even = Spelling.Even(bare);
        var anchors = target.Anchors.Distinct(StringComparer.Ordinal).ToList();
        return Only(anchors, Confidence.Slip, x => x == bare)
            ?? Only(anchors, Confidence.Slip, x => even.Length > 0 && Spelling.Even(x) == even)
            ?? Only(anchors, Confidence.SameLetters, x => Spelling.SameLetters(x, bare))
            ?? Only(anchors, HasNumberedSiblings(anchors, bare) ? Confidence.OneOfSeveral : Confidence.Renumbered, x => IsRenumbered(x, bare))
            ?? Reworded(bare, label, target)
            ?? OnlyOneWithFirstWord(bare, target);
    }

    private static Guess<string>? Only(List<string> anchors, double confidence, Predicate<string> fits)
    {
        if (anchors.Find(fits) is not { } first)
            return null;
        return new Guess<string>(first, anchors.FindLast(fits) == first ? confidence : Confidence.OneOfSeveral);
    }

    private static bool IsRenumbered(string anchor, string written) =>
        Spelling.Unnumbered(written) is { } bare && Spelling.SameLetters(anchor, bare) || Spelling.Unnumbered(anchor) is { } unnumbered && Spelling.SameLetters(unnumbered, written);

    /// <summary>Whether there are other headings of the same text: which of them "#same-9" meant is not known.</summary>
    private static bool HasNumberedSiblings(List<string> anchors, string written) =>
        Spelling.Unnumbered(written) is { } bare && anchors.Exists(x => Spelling.Unnumbered(x) is { } other && Spelling.SameLetters(other, bare));

    private static Guess<string>? Reworded(string written, string label, ReadPost target)
    {
        var wanted = Folding.Letters(written);
        if (wanted.Length == 0)
            return null;
        var likely = target.Headings
            .Where(x => x.Anchor is not null && !Spelling.DifferInNumbersAlone(written, x.Anchor))
            .Select(x => (Heading: x, Score: Likeness(wanted, written, label, x)))
            .OrderByDescending(x => x.Score)
            .Take(2)
            .ToList();
        if (likely.Count == 0 || likely[0].Score < AnchorThreshold)
            return null;
        var hasRival = likely.Count > 1 && likely[1].Heading.Anchor != likely[0].Heading.Anchor && likely[0].Score - likely[1].Score < LeastLead;
        return new Guess<string>(likely[0].Heading.Anchor!, Confidence.OfLikeness(likely[0].Score, Spelling.SameNumbers(written, likely[0].Heading.Anchor!), hasRival));
    }

    private static double Likeness(string wanted, string written, string label, Heading heading)
    {
        var title = Folding.Letters(heading.Title);
        // The link's text says the heading word by word.
        if (title.Length > 0 && title == Folding.Letters(label))
            return 1;
        var likeness = Math.Max(Similarity(wanted, Folding.Letters(heading.Anchor!)), Math.Max(Similarity(wanted, title), Math.Min(1, WordOverlap(written, label, heading.Title))));
        return Math.Max(likeness, IsAcronym(wanted, heading.Title) ? AnchorThreshold : 0);
    }

    /// <summary>The only anchor that begins with the same word: "contrastive-learning" for "contrastive-predictive-coding".</summary>
    private static Guess<string>? OnlyOneWithFirstWord(string written, ReadPost target)
    {
        var word = written.Split('-')[0];
        var found = target.Headings.Select(x => x.Anchor).OfType<string>().Where(x => x.Split('-')[0] == word).Take(2).ToList();
        return word.Length >= ShortestTellingWord && found.Count == 1 ? new Guess<string>(found[0], Confidence.FirstWord) : null;
    }

    /// <summary>An address hidden in the written one, such as <c>(https://...)</c>, or one that lacks its scheme, such as <c>www.example.org/x</c>.</summary>
    public static string? Hidden(string written)
    {
        var inner = written.IndexOf("http", StringComparison.OrdinalIgnoreCase);
        if (inner > 0)
            return written[inner..].Trim('(', ')', '[', ']', '<', '>', '"', '\'', '“', '”', ' ');
        return HostName().IsMatch(written) ? "https://" + written : null;
    }

    /// <summary>The post whose name is nearly the same.</summary>
    /// <param name="written">An address.</param>
    public static Guess<int>? Post(string written, IReadOnlyList<PostName> names)
    {
        var wanted = NameOf(written);
        if (wanted.Length < ShortestAddress)
            return null;
        var best = new PostName("", -1);
        var (score, rival) = (AddressThreshold, 0.0);
        foreach (var name in names)
        {
            // Of names so different in length too many letters would have to change.
            if (Math.Min(wanted.Length, name.Letters.Length) < AddressThreshold * Math.Max(wanted.Length, name.Letters.Length))
                continue;
            var likeness = Spelling.DifferInNumbersAlone(wanted, name.Letters) ? 0 : Similarity(wanted, name.Letters);
            if (likeness > score || (likeness == score && best.Post < 0))
                (rival, best, score) = (best.Post < 0 || best.Post == name.Post ? rival : score, name, likeness);
            else if (name.Post != best.Post)
                rival = Math.Max(rival, likeness);
        }

        return best.Post < 0 ? null : new Guess<int>(best.Post, Confidence.OfLikeness(score, Spelling.SameNumbers(wanted, best.Letters), score - rival < LeastLead));
    }

    /// <summary>What is compared of an address.</summary>
    public static string NameOf(string address) => Folding.Letters(LastPart(address));

    /// <summary>The name that is most like the written one; null where none is near.</summary>
    public static string? Name(string written, IEnumerable<string> names)
    {
        var wanted = Folding.Letters(written);
        var best = (Name: (string?)null, Score: 0.0);
        foreach (var name in names)
        {
            // Of names so different in length too many letters would have to change.
            if (Math.Min(written.Length, name.Length) * 2 < Math.Max(written.Length, name.Length))
                continue;
            var score = Similarity(wanted, Folding.Letters(name));
            if (score > best.Score || (score == best.Score && string.CompareOrdinal(name, best.Name) < 0))
                best = (name, score);
        }

        return best.Score >= AnchorThreshold ? best.Name : null;
    }

    /// <summary>"dqn" stands for "Deep Q-Network".</summary>
    private static bool IsAcronym(string letters, string title) =>
        letters.Length >= 3 && letters == Folding.Letters(string.Concat(title.Split(' ', '-').Where(x => x.Length > 0).Select(x => x[0])));

    [GeneratedRegex(@"^(?:[a-z0-9-]+\.)+(?:com|org|net|edu|gov|io|ai|dev|[a-z]{2})/", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex HostName();

    private static string LastPart(string address)
    {
        var path = Spelling.EvenPath(address.Split('#', '?')[0]);
        return path[(path.LastIndexOf('/') + 1)..];
    }

    /// <summary>Share of the words of the heading that the anchor and the link's text name.</summary>
    private static double WordOverlap(string anchor, string label, string title)
    {
        var said = WordsOf(anchor.Replace('-', ' ') + " " + label);
        var heading = WordsOf(title);
        return heading.Count == 0 ? 0 : 2.0 * heading.Count(said.Contains) / (heading.Count + WordsOf(anchor.Replace('-', ' ')).Count);
    }

    private static HashSet<string> WordsOf(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Folding.Letters).Where(x => x.Length > 0)];

    /// <summary>One minus the share of letters to change (Levenshtein 1966).</summary>
    private static double Similarity(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0)
            return 0;
        // The last row of the table of distances; what it held before it is overwritten is one row older.
        var row = b.Length < LongestOnStack ? stackalloc int[b.Length + 1] : new int[b.Length + 1];
        for (var j = 0; j < row.Length; j++)
            row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j < row.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j - 1], above) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return 1 - ((double)row[^1] / Math.Max(a.Length, b.Length));
    }
}

/// <param name="Letters">What is compared of a name of the post.</param>
internal readonly record struct PostName(string Letters, int Post);

/// <summary>What may have been meant.</summary>
/// <param name="Confidence">How sure it is, 0 to 1.</param>
internal sealed record Guess<T>(T Value, double Confidence);
