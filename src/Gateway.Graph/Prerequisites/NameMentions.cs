using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Gateway.Graph.Prerequisites;

/// <summary>How often each post names another: by its title, its slug, or what several others call it where they link to it.</summary>
internal sealed class NameMentions
{
    // A name that stands in more of the posts is an ordinary word.
    private const double OrdinaryShare = 0.2;
    private const int NeverOrdinary = 5;

    private const int LeastCallers = 2;

    private readonly PostTerms terms;
    private readonly Dictionary<int, List<Name>> byFirstTerm = [];

    private NameMentions(Corpus corpus, PostTerms terms)
    {
        this.terms = terms;
        foreach (var named in Names(corpus).Where(x => x.Terms.Length > 0).GroupBy(x => string.Join(' ', x.Terms), StringComparer.Ordinal))
        {
            var name = new Name(named.First().Terms, [.. named.Select(x => x.Post).Distinct().Order()]);
            if (!byFirstTerm.TryGetValue(name.Terms[0], out var names))
                byFirstTerm.Add(name.Terms[0], names = []);
            names.Add(name);
        }

        foreach (var names in byFirstTerm.Values)
            names.Sort((x, y) => y.Terms.Length.CompareTo(x.Terms.Length));
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
                .Where(named => named != post)
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
            if (byFirstTerm.TryGetValue(text[at], out var names))
                foreach (var name in names)
                    if (text[at..].StartsWith(name.Terms))
                    {
                        found.Add(name);
                        break;
                    }

        return found;
    }

    private static IEnumerable<(int[] Terms, int Post)> Names(Corpus corpus)
    {
        var reading = new TitleTerms(corpus.Words);
        foreach (var (index, post) in corpus.Posts.Index())
        {
            yield return (reading.Of(WithoutBrackets(post.Title), post.Language), index);
            // One word is too often an ordinary one.
            if (reading.Of(post.Slug.Value, post.Language) is { Length: > 1 } slug)
                yield return (slug, index);
        }

        var called = corpus.Snapshot.Links
            .Where(link => link.To is { } to && to != link.From)
            .Select(link => (Link: link, Terms: reading.Of(link.AnchorText, corpus.Posts[corpus.IndexOf(link.From)].Language)))
            .GroupBy(x => string.Join(' ', x.Terms), StringComparer.Ordinal);
        foreach (var name in called)
            if (name.Select(x => x.Link.To!.Value).Distinct().Count() == 1 && name.Select(x => x.Link.From).Distinct().Count() >= LeastCallers)
                yield return (name.First().Terms, corpus.IndexOf(name.First().Link.To!.Value));
    }

    private static string WithoutBrackets(string title) => title.IndexOf('(', StringComparison.Ordinal) is > 0 and var start && title.IndexOf(')', start) is > 0 and var end
        ? title.Remove(start, end + 1 - start)
        : title;

    private sealed record Name(int[] Terms, int[] Posts)
    {
        public bool Equals(Name? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
    }
}
