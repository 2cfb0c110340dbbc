using Gateway.Graph.Texts;

namespace Gateway.Graph.Topics;

/// <summary>What one post says of one topic.</summary>
internal sealed class TopicUse(int topic)
{
    public const int WholePost = -1;

    private static readonly Dictionary<int, int> NoLinks = [];

    // Few have any, and there are as many uses as posts have topics.
    private Dictionary<int, int>? linksHere;

    public int Topic { get; } = topic;

    /// <summary>How often it names it.</summary>
    public int Count { get; set; }

    /// <summary>Words of the sentences that name it, and of sections that it heads.</summary>
    public int Words { get; set; }

    /// <summary>Whether the title names it.</summary>
    public bool IsInTitle { get; set; }

    /// <summary>Its place among the author's tags; null where it is none.</summary>
    public int? TagPlace { get; set; }

    public bool IsTag => TagPlace is not null;

    /// <summary>What it is, said in a sentence, and the section where that stands.</summary>
    public (int? Section, Definition Definition)? Definition { get; set; }

    /// <summary>Whether its abbreviation is explained.</summary>
    public bool IsSpeltOut { get; set; }

    /// <summary>By section, itself alone.</summary>
    public SortedList<int, SectionUse> Sections { get; } = [];

    /// <summary>Links with its name that lead to other posts.</summary>
    public int LinksAway { get; set; }

    /// <summary>Other posts that link here by its name, by the section that they lead to; <see cref="WholePost"/> for none.</summary>
    public IReadOnlyDictionary<int, int> LinksHere => linksHere ?? NoLinks;

    public void AddLinkHere(int? section)
    {
        linksHere ??= [];
        linksHere[section ?? WholePost] = linksHere.GetValueOrDefault(section ?? WholePost) + 1;
    }

    /// <summary>Sections whose heading is its name.</summary>
    public IEnumerable<int> Headed => Sections.Where(section => section.Value.IsHeaded).Select(section => section.Key);

    /// <summary>To count the words of a sentence once: its end.</summary>
    internal int SentenceEnd { get; set; }
}

/// <summary>What the text of one section says of a topic, subsections left out.</summary>
/// <param name="IsHeaded">Whether its heading is the topic's name.</param>
internal readonly record struct SectionUse(int Count, int Words, bool IsHeaded);
