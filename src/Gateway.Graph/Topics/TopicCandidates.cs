using Gateway.Content.Model;
using Gateway.Graph.Texts;

namespace Gateway.Graph.Topics;

/// <summary>Gathers all phrases that may name a topic: tags, the vocabulary, headings and their parts, abbreviations with what they stand for.</summary>
internal sealed class TopicCandidates
{
    private readonly Corpus corpus;
    private readonly PhraseTerms terms;
    private readonly Dictionary<string, Candidate> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<ContentKey, Candidate> byTag = [];
    private readonly List<Candidate> all = [];

    // Where papers appeared is nothing that a blog is about.
    private readonly HashSet<string> venueWords;

    private TopicCandidates(Corpus corpus, PhraseTerms terms)
    {
        (this.corpus, this.terms) = (corpus, terms);
        venueWords = corpus.Snapshot.Papers.SelectMany(paper => paper.Venue?.Split(' ') ?? []).ToHashSet(StringComparer.Ordinal);
    }

    public static List<Candidate> Of(Corpus corpus, PhraseTerms terms)
    {
        var candidates = new TopicCandidates(corpus, terms);
        candidates.AddTags();
        candidates.AddVocabulary();
        for (var post = 0; post < corpus.Posts.Count; post++)
        {
            candidates.AddHeadings(post);
            candidates.AddAcronyms(post);
        }

        candidates.AddAnchors();
        return candidates.all;
    }

    private void AddTags()
    {
        // Of tags that differ in their endings alone, the one that most posts have stands for the words in the text.
        var postsOf = corpus.Posts.Index().SelectMany(x => x.Item.Topics, (x, topic) => (Topic: topic, Post: x.Index)).ToLookup(x => x.Topic, x => x.Post);
        foreach (var topic in corpus.Snapshot.Topics.OrderByDescending(topic => postsOf[topic.Key].Count()).ThenBy(topic => topic.Key.Value, StringComparer.Ordinal))
        {
            var tag = Named(topic.PrefLabel, postsOf[topic.Key].FirstOrDefault());
            if (tag is null || tag.Tag is not null)
                all.Add(tag = new Candidate(topic.Key.Value, all.Count));
            tag.Tag = topic;
            tag.Tags.Add(topic);
            foreach (var label in topic.AltLabels.Prepend(topic.PrefLabel))
                byTag.TryAdd(Topic.KeyOf(label), tag);
        }
    }

    private void AddVocabulary()
    {
        foreach (var topic in corpus.Snapshot.Vocabulary)
        {
            var entry = TagOf(topic.PrefLabel) ?? Named(topic.PrefLabel, post: 0);
            if (entry is null || entry.Authored is not null)
                all.Add(entry = new Candidate(topic.PrefLabel, all.Count));
            entry.Authored = topic;
            foreach (var label in topic.AltLabels)
                AddLabel(entry, label);
        }
    }

    /// <summary>Of the vocabulary's names each is a name of one topic, also where it is a tag.</summary>
    private void AddLabel(Candidate entry, string label)
    {
        if (TagOf(label) is { } tag)
            Take(entry, tag);
        if (Phrase(label, 0) is not { Length: > 0 } form)
            return;
        var key = terms.KeyOf(form);
        if (byKey.TryGetValue(key, out var other))
            Take(entry, other);
        if (other?.Authored is null)
            byKey[key] = entry;
        entry.AddForm(form);
    }

    private void Take(Candidate entry, Candidate other)
    {
        if (other == entry || other.Authored is not null)
            return;
        entry.Tags.AddRange(other.Tags);
        entry.Tag ??= other.Tag;
        all[other.Place] = new Candidate(other.Key, other.Place);
    }

    private Candidate? TagOf(string label) => byTag.GetValueOrDefault(Topic.KeyOf(label)) is { } tag && all[tag.Place] == tag ? tag : null;

    private void AddHeadings(int post)
    {
        AddHeading(corpus.Posts[post].Title, new TopicPlace(post, null));
        foreach (var (index, section) in corpus.Texts[post].Sections.Index())
            AddHeading(section.Title, new TopicPlace(post, index));
    }

