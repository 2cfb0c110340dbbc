using System.Buffers;
using System.Text;
using Gateway.Content.Extraction;
using Gateway.Content.Model;
using Gateway.Content.Parsing;
using Gateway.Content.Sources;

namespace Gateway.Content.Resolution;

/// <summary>Writes another destination in the form that a link has: a path stays a path, a file's name a file's name, a template's call that call.</summary>
internal sealed class DestinationForm(IReadOnlyList<ReadPost> posts, IReadOnlyDictionary<string, OpenSource> sources, AddressBook addresses)
{
    /// <summary>Where the content of Hugo and Zola lies in a site; their links count from there.</summary>
    public const string ContentFolder = "content/";

    // Besides what RFC 3986 forbids in an address: what ends a destination in Markdown, in HTML or in a call of a template.
    private static readonly SearchValues<char> Unsafe = SearchValues.Create(" \t\r\n\"'`<>()[]{}|\\^%");

    private readonly Lazy<ILookup<(string Source, string Name), ReadPost>> sameName =
        new(() => posts.ToLookup(x => (x.Source, Path.GetFileNameWithoutExtension(x.Path).ToLowerInvariant())));

    /// <summary>The written destination with another fragment; null where the present one is not found in it.</summary>
    public static string? WithAnchor(LinkMention mention, string anchor)
    {
        var written = mention.Written;
        if (!TemplateCall.IsIn(written))
            return written.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash ? written[..hash] + "#" + Escape(anchor, written.AsSpan(hash).Contains('%')) : null;
        var fragment = mention.Href.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? mention.Href[at..] : "";
        var place = fragment.Length > 1 ? written.IndexOf(fragment, StringComparison.Ordinal) : -1;
        return place >= 0 && place == written.LastIndexOf(fragment, StringComparison.Ordinal)
            ? written[..place] + "#" + Escape(anchor, fragment.Contains('%', StringComparison.Ordinal)) + written[(place + fragment.Length)..]
            : null;
    }

    /// <summary>A destination that leads to a post; null where the form of the link has no room for it.</summary>
    /// <param name="anchor">Of the section; null for the post as a whole.</param>
    public string? To(ReadPost from, LinkMention mention, ReadPost target, string? anchor)
    {
        var written = mention.Written;
        var fragment = anchor is null ? "" : "#" + Escape(anchor, written.Contains('%', StringComparison.Ordinal));
        if (TemplateCall.IsIn(written))
            return from.Source == target.Source && TemplateCall.Parse(written) is { } call && NameIn(call, target) is { } name ? call.With(name, fragment) : null;
        var path = written.Split('#')[0];
        if (path.Contains('?', StringComparison.Ordinal) || path.StartsWith("//", StringComparison.Ordinal))
            return null;
        if (path.Length == 0 && from.Source == target.Source && sources[from.Source].Layout.Kind is SourceKind.Markdown or SourceKind.Obsidian)
            return FileIn(path, from, target) + fragment;
        // A site that does not follow what names the very file wants its address.
        if (from.Source == target.Source && NamesFile(path) && target.Path.EndsWith(Path.GetExtension(path), StringComparison.OrdinalIgnoreCase) && FileIn(path, from, target) is var file && file != path)
            return file + fragment;
        return AddressIn(path, from, target) is { } address && LeadsTo(from, address, target) ? address + fragment : null;
    }

    /// <summary>How a wikilink calls a note: by its name, with as many folders before it as the link writes, and more while other notes are called so.</summary>
    public string NameOf(ReadPost target, string written)
    {
        var parts = WithoutEnding(target.Path).Split('/');
        var others = sameName.Value[(target.Source, parts[^1].ToLowerInvariant())].Where(x => x != target).Select(x => "/" + WithoutEnding(x.Path)).ToList();
        for (var length = Math.Min(parts.Length, written.Split('#')[0].Split('/').Length); ; length++)
        {
            var name = string.Join('/', parts[^length..]);
            if (length == parts.Length || !others.Exists(x => x.EndsWith("/" + name, StringComparison.OrdinalIgnoreCase)))
                return name;
        }
    }

