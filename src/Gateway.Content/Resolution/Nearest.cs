using System.Text.RegularExpressions;
using Gateway.Content.Extraction.References;

namespace Gateway.Content.Resolution;

/// <summary>Guesses what a broken link meant.</summary>
internal static partial class Nearest
{
    // Below these a proposal is more often wrong than right.
    private const double AnchorThreshold = 0.6;
    private const double AddressThreshold = 0.75;

    private const int LongestOnStack = 256;

    // One or two letters are near to everything and to nothing.
    private const int ShortestAddress = 3;

    // Shorter words ("the", "how", "data") begin headings that have nothing in common.
    private const int ShortestTellingWord = 6;

    /// <summary>The anchor that the written one most likely stands for; null where none is near.</summary>
    /// <param name="label">Text of the link, which often repeats the heading.</param>
    public static string? Anchor(string written, string label, ReadPost target)
    {
        var wanted = Folding.Letters(written);
        if (wanted.Length == 0)
            return null;
        var best = target.Headings
            .Where(x => x.Anchor is not null)
            .Select(x => (x.Anchor, Score: Math.Max(
                Similarity(wanted, Folding.Letters(x.Anchor!)),
                Math.Max(IsAcronym(wanted, x.Title) ? AnchorThreshold : 0, Math.Max(Similarity(wanted, Folding.Letters(x.Title)), WordOverlap(written, label, x.Title))))))
            .OrderByDescending(x => x.Score)
            .FirstOrDefault();
        var otherwiseSpelt = target.Anchors.FirstOrDefault(x => Folding.Letters(x) == wanted);
        return otherwiseSpelt ?? (best.Score >= AnchorThreshold ? best.Anchor : OnlyOneWithFirstWord(written, target));
    }

    /// <summary>The only anchor that begins with the same word: "contrastive-learning" for "contrastive-predictive-coding".</summary>
    private static string? OnlyOneWithFirstWord(string written, ReadPost target)
    {
        var word = written.Split('-')[0];
        var found = target.Headings.Select(x => x.Anchor).OfType<string>().Where(x => x.Split('-')[0] == word).Take(2).ToList();
        return word.Length >= ShortestTellingWord && found.Count == 1 ? found[0] : null;
    }

    /// <summary>An address hidden in the written one, such as <c>(https://...)</c>, or one that lacks its scheme, such as <c>www.example.org/x</c>, else the address of a post whose last part is nearly the same.</summary>
    public static string? Address(string written, IReadOnlyList<NamedAddress> addresses)
    {
        var inner = written.IndexOf("http", StringComparison.OrdinalIgnoreCase);
        if (inner > 0)
            return written[inner..].Trim('(', ')', '[', ']', '<', '>', '"', '\'', '“', '”', ' ');
        if (HostName().IsMatch(written))
            return "https://" + written;
        var wanted = Folding.Letters(LastPart(written));
        if (wanted.Length < ShortestAddress)
            return null;
        var best = (Address: (string?)null, Score: AddressThreshold);
        foreach (var (address, name) in addresses)
        {
            // Of names so different in length too many letters would have to change.
            if (Math.Min(wanted.Length, name.Length) < AddressThreshold * Math.Max(wanted.Length, name.Length))
                continue;
            var score = Similarity(wanted, name);
            if (score > best.Score || (score == best.Score && (best.Address is null || string.CompareOrdinal(address, best.Address) < 0)))
                best = (address, score);
        }

        return best.Address;
    }

    /// <summary>An address with what is compared of it.</summary>
    public static NamedAddress Named(string address) => new(address, Folding.Letters(LastPart(address)));

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
        var path = address.Split('#', '?')[0].TrimEnd('/');
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

/// <param name="Name">Last part of the address, folded.</param>
internal readonly record struct NamedAddress(string Address, string Name);
