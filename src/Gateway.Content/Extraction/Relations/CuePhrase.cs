using System.Numerics;
using Gateway.Content.Model;

namespace Gateway.Content.Extraction.Relations;

/// <summary>
/// A phrase such as <c>my|our last|previous post @</c>. Words stand apart by spaces; <c>a|b</c> is either, <c>a?</c> may be absent, <c>!a</c> must not come
/// next, <c>*</c> is up to five words, <c>**</c> up to thirty, <c>^</c> the start of a clause, <c>^^</c> of the sentence, <c>@</c> the link: what stands before it must precede the link or overlap it, what
/// stands after it must follow or overlap; <c>~@</c> the link right after; <c>=@</c> the link that holds its end. A phrase without <c>@</c> stands near the link on either side.
/// </summary>
internal sealed class CuePhrase
{
    // Further away a phrase speaks of something else.
    private const int LongestReach = 8;
    private const int NoReach = -1;
    private const int Gap = 5;
    private const int LongGap = 30;

    // A comma begins another thought more often than not.
    private const int CommaLength = 2;

    private readonly PhraseStep[] before;
    private readonly PhraseStep[] after;
    private readonly bool namesLink;
    private readonly bool speaksOfNot;

    private readonly PhraseStep first;
    private readonly int reach;

    private CuePhrase(PhraseStep[] before, PhraseStep[] after, bool namesLink, int reach)
    {
        this.reach = reach;
        (this.before, this.after, this.namesLink) = (before, after, namesLink);
        first = PhraseStep.AnyOf(FirstSteps(before.Length > 0 ? before : after));
        speaksOfNot = before.Concat(after).Any(x => x.Form == StepForm.Word && x.Words.Any(word => Vocabulary.Denies((short)word)));
    }

    /// <summary>The step whose words are the least common: without one of them a sentence need not be compared.</summary>
    public PhraseStep Rarest => before.Concat(after).Where(x => x.Form == StepForm.Word && !x.IsOptional).MinBy(x => x.Commonness)!;

    public static CuePhrase Parse(string phrase)
    {
        var parts = phrase.Split('@').Select(x => PhraseStep.Parse(x.TrimEnd('~', '='))).ToList();
        return new CuePhrase(parts[0], parts.Count > 1 ? parts[1] : [], parts.Count > 1, ReachOf(phrase));
    }

    private static int ReachOf(string phrase) => phrase.IndexOfAny(['~', '=']) is var mark && mark < 0 ? LongestReach : phrase[mark] == '~' ? 0 : NoReach;

    /// <summary>Whether the sentence holds the phrase, and there it says something of the link.</summary>
    /// <param name="link">Its words.</param>
    public bool Fits(ReadOnlySpan<CueWord> words, TextSpan link)
    {
        for (var start = 0; start < words.Length; start++)
            if (first.Has(words[start].Id) && Fits(before.Length > 0 ? before : after, 0, words, start, start, link))
                return true;
        return false;
    }

    /// <summary>The steps that it may begin with: those that may be absent, up to one that may not.</summary>
    private static IEnumerable<PhraseStep> FirstSteps(PhraseStep[] steps)
    {
        foreach (var step in steps.Where(x => x.Form == StepForm.Word))
        {
            yield return step;
            if (!step.IsOptional)
                yield break;
        }
    }

    private bool Fits(PhraseStep[] steps, int step, ReadOnlySpan<CueWord> words, int start, int place, TextSpan link)
    {
        if (step == steps.Length)
            return Concerns(steps, words, start, place, link);
        var (next, isIn) = (steps[step], place < words.Length);
        switch (next.Form)
        {
            case StepForm.SentenceStart:
                return place == 0 && Fits(steps, step + 1, words, start, place, link);
            case StepForm.ClauseStart:
                return isIn && words[place].StartsClause && Fits(steps, step + 1, words, start, place, link);
            case StepForm.Not:
                return !(isIn && next.Has(words[place].Id)) && Fits(steps, step + 1, words, start, place, link);
            case StepForm.Gap or StepForm.LongGap:
                for (var length = 0; length <= (next.Form == StepForm.Gap ? Gap : LongGap); length++)
                    if (Fits(steps, step + 1, words, start, place + length, link))
                        return true;
                    else if (place + length >= words.Length || (next.Form == StepForm.Gap ? IsWall(words[place + length].Id) : words[place + length].Id == Vocabulary.Question))
                        return false;
                return false;
            default:
                return (isIn && next.Has(words[place].Id) && Fits(steps, step + 1, words, start, place + 1, link))
                    || (next.IsOptional && Fits(steps, step + 1, words, start, place, link));
        }
    }

