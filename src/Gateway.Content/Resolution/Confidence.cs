using Gateway.Content.Model;

namespace Gateway.Content.Resolution;

/// <summary>How sure guesses of each kind are to be right. They follow from what else the written text could have meant, and keep to one side of <see cref="Repair.Trusted"/>.</summary>
internal static class Confidence
{
    /// <summary>The author says so: an alias, a redirect, a former address.</summary>
    public const double Certain = 1;

    /// <summary>A slip of the hand is undone (a doubled sign, letter case, percent-encoding, punctuation), and one target alone is left.</summary>
    public const double Slip = 0.97;

    /// <summary>The same letters and numbers in the same order.</summary>
    public const double SameLetters = 0.95;

    /// <summary>The number that tells headings of one text apart has come or gone.</summary>
    public const double Renumbered = Repair.Trusted;

    /// <summary>The best that likeness alone can reach.</summary>
    public const double Likeness = 0.85;

    /// <summary>The only post with such a section, of several words: it may have moved there.</summary>
    public const double MovedSection = 0.75;

    /// <summary>The same of one word, such as "notation", which many posts might have.</summary>
    public const double MovedWord = 0.5;

    /// <summary>One of several that fit as well.</summary>
    public const double OneOfSeveral = 0.5;

    /// <summary>Nothing but the first word in common.</summary>
    public const double FirstWord = 0.4;

    // Of what is left of a likeness where numbers differ: part 2 is not part 3.
    private const double OtherNumbers = 0.6;

    private const double CloseRival = 0.7;

    /// <summary>From a likeness of 0 to 1.</summary>
    public static double OfLikeness(double score, bool sameNumbers, bool hasRival) =>
        Likeness * score * (sameNumbers ? 1 : OtherNumbers) * (hasRival ? CloseRival : 1);
}
