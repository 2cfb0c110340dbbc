using Gateway.Content.Model;

namespace Gateway.Graph.Topics;

/// <summary>A phrase that may name a topic, and what speaks for it. Posts are counted in their order, each once.</summary>
internal sealed class Candidate(string key, int place)
{
    /// <summary>What its spellings have in common.</summary>
    public string Key { get; } = key;

    /// <summary>Its place among the candidates.</summary>
    public int Place { get; } = place;

    /// <summary>In how many ways it is cut into words, each as terms: <c>pre training</c>, <c>pretraining</c>.</summary>
    public List<int[]> Forms { get; } = [];

    /// <summary>As it is written in headings, tags and where an abbreviation is explained, with how often.</summary>
    public Dictionary<string, int> Spellings { get; } = new(StringComparer.Ordinal);

    /// <summary>The tag's topic.</summary>
    public Topic? Tag { get; set; }

    /// <summary>That, and those which the vocabulary gives other names of it.</summary>
    public List<Topic> Tags { get; } = [];

    /// <summary>Texts of links to sections that it heads.</summary>
    public List<string> LinkTexts { get; } = [];

    /// <summary>From a source's own vocabulary.</summary>
    public VocabularyTopic? Authored { get; set; }

    /// <summary>What it stands for, each time that a post says so.</summary>
    public List<Candidate> Abbreviations { get; } = [];

    /// <summary>Posts and sections whose heading is this phrase and nothing else.</summary>
    public List<TopicPlace> Headed { get; } = [];

    /// <summary>Posts in which it is the title or a heading.</summary>
    public PostCount Headings;

    /// <summary>Posts in whose title or headings it stands by itself, between marks and words without meaning.</summary>
    public PostCount Segments;

    /// <summary>Posts that explain it as, or by, an abbreviation.</summary>
    public PostCount Explained;

    /// <summary>Links whose text it is.</summary>
    public int Links { get; set; }

    /// <summary>Posts whose text holds it.</summary>
    public int Posts { get; set; }

    /// <summary>Posts that hold it three times or more.</summary>
    public int Repeating { get; set; }

    /// <summary>How often it stands in the corpus.</summary>
    public int Count { get; set; }

    /// <summary>How often it stands within a longer candidate.</summary>
    public int Nested { get; set; }

    /// <summary>How often it stands in the post that uses it most.</summary>
    public int Most { get; set; }

    /// <summary>Of <see cref="Headed"/>: those whose text speaks of it, too.</summary>
    public int TakenUp { get; set; }

    public int Words => Forms is [] ? 0 : Forms[0].Length;

    public void AddForm(ReadOnlySpan<int> form)
    {
        foreach (var known in Forms)
            if (form.SequenceEqual(known))
                return;
        Forms.Add(form.ToArray());
    }

    public void AddSpelling(string spelling, int times = 1) => Spellings[spelling] = Spellings.GetValueOrDefault(spelling) + times;
}

/// <summary>Counts posts that come in their order.</summary>
internal struct PostCount
{
    private int last;

    public int Count { get; private set; }

    public void Add(int post)
    {
        if (last == post + 1)
            return;
        last = post + 1;
        Count++;
    }
}