    private bool Concerns(PhraseStep[] steps, ReadOnlySpan<CueWord> words, int start, int end, TextSpan link)
    {
        if (!speaksOfNot && Denial.Governs(words, start, end))
            return false;
        var overlaps = start < link.End && end > link.Start;
        var precedes = (overlaps && end <= link.End) || (end <= link.Start && AreNear(words, end, link.Start));
        var follows = (overlaps && start >= link.Start) || (start >= link.End && !HasColon(words, link.End, start) && AreNear(words, link.End, start));
        if (steps == before)
            return namesLink
                ? precedes && (after.Length == 0 || IsFollowed(words, end, link))
                : overlaps || precedes || follows;
        return follows;
    }

    private bool IsFollowed(ReadOnlySpan<CueWord> words, int end, TextSpan link)
    {
        for (var start = Math.Max(end, link.Start); start < words.Length && start <= link.End + reach; start++)
            if (Fits(after, 0, words, start, start, link))
                return true;
        return false;
    }

    /// <summary>Whether what stands between two places keeps them in one thought; other links between must be items of one list.</summary>
    private bool AreNear(ReadOnlySpan<CueWord> words, int from, int to)
    {
        var (length, passedLink) = (0, false);
        if (reach == NoReach)
            return false;
        for (var i = from; i < to; i++)
        {
            var word = words[i];
            if (word.Link >= 0)
                passedLink = true;
            else if (passedLink && !Vocabulary.Joins(word.Id))
                return false;
            else if (IsWall(word.Id) && !(word.Id == Vocabulary.Open && i == to - 1))
                return false;
            else if (word.Id != Vocabulary.Open)
                length += passedLink ? 0 : word.Id == Vocabulary.Comma ? CommaLength : 1;
            if (length > reach)
                return false;
        }

        return true;
    }

    /// <summary>What follows a colon speaks of what comes next.</summary>
    private static bool HasColon(ReadOnlySpan<CueWord> words, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (words[i].Id == Vocabulary.Colon)
                return true;
        return false;
    }

    private static bool IsWall(short word) => word is Vocabulary.Open or Vocabulary.Close or Vocabulary.Semicolon or Vocabulary.Question;
}

/// <summary>A step of a phrase.</summary>
internal sealed class PhraseStep
{
    // In prose, one such word stands for hundreds of others.
    private const int CommonWord = 100;

    private readonly ulong[] words = new ulong[(Vocabulary.Count + 63) / 64];

    private PhraseStep(StepForm form, bool isOptional) => (Form, IsOptional) = (form, isOptional);

    /// <summary>How common its words are together; for comparison only.</summary>
    public int Commonness { get; private set; }

    public StepForm Form { get; }

    public bool IsOptional { get; }

    /// <summary>Numbers of its words.</summary>
    public IEnumerable<int> Words
    {
        get
        {
            for (var i = 0; i < words.Length; i++)
                for (var rest = words[i]; rest != 0; rest &= rest - 1)
                    yield return (i * 64) + BitOperations.TrailingZeroCount(rest);
        }
    }

    public bool Has(short word) => (words[word >> 6] & (1UL << word)) != 0;

    /// <summary>A word of any of these steps.</summary>
    public static PhraseStep AnyOf(IEnumerable<PhraseStep> steps)
    {
        var any = new PhraseStep(StepForm.Word, isOptional: false);
        foreach (var step in steps)
            for (var i = 0; i < any.words.Length; i++)
                any.words[i] |= step.words[i];
        return any;
    }

    public static PhraseStep[] Parse(string phrase) => [.. phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ParseStep)];

    private static PhraseStep ParseStep(string written)
    {
        var form = written switch
        {
            "*" => StepForm.Gap,
            "**" => StepForm.LongGap,
            "^" => StepForm.ClauseStart,
            "^^" => StepForm.SentenceStart,
            ['!', ..] => StepForm.Not,
            _ => StepForm.Word,
        };
        var isOptional = written.Length > 1 && written[^1] == '?';
        var step = new PhraseStep(form, isOptional);
        if (form is StepForm.Word or StepForm.Not)
            foreach (var word in CuePhrases.WordsOf(written))
            {
                var id = word.Length == 1 && !char.IsLetter(word[0]) ? Vocabulary.OfMark(word[0]) : Vocabulary.Of(word);
                step.words[id >> 6] |= 1UL << id;
                step.Commonness += Vocabulary.IsCommon(id) ? CommonWord : 1;
            }

        return step;
    }
}

internal enum StepForm
{
    Word,
    Not,
    Gap,
    LongGap,
    ClauseStart,
    SentenceStart,
}
