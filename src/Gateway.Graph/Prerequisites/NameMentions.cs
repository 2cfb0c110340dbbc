using System.Runtime.InteropServices;
using Gateway.Content.Model;

namespace Gateway.Graph.Prerequisites;

/// <summary>How often each post names another: by its title, its slug, or what several others call it where they link to it.</summary>
internal sealed class NameMentions
{
    // A name that stands in more of the posts is an ordinary word.
    private const double OrdinaryShare = 0.2;
    private const int NeverOrdinary = 5;

    private const int LeastCallers = 2;

    private readonly PostTerms terms;
    private readonly Dictionary<int[], Name> names = new(TermsComparer.Instance);
    private readonly Dictionary<int[], Name>.AlternateLookup<ReadOnlySpan<int>> bySpan;

    // By the first term: how long the names are that begin with it, the longest first.
    private readonly Dictionary<int, int[]> lengths;

    private NameMentions(Corpus corpus, PostTerms terms)
    {
        this.terms = terms;
        foreach (var named in Names(corpus, terms.Names).Where(x => x.Terms.Length > 0).GroupBy(x => x.Terms, TermsComparer.Instance))
            names.Add(named.Key, new Name([.. named.Select(x => x.Post).Distinct().Order()]));
        bySpan = names.GetAlternateLookup<ReadOnlySpan<int>>();
        lengths = names.Keys.GroupBy(x => x[0]).ToDictionary(x => x.Key, x => x.Select(y => y.Length).Distinct().OrderDescending().ToArray());
    }

    /// <returns>By post: how often it names which others.</returns>
    public static Dictionary<int, int>[] Of(Corpus corpus, PostTerms terms)
    {
        var mentions = new NameMentions(corpus, terms);
        var found = new List<Name>[corpus.Posts.Count];
        Parallel.For(0, found.Length, () => new List<int>(), (post, _, stream) =>
        {
            found[post] = mentions.In(post, stream);
            return stream;
        }, _ => { });

        var spread = found.SelectMany(names => names.Distinct()).CountBy(name => name).ToDictionary();
        var ordinary = Math.Max(NeverOrdinary, OrdinaryShare * found.Length);
        return
        [
            .. found.Select((names, post) => names
                .Where(name => spread[name] <= ordinary)
                .SelectMany(name => name.Posts)
                // Another source is a world of its own: the same name may be another thing there.
                .Where(named => named != post && corpus.Posts[named].Source == corpus.Posts[post].Source)
                .CountBy(named => named)
                .ToDictionary()),
        ];
    }

    /// <summary>At each place the longest name that stands there.</summary>
    private List<Name> In(int post, List<int> stream)
    {
        terms.Read(post, stream);
        var text = CollectionsMarshal.AsSpan(stream);
        var found = new List<Name>();
        for (var at = 0; at < text.Length; at++)
            if (lengths.TryGetValue(text[at], out var lengthsHere))
                foreach (var length in lengthsHere)
                    if (length <= text.Length - at && bySpan.TryGetValue(text.Slice(at, length), out var name))
                    {
                        found.Add(name);
                        break;
                    }

        return found;
    }

    private static IEnumerable<(int[] Terms, int Post)> Names(Corpus corpus, TitleTerms reading)
    {
        foreach (var (index, post) in corpus.Posts.Index())
        {
            yield return (reading.Of(WithoutBrackets(post.Title), post.Language), index);
            // One word is too often an ordinary one.
            if (reading.Of(post.Slug.Value, post.Language) is { Length: > 1 } slug)
                yield return (slug, index);
        }

        foreach (var (index, post) in corpus.Posts.Index())
            foreach (var name in post.Names)
                yield return (reading.Of(name, post.Language), index);

        var called = corpus.Snapshot.Links
            .Where(link => link.To is { } to && to != link.From)
            .Select(link => (Link: link, Terms: reading.Of(link.AnchorText, corpus.Posts[corpus.IndexOf(link.From)].Language)))
            .GroupBy(x => x.Terms, TermsComparer.Instance);
        foreach (var name in called)
            if (name.Select(x => x.Link.To!.Value).Distinct().Count() == 1 && name.Select(x => x.Link.From).Distinct().Count() >= LeastCallers)
                if (IsNameOf(corpus.IndexOf(name.First().Link.To!.Value), name.First().Terms, [.. name.Select(x => x.Link)]))
                    yield return (name.First().Terms, corpus.IndexOf(name.First().Link.To!.Value));

        // What leads to a section, or is a heading or tag there, names something that the post treats among others.
        bool IsNameOf(int index, int[] name, List<Link> links)
        {
            var post = corpus.Posts[index];
            var title = reading.Of(post.Title, post.Language).ToHashSet();
            return 2 * title.Intersect(name).Count() > title.Count
                || !(links.Exists(link => link.ToSection is not null)
                    || corpus.Texts[index].Sections.Select(section => section.Title).Concat(post.Tags).Any(part => reading.Of(part, post.Language).AsSpan().SequenceEqual(name)));
        }
    }

    private static string WithoutBrackets(string title) => title.IndexOf('(', StringComparison.Ordinal) is > 0 and var start && title.IndexOf(')', start) is > 0 and var end
        ? title.Remove(start, end + 1 - start)
        : title;

    /// <summary>One name, told from others by being itself.</summary>
    private sealed class Name(int[] posts)
    {
        public int[] Posts => posts;
    }

    private sealed class TermsComparer : IEqualityComparer<int[]>, IAlternateEqualityComparer<ReadOnlySpan<int>, int[]>
    {
        public static readonly TermsComparer Instance = new();

        public int[] Create(ReadOnlySpan<int> alternate) => alternate.ToArray();

        public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<int> alternate, int[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(int[] obj) => GetHashCode(obj.AsSpan());

        public int GetHashCode(ReadOnlySpan<int> alternate)
        {
            var hash = new HashCode();
            hash.AddBytes(MemoryMarshal.AsBytes(alternate));
            return hash.ToHashCode();
        }
    }
}
