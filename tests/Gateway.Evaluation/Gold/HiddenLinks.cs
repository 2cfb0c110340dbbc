using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Gateway.Content.Extraction;
using Gateway.Content.Model;

namespace Gateway.Evaluation.Gold;

/// <summary>
/// The built Lil'Log as if some links had never been written: the whole sentence of each is gone, and so is every full title of another post. Lists that the
/// site makes are left out altogether.
/// </summary>
internal sealed partial class HiddenLinks
{
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "li", "td", "th", "figcaption", "blockquote", "dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "div", "article",
    };

    private readonly Dictionary<string, string> pages;

    /// <summary>What each post's links look like: from, to, destination as written.</summary>
    private readonly IReadOnlyList<(string From, string To, string Href)> links;

    /// <param name="titles">By the post's folder.</param>
    public HiddenLinks(string folder, IReadOnlyDictionary<string, string> titles, IReadOnlyList<(string From, string To, string Href)> links)
    {
        this.links = links;
        var prepared = new ConcurrentDictionary<string, string>();
        Parallel.ForEach(titles, post => prepared[post.Key] = WithoutTitles(File.ReadAllText(Path.Combine(folder, "posts", post.Key, "index.html")), titles.Where(x => x.Key != post.Key).Select(x => x.Value)));
        pages = new Dictionary<string, string>(prepared);
    }

    /// <param name="pairs">The posts whose links to each other are hidden.</param>
    /// <param name="folder">Where the blog is written to.</param>
    public void Write(IReadOnlySet<(string, string)> pairs, string folder)
    {
        foreach (var (post, page) in pages)
        {
            var hidden = links.Where(x => x.From == post && (pairs.Contains((x.From, x.To)) || pairs.Contains((x.To, x.From)))).Select(x => x.Href).ToHashSet();
            var target = Directory.CreateDirectory(Path.Combine(folder, "posts", post));
            File.WriteAllText(Path.Combine(target.FullName, "index.html"), hidden.Count == 0 ? page : Without(page, hidden));
        }
    }

    private static string Without(string page, HashSet<string> destinations)
    {
        using var document = new HtmlParser().ParseDocument(page);
        while (document.QuerySelectorAll("article a[href]").FirstOrDefault(a => destinations.Contains(a.GetAttribute("href")!)) is { } link)
        {
            TakeOutSentence(link);
            link.Remove();
        }

        return document.DocumentElement.OuterHtml;
    }

    private static void TakeOutSentence(IElement link)
    {
        var block = link.Ancestors<IElement>().First(x => Blocks.Contains(x.LocalName));
        var texts = block.Descendants<IText>().ToList();
        var start = texts.TakeWhile(text => !link.Contains(text)).Sum(text => text.Data.Length);
        // Line feeds in the file are blanks to a reader.
        var whole = string.Concat(texts.Select(text => text.Data)).Replace('\n', ' ');
        var sentence = new Sentences(whole).At(new TextSpan(start, start + link.TextContent.Length));
        var place = 0;
        foreach (var text in texts)
        {
            var (from, to) = (Math.Max(0, sentence.Start - place), Math.Min(text.Data.Length, sentence.End - place));
            place += text.Data.Length;
            if (from < to)
                text.Data = text.Data.Remove(from, to - from);
        }
    }

    private static string WithoutTitles(string page, IEnumerable<string> titles)
    {
        using var document = new HtmlParser().ParseDocument(Article().Replace(page, ""));
        foreach (var meta in document.QuerySelectorAll("meta[name='description'], meta[property='og:description'], meta[name='twitter:description']"))
            meta.Remove();
        foreach (var text in document.QuerySelectorAll("article .post-content").SelectMany(x => x.Descendants<IText>()).ToList())
            foreach (var title in titles)
                if (text.Data.Contains(title, StringComparison.OrdinalIgnoreCase))
                    text.Data = text.Data.Replace(title, "", StringComparison.OrdinalIgnoreCase);
        return document.DocumentElement.OuterHtml;
    }

    /// <summary>The text once more, and its beginning, in the data for search engines.</summary>
    [GeneratedRegex("""^\s*"(?:articleBody|description)":\s*"(?:[^"\\]|\\.)*",?\s*$""", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Article();
}
