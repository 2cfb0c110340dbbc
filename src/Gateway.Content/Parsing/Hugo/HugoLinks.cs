using Gateway.Content.Parsing.Markdown;

namespace Gateway.Content.Parsing.Hugo;

/// <summary>Turns destinations that name a page into the address of that page (gohugo.io/content-management/cross-references).</summary>
/// <param name="sitePath">Of the page that holds the links.</param>
/// <param name="basePath">Path under which the site stands on its host.</param>
/// <param name="urlOf">From a site path to the address to print.</param>
internal sealed class HugoLinks(HugoPath from, string sitePath, string basePath, HugoPages pages, LinkHook hook, Func<string, string> urlOf)
{
    /// <summary>The address of the page that <c>ref</c> names; null where there is none.</summary>
    public string? Reference(string target, string? language)
    {
        var written = Destination.Of(target);
        if (written.Path.Length == 0)
            return target;
        return pages.Find(from, written.Name, language?.ToLowerInvariant() ?? from.Language.Key, mayBeName: true) is { } found ? urlOf(found) + written.Rest : null;
    }

    /// <summary>The destination to print; the written one where it names no page.</summary>
    public string Rewrite(string destination)
    {
        if (hook == LinkHook.None || destination.Length == 0 || destination[0] is '#' or '?' || destination.StartsWith("//", StringComparison.Ordinal) || destination.Contains(':', StringComparison.Ordinal))
            return destination;
        var written = Destination.Of(destination);
        // Where it is not known what a template does, the address of a page is what is meant; in another letter case it leads nowhere on the web.
        if (hook == LinkHook.Unknown && pages.IsAddress(written.Name, AsBrowsersDo(written.Path)))
            return destination;
        return pages.Find(from, written.Name, from.Language.Key, mayBeName: false) is { } found ? urlOf(found) + written.Rest : destination;
    }

    private string AsBrowsersDo(string path)
    {
        if (!path.StartsWith('/'))
            return "/" + FilePaths.Collapse($"{(sitePath.EndsWith('/') ? sitePath : HugoPath.ParentOf(sitePath))}/{path}");
        return basePath.Length > 0 && path.StartsWith(basePath + "/", StringComparison.Ordinal) ? path[basePath.Length..] : path;
    }

    /// <param name="Rest">Query and fragment.</param>
    private readonly record struct Destination(string Path, string Rest)
    {
        public string Name => Uri.UnescapeDataString(Path);

        public static Destination Of(string written)
        {
            var end = written.AsSpan().IndexOfAny('?', '#');
            return end < 0 ? new Destination(written, "") : new Destination(written[..end], written[end..]);
        }
    }
}