    /// <summary>A heading as links by name write it: without the signs that have a meaning in them (help.obsidian.md/links).</summary>
    public static string HeadingName(string title) => string.Join(' ', title.Split(['#', '^', '|', '[', ']', '\\', '%', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static string? NameIn(TemplateCall call, ReadPost target) => call.Kind switch
    {
        TemplateCallKind.Page => PageName(call.Path, target),
        TemplateCallKind.Post when target.Path.LastIndexOf("_posts/", StringComparison.Ordinal) is >= 0 and var at => WithoutEnding(target.Path[(at + "_posts/".Length)..]),
        TemplateCallKind.File => target.Path,
        TemplateCallKind.SitePath => Escape(target.SitePath, ascii: false),
        _ => null,
    };

    /// <summary>As Hugo's <c>ref</c> takes it: from the top of the content, with the ending only where the link has one.</summary>
    private static string PageName(string written, ReadPost target)
    {
        var path = FromContent(target.Path);
        var name = NamesFile(written) ? path : WithoutEnding(path) is var bare && bare.EndsWith("/index", StringComparison.Ordinal) ? bare[..^"/index".Length] : bare;
        return "/" + name;
    }

    private static bool NamesFile(string path) => Path.GetExtension(path).ToLowerInvariant() is ".md" or ".markdown";

    private string FileIn(string written, ReadPost from, ReadPost target)
    {
        var ascii = written.Contains('%', StringComparison.Ordinal);
        // Zola knows files by this form alone (getzola.org/documentation/content/linking).
        if (sources[from.Source].Layout.Kind == SourceKind.Zola)
            return "@/" + Escape(FromContent(target.Path), ascii);
        return Escape(written.StartsWith('/') ? "/" + FromContent(target.Path) : Relative(from.Path, target.Path, written.StartsWith("./", StringComparison.Ordinal)), ascii);
    }

    private string? AddressIn(string written, ReadPost from, ReadPost target)
    {
        var (home, away) = (sources[from.Source], sources[target.Source]);
        var ascii = written.Contains('%', StringComparison.Ordinal);
        if (written.Contains("://", StringComparison.Ordinal) || home != away)
            return AddressBook.PublicUrl(away, target.SitePath) is { } url ? Escape(url, ascii) : null;
        var path = SiteAddress.Escape(target.SitePath);
        return Escape(written.StartsWith('/') ? home.Layout.BasePath + path : Relative(from.SitePath, path, written.StartsWith("./", StringComparison.Ordinal)), ascii);
    }

    private bool LeadsTo(ReadPost from, string address, ReadPost target) =>
        addresses.Find(sources[from.Source], from.SitePath, address) is { Place: Place.Post, Post: { } found } && posts[found] == target;

    /// <summary>The way from one path to another (RFC 3986, section 5.2, backwards).</summary>
    private static string Relative(string from, string to, bool dotted)
    {
        var (here, there) = (from.Split('/')[..^1], to.Split('/'));
        var shared = 0;
        while (shared < here.Length && shared < there.Length - 1 && here[shared] == there[shared])
            shared++;
        var up = string.Concat(Enumerable.Repeat("../", here.Length - shared));
        var way = up + string.Join('/', there[shared..]);
        return way.Length == 0 || (dotted && up.Length == 0) ? "./" + way : way;
    }

    private static string FromContent(string path) => path.StartsWith(ContentFolder, StringComparison.Ordinal) ? path[ContentFolder.Length..] : path;

    private static string WithoutEnding(string path) => path[..^Path.GetExtension(path).Length];

    /// <param name="ascii">Whether letters beyond ASCII are escaped too, as where the link was copied from a browser.</param>
    private static string Escape(string text, bool ascii)
    {
        if (text.AsSpan().IndexOfAny(Unsafe) < 0 && (!ascii || Ascii.IsValid(text)))
            return text;
        var escaped = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
            if (rune.IsAscii ? Unsafe.Contains((char)rune.Value) : ascii)
                escaped.Append(Uri.EscapeDataString(rune.ToString()) is var x && x.Length > 1 ? x : $"%{rune.Value:X2}");
            else
                escaped.Append(rune.ToString());
        return escaped.ToString();
    }
}
