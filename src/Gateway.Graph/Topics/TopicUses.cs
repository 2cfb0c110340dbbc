using Gateway.Content.Model;
using Gateway.Graph.Texts;

namespace Gateway.Graph.Topics;

/// <summary>Finds what each post says of each topic.</summary>
internal sealed class TopicUses
{
    private readonly Corpus corpus;
    private readonly PhraseTerms terms;
    private readonly PhraseScan scan;
    private readonly Dictionary<string, int> topicOf = new(StringComparer.Ordinal);
    private readonly Dictionary<ContentKey, int> topicOfTag;
    private readonly IReadOnlyList<Draft> drafts;

    private TopicUses(Corpus corpus, PhraseTerms terms, IReadOnlyList<Draft> drafts)
    {
        (this.corpus, this.terms, this.drafts) = (corpus, terms, drafts);
        scan = new PhraseScan(corpus, terms, drafts.SelectMany(draft => draft.Forms, (draft, form) => (form, draft.Place)));
        topicOfTag = drafts.SelectMany(draft => draft.Tags, (draft, tag) => (Tag: tag, draft.Place)).ToDictionary(x => x.Tag, x => x.Place);
        foreach (var draft in drafts)
            foreach (var form in draft.Forms)
                topicOf.TryAdd(terms.KeyOf(form), draft.Place);
    }

    /// <summary>By the post's index: its topics by their place.</summary>
    public static TopicUse[][] Of(Corpus corpus, PhraseTerms terms, IReadOnlyList<Draft> drafts, CancellationToken cancellationToken)
    {
        var finding = new TopicUses(corpus, terms, drafts);
        var found = new TopicUse[corpus.Posts.Count][];
        Parallel.For(0, found.Length, new ParallelOptions { CancellationToken = cancellationToken }, post => found[post] = finding.UsesIn(post));
        finding.CountLinks(found);
        return found;
    }

    private TopicUse[] UsesIn(int post)
    {
        var uses = new Dictionary<int, TopicUse>();
        foreach (var (place, tag) in corpus.Posts[post].Topics.Index())
            UseOf(uses, topicOfTag[tag]).TagPlace ??= place;
        ReadText(post, uses);
        ReadHeadings(post, uses);
        foreach (var acronym in corpus.Texts[post].Acronyms)
            if (Find(post, acronym.Long) is { } topic && uses.TryGetValue(topic, out var spelt))
                spelt.IsSpeltOut = true;
        foreach (var (start, definition) in corpus.Texts[post].Definitions)
            if (SubjectOf(post, definition.Subject) is { } topic && uses.TryGetValue(topic, out var defined))
                defined.Definition ??= (SectionAt(post, start), definition);
        return [.. uses.Values.OrderBy(use => use.Topic)];
    }

    private void ReadText(int post, Dictionary<int, TopicUse> uses)
    {
        var text = corpus.Texts[post];
        var coveredTo = 0;
        var section = -1;
        scan.Find(post, (topic, at, length) =>
        {
            if (at + length <= coveredTo || corpus.IsInBibliography(post, at))
                return;
            coveredTo = at + length;
            while (section + 1 < text.Sections.Count && text.Sections[section + 1].Start <= at)
                section++;
            var use = UseOf(uses, topic);
            use.Count++;
            var words = use.SentenceEnd > at ? 0 : SentenceAround(text.Tokens, at, use);
            use.Words += words;
            if (InnermostAt(text.Sections, section, at) is not { } inside)
                return;
            var part = use.Sections.GetValueOrDefault(inside);
            use.Sections[inside] = part with { Count = part.Count + 1, Words = part.Words + words };
        });
    }

    private void ReadHeadings(int post, Dictionary<int, TopicUse> uses)
    {
        var sections = corpus.Texts[post].Sections;
        foreach (var (index, section) in sections.Index())
            foreach (var topic in HeadedBy(post, section.Title))
            {
                if (!uses.TryGetValue(topic, out var use))
                    continue;
                use.Sections[index] = use.Sections.GetValueOrDefault(index) with { IsHeaded = true, Words = section.OwnEnd - section.Start };
                use.Words += section.End - section.Start;
            }

        foreach (var segment in HeadingPhrases.Segments(terms, [.. terms.Read(corpus.Posts[post].Title, terms.Of(post))]))
            foreach (var topic in LongestIn(segment).Concat(SplitIn(segment)))
                if (uses.TryGetValue(topic, out var use))
                    use.IsInTitle = true;
    }

