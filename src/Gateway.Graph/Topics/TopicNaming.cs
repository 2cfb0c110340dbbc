using Gateway.Content.Model;

namespace Gateway.Graph.Topics;

/// <summary>Brings all names of a topic together: its spellings, its abbreviations, the text of links to it.</summary>
internal sealed class TopicNaming
{
    /// <summary>A long form that is that much rarer than its abbreviation is not what people call it: nobody says all of BERT.</summary>
    private const int RareForm = 10;

    private const int MostAltLabels = 12;

    private readonly Corpus corpus;
    private readonly List<Candidate> candidates;
    private readonly TopicSelection selection;
    private readonly Dictionary<Candidate, Candidate> fullForms;

    // Of words that texts mostly write with several capital letters: GAN for gan.
    private readonly Dictionary<string, string> nameOf;

    private TopicNaming(Corpus corpus, List<Candidate> candidates, TopicSelection selection)
    {
        this.corpus = corpus;
        this.candidates = candidates;
        this.selection = selection;
        nameOf = Names(corpus);
        fullForms = candidates.Where(form => form.Abbreviations.Count > 0)
            .Select(form => (Form: form, Name: FullForm(form))).Where(pair => pair.Name is not null)
            .ToDictionary(pair => pair.Form, pair => pair.Name!);
    }

    /// <summary>By label.</summary>
    public static IReadOnlyList<Draft> Of(Corpus corpus, List<Candidate> candidates, TopicSelection selection)
    {
        var naming = new TopicNaming(corpus, candidates, selection);
        return naming.Drafts();
    }

    private List<Draft> Drafts()
    {
        var shortForms = fullForms.ToLookup(pair => pair.Value, pair => pair.Key);
        var groups = new List<List<Candidate>>();
        foreach (var candidate in candidates)
        {
            if (fullForms.ContainsKey(candidate))
                continue;
            List<Candidate> group = [candidate, .. shortForms[candidate].OrderBy(form => form.Place)];
            if (selection.IsTopic(group))
                groups.Add(group);
        }

        return Named(groups);
    }

    private List<Draft> Named(List<List<Candidate>> groups)
    {
        var labelled = groups.Select(group => (Group: group, Label: LabelOf(group)))
            .OrderByDescending(x => x.Group.Any(candidate => candidate.Authored is not null))
            .ThenByDescending(x => x.Group.Any(candidate => candidate.Tag is not null))
            .ThenBy(x => x.Label, StringComparer.OrdinalIgnoreCase).ThenBy(x => x.Group[0].Place)
            .DistinctBy(x => KeyOf(x.Group, x.Label)).ToList();
        var taken = labelled.Select(x => x.Label.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        var drafts = new List<Draft>();
        foreach (var (group, label) in labelled.OrderBy(x => x.Label, StringComparer.OrdinalIgnoreCase).ThenBy(x => x.Group[0].Place))
            drafts.Add(new Draft(
                drafts.Count,
                KeyOf(group, label),
                label,
                [.. AltLabels(group).Where(other => taken.Add(other.ToLowerInvariant())).Take(MostAltLabels)],
                [.. group.SelectMany(candidate => candidate.Forms)],
                [.. group.SelectMany(candidate => candidate.Tags).Select(tag => tag.Key)],
                group.Select(candidate => candidate.Authored).FirstOrDefault(authored => authored is not null),
                group.All(selection.IsPlainWord),
                // Whoever declares a word means it.
                group.All(candidate => candidate.Authored is null && selection.IsVague(candidate))));
        return drafts;
    }

    /// <summary>What two of three who explain an abbreviation say that it stands for. An author's own tags stay topics of their own.</summary>
    private static Candidate? FullForm(Candidate form)
    {
        var (name, count) = form.Abbreviations.CountBy(name => name).OrderByDescending(x => x.Value).ThenBy(x => x.Key.Place).First();
        var isTakenTwice = (form.Tag is not null && name.Tag is not null) || name.Abbreviations.Count > 0;
        return !isTakenTwice && 3 * count >= 2 * form.Abbreviations.Count ? name : null;
    }

    private static ContentKey KeyOf(List<Candidate> group, string label) =>
        group.SelectMany(candidate => candidate.Tags).FirstOrDefault()?.Key ?? Topic.KeyOf(label);

    private string LabelOf(List<Candidate> group)
    {
        if (group.FirstOrDefault(candidate => candidate.Authored is not null)?.Authored is { } authored)
            return authored.PrefLabel;
        if (group.FirstOrDefault(candidate => candidate.Tag is not null)?.Tag is { } tag)
            return nameOf.GetValueOrDefault(tag.PrefLabel, tag.PrefLabel);
        var name = group[0];
        var usual = group.MaxBy(candidate => candidate.Count)!;
        return Spellings(usual.Count > RareForm * name.Count ? usual : name).First();
    }

    private static Dictionary<string, string> Names(Corpus corpus)
    {
        var counts = corpus.CountWords();
        return Enumerable.Range(0, counts.Length)
            .GroupBy(word => corpus.Words.Spelling(word), StringComparer.OrdinalIgnoreCase)
            .Select(same => (Usual: same.MaxBy(word => counts[word]), All: same.Sum(word => counts[word])))
            .Where(x => PhraseTerms.IsName(corpus.Words.Spelling(x.Usual)) && 2 * counts[x.Usual] > x.All)
            .ToDictionary(x => corpus.Words.Spelling(x.Usual), x => corpus.Words.Spelling(x.Usual), StringComparer.OrdinalIgnoreCase);
    }

    private static IEnumerable<string> Spellings(Candidate candidate) => candidate.Spellings
        .OrderByDescending(x => x.Value).ThenBy(x => x.Key, StringComparer.Ordinal).Select(x => x.Key);

    private static IEnumerable<string> AltLabels(List<Candidate> group) =>
        group.SelectMany(candidate => candidate.Authored?.AltLabels ?? [])
            .Concat(group.SelectMany(candidate => candidate.Tags).SelectMany(tag => tag.AltLabels.Prepend(tag.PrefLabel)))
            .Concat(group.SelectMany(Spellings))
            .Concat(group.SelectMany(candidate => candidate.LinkTexts));
}
