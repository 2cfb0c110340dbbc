using System.Buffers;
using Gateway.Content.Extraction;
using Gateway.Content.Sources;

namespace Gateway.Content.Resolution;

/// <summary>
/// Finds destinations to which a site gives a meaning of its own. A template may turn them into anything: <c>[page bundle](g)</c> leads to the entry of a glossary
/// on a site whose template says so. Where no page stands at such a word, and yet links of many different texts in many posts lead to it, it is no address that
/// somebody got wrong.
/// </summary>
internal sealed class LinkConventions
{
    // A dead address is repeated too, but under one or two texts.
    private const int FewestTexts = 12;
    private const int FewestPosts = 4;

    private static readonly SearchValues<char> AddressChars = SearchValues.Create("/.#?:@%& ");

    private readonly Dictionary<(string Source, string Word), Uses> uses = [];

    public LinkConventions(IReadOnlyList<ReadPost> posts, IReadOnlyDictionary<string, OpenSource> sources, AddressBook addresses)
    {
        foreach (var post in posts.Where(x => sources[x.Source].Layout.MayTurnLinks))
            foreach (var link in post.Links.Where(x => IsWord(x.Written)))
                if (addresses.Find(sources[post.Source], post.SitePath, link.Href).Place == Place.Nowhere)
                    UsesOf((post.Source, link.Written)).Add(post, link);
        foreach (var (word, _) in uses.Where(x => x.Value.Texts.Count < FewestTexts || x.Value.Posts.Count < FewestPosts).ToList())
            uses.Remove(word);
    }

    /// <summary>Each with the number of its links and the first of them.</summary>
    public IEnumerable<(string Word, int Count, ReadPost FirstPost, LinkMention First)> All => uses.Select(x => (x.Key.Word, x.Value.Count, x.Value.FirstPost!, x.Value.First!));

    public bool Cover(ReadPost post, LinkMention link) => uses.Count > 0 && uses.ContainsKey((post.Source, link.Written));

    private static bool IsWord(string written) => written.Length > 0 && written.AsSpan().IndexOfAny(AddressChars) < 0;

    private Uses UsesOf((string, string) word)
    {
        if (!uses.TryGetValue(word, out var found))
            uses.Add(word, found = new Uses());
        return found;
    }

    private sealed class Uses
    {
        public int Count { get; private set; }
        public ReadPost? FirstPost { get; private set; }
        public LinkMention? First { get; private set; }
        public HashSet<string> Texts { get; } = new(StringComparer.OrdinalIgnoreCase);
        public HashSet<ReadPost> Posts { get; } = new(ReferenceEqualityComparer.Instance);

        public void Add(ReadPost post, LinkMention link)
        {
            Count++;
            FirstPost ??= post;
            First ??= link;
            Texts.Add(link.Label);
            Posts.Add(post);
        }
    }
}