    private void AddHeading(string title, TopicPlace place)
    {
        var heading = terms.Read(title, terms.Of(place.Post));
        var whole = HeadingPhrases.Whole(terms, heading);
        if (whole.Length > 0 && Add(whole, title) is { } headed)
        {
            headed.Headings.Add(place.Post);
            headed.Segments.Add(place.Post);
            headed.Headed.Add(place);
        }

        AddSegments(place.Post, title, [.. heading]);
    }

    private void AddSegments(int post, string title, (int Term, int Start, int End)[] heading)
    {
        foreach (var segment in HeadingPhrases.Segments(terms, heading))
            Add(segment, title)?.Segments.Add(post);
    }

    private void AddAcronyms(int post)
    {
        foreach (var acronym in corpus.Texts[post].Acronyms)
            if (!venueWords.Contains(acronym.Short) && Named(acronym.Short, post) is { } form && Named(acronym.Long, post) is { } name && form != name)
            {
                form.Explained.Add(post);
                name.Explained.Add(post);
                form.Abbreviations.Add(name);
            }
    }

    private void AddAnchors()
    {
        var headed = byKey.Values.Distinct().SelectMany(candidate => candidate.Headed, (candidate, place) => (place, candidate)).ToLookup(x => x.place, x => x.candidate);
        var calls = new List<(Candidate Candidate, string Text, int From)>();
        foreach (var link in corpus.Snapshot.Links)
        {
            if (link is not { Status: LinkStatus.Resolved or LinkStatus.Redirected, To: { } to, Href: not null } || to == link.From)
                continue;
            var from = corpus.IndexOf(link.From);
            if (Phrase(link.AnchorText, from) is not { Length: > 0 and <= HeadingPhrases.MostWords } phrase)
                continue;
            if (byKey.TryGetValue(terms.KeyOf(phrase), out var named))
                named.Links++;
            else if (link.ToSection is { } section)
                calls.AddRange(headed[new TopicPlace(corpus.IndexOf(to), section)].Select(candidate => (candidate, link.AnchorText, from)));
        }

        // What one post calls it may be the turn of a sentence.
        foreach (var call in calls.GroupBy(call => (call.Candidate, call.Text), call => call.From))
            if (call.Distinct().Count() > 1)
                call.Key.Candidate.LinkTexts.Add(call.Key.Text);
    }

    /// <summary>The phrase that a name consists of, case and endings ignored; null where no text of the corpus holds it.</summary>
    private Candidate? Named(string name, int post)
    {
        if (Phrase(name, post) is not { Length: > 0 and <= 2 * HeadingPhrases.MostWords } phrase)
            return null;
        if (!phrase.Any(terms.IsMeaningful))
            return null;
        var candidate = Get(phrase);
        candidate.AddSpelling(name);
        return candidate;
    }

    private int[]? Phrase(string name, int post)
    {
        if (corpus.Posts.Count == 0)
            return null;
        var read = terms.Read(name, terms.Of(post));
        // Signs make another name: C++ is not C.
        return read.Exists(x => Mark.Is(x.Term)) || name is ['.' or '@' or '#', ..] ? null : [.. read.Select(x => x.Term)];
    }

    private Candidate? Add(ReadOnlySpan<(int Term, int Start, int End)> phrase, string title)
    {
        var isMeaningful = false;
        foreach (var (term, _, _) in phrase)
        {
            if (term == PhraseTerms.Unknown)
                return null;
            isMeaningful |= terms.IsMeaningful(term) && terms.TextOf(term).Any(char.IsLetter);
        }

        if (!isMeaningful)
            return null;
        var candidate = Get(HeadingPhrases.TermsOf(phrase));
        candidate.AddSpelling(title[phrase[0].Start..phrase[^1].End]);
        return candidate;
    }

    private Candidate Get(ReadOnlySpan<int> phrase)
    {
        var key = terms.KeyOf(phrase);
        if (!byKey.TryGetValue(key, out var candidate))
        {
            byKey.Add(key, candidate = new Candidate(key, all.Count));
            all.Add(candidate);
        }

        candidate.AddForm(phrase);
        return candidate;
    }
}
