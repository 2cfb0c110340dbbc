using System.Runtime.InteropServices;
using Gateway.Content.Model;
using Gateway.Graph.Texts;

namespace Gateway.Graph.Prerequisites;

/// <summary>How often each post names another: by its title, its slug, or what several others call it where they link to it.</summary>
internal sealed class NameCounts
{
    // A name that stands in more of the posts is an ordinary word.
    private const double OrdinaryShare = 0.2;
    private const int NeverOrdinary = 5;

    private const int LeastCallers = 2;

    private readonly PostTerms terms;
    private readonly PhraseTrie names;

    /// <summary>By name: the posts that bear it.</summary>
    private readonly List<SortedSet<int>> posts = [];

    private NameCounts(Corpus corpus, PostTerms terms)
    {
        this.terms = terms;
        names = new PhraseTrie(terms.Count);
        foreach (var (name, post) in Names(corpus, terms.Names))
        {
            // What stands in no title or text need not be looked for.
            if (name is [] || Array.Exists(name, term => term >= terms.Count))
                continue;
            var known = names.Add(name, posts.Count);
            if (known == posts.Count)
                posts.Add([]);
            posts[known].Add(post);
        }
    }

    /// <returns>By post: how often it names which others.</returns>
    public static Dictionary<int, int>[] Of(Corpus corpus, PostTerms terms)
    {
        var mentions = new NameCounts(corpus, terms);
        var found = new List<int>[corpus.Posts.Count];
        Parallel.For(0, found.Length, () => new List<int>(), (post, _, stream) =>
        {
            found[post] = mentions.In(post, stream);
            return stream;
        }, _ => { });

        var spread = new int[mentions.posts.Count];
        foreach (var name in found.SelectMany(names => names.Distinct()))
            spread[name]++;
        var ordinary = Math.Max(NeverOrdinary, OrdinaryShare * found.Length);
        return
        [
            .. found.Select((names, post) => names
                .Where(name => spread[name] <= ordinary)
                .SelectMany(name => mentions.posts[name])
                // Another source is a world of its own: the same name may be another thing there.
                .Where(named => named != post && corpus.Posts[named].Source == corpus.Posts[post].Source)
                .CountBy(named => named)
                .ToDictionary()),
        ];
    }

    /// <summary>At each place the longest name that stands there.</summary>
    private List<int> In(int post, List<int> stream)
    {
        terms.Read(post, stream);
        var text = CollectionsMarshal.AsSpan(stream);
        var (found, here) = (new List<int>(), new (int Name, int)[names.MostTerms]);
        for (var at = 0; at < text.Length; at++)
            if (names.At(text[at..], here) is > 0 and var count)
                found.Add(here[count - 1].Name);
        return found;
    }

    private static IEnumerable<(int[] Terms, int Post)> Names(Corpus corpus, NameTerms reading)
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
            .GroupBy(x => string.Join(' ', x.Terms), StringComparer.Ordinal);
        foreach (var name in called)
        {
            if (name.Select(x => x.Link.To!.Value).Distinct().Count() > 1 || name.Select(x => x.Link.From).Distinct().Count() < LeastCallers)
                continue;
            var (terms, named) = (name.First().Terms, corpus.IndexOf(name.First().Link.To!.Value));
            if (IsNameOf(named, terms, [.. name.Select(x => x.Link)]))
                yield return (terms, named);
        }

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
}