    /// <summary>The topics that a phrase names, those left out that are part of a longer name.</summary>
    private IEnumerable<int> LongestIn(ArraySegment<(int Term, int Start, int End)> phrase)
    {
        for (var start = 0; start < phrase.Count; start++)
            for (var length = phrase.Count - start; length > 0; length--)
                if (topicOf.TryGetValue(terms.KeyOf(HeadingPhrases.TermsOf(phrase.AsSpan(start, length))), out var topic))
                {
                    yield return topic;
                    start += length - 1;
                    break;
                }
    }

    /// <summary>Those whose name another word parts: <c>Contrastive Representation Learning</c> is about contrastive learning.</summary>
    private IEnumerable<int> SplitIn(ArraySegment<(int Term, int Start, int End)> phrase)
    {
        for (var start = 0; start + 2 < phrase.Count; start++)
            for (var end = start + 3; end <= phrase.Count; end++)
                for (var left = start + 1; left < end - 1; left++)
                    if (topicOf.TryGetValue(terms.KeyOf(HeadingPhrases.TermsOf([.. phrase[start..left], .. phrase[(left + 1)..end]])), out var topic))
                        yield return topic;
    }

    private void CountLinks(TopicUse[][] found)
    {
        var seen = new HashSet<(int From, int To, int Topic)>();
        foreach (var link in corpus.Snapshot.Links)
            if (link.To is { } target && target != link.From && link.Href is not null && Find(corpus.IndexOf(link.From), link.AnchorText) is { } topic)
            {
                var (from, to) = (corpus.IndexOf(link.From), corpus.IndexOf(target));
                if (Array.Find(found[from], use => use.Topic == topic) is { } away)
                    away.LinksAway++;
                if (seen.Add((from, to, topic)) && Array.Find(found[to], use => use.Topic == topic) is { } here)
                    here.AddLinkHere(link.ToSection);
            }
    }

    private static TopicUse UseOf(Dictionary<int, TopicUse> uses, int topic)
    {
        if (!uses.TryGetValue(topic, out var use))
            uses.Add(topic, use = new TopicUse(topic));
        return use;
    }

    /// <summary>The topic that a heading names, and that in brackets behind it.</summary>
    private IEnumerable<int> HeadedBy(int post, string heading)
    {
        var read = terms.Read(heading, terms.Of(post));
        return new[] { TopicOf(HeadingPhrases.Whole(terms, read)), TopicOf(HeadingPhrases.Bracketed(terms, read)) }.OfType<int>().Distinct();
    }

    private int? TopicOf(ReadOnlySpan<(int Term, int Start, int End)> phrase) =>
        phrase.Length > 0 && topicOf.TryGetValue(terms.KeyOf(HeadingPhrases.TermsOf(phrase)), out var topic) ? topic : null;

    private int? Find(int post, string name)
    {
        var read = terms.Read(name, terms.Of(post));
        return read.Count is > 0 and <= 2 * HeadingPhrases.MostWords && !read.Exists(x => x.Term < 0)
            && topicOf.TryGetValue(terms.KeyOf([.. read.Select(x => x.Term)]), out var topic) ? topic : null;
    }

    /// <summary>The topic that a sentence begins with; its abbreviation in brackets, another name after a comma, or where it is meant, may follow.</summary>
    private int? SubjectOf(int post, string subject)
    {
        var name = subject[..(subject.AsSpan().IndexOfAny("(,") is > 0 and var mark ? mark : subject.Length)].Trim();
        return Find(post, name) ?? (name.IndexOf(" in ", StringComparison.Ordinal) is > 0 and var place ? Find(post, name[..place]) : null);
    }

    private int? SectionAt(int post, int token)
    {
        var sections = corpus.Texts[post].Sections;
        var last = -1;
        while (last + 1 < sections.Count && sections[last + 1].Start <= token)
            last++;
        return InnermostAt(sections, last, token);
    }

    /// <param name="last">The last section that begins before.</param>
    private static int? InnermostAt(IReadOnlyList<TextSection> sections, int last, int token)
    {
        var section = last < 0 ? null : (int?)last;
        while (section is { } index && sections[index].End <= token)
            section = sections[index].Parent;
        return section;
    }

    /// <summary>How many words the sentence has.</summary>
    private static int SentenceAround(int[] tokens, int at, TopicUse use)
    {
        var start = at;
        while (start > 0 && tokens[start - 1] != Mark.Break)
            start--;
        var end = at;
        while (end < tokens.Length && tokens[end] != Mark.Break)
            end++;
        use.SentenceEnd = end;
        return end - start;
    }
}
