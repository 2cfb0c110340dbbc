using Gateway.Content.Parsing.Markdown;

namespace Gateway.Content.Parsing.Jekyll;

/// <summary>Turns destinations with Liquid in them into addresses.</summary>
/// <param name="urlOf">From a path on the site to its address.</param>
internal sealed class JekyllLinks(string path, HiddenMarks marks, FileAddresses addresses, string basePath, Func<string, string> urlOf)
{
    /// <summary>The destination to print. What a tag names in vain stays as written, so that it is found broken.</summary>
    public string Rewrite(string destination)
    {
        var expanded = marks.Expand(destination, Value).Trim();
        // "{{ site.baseurl }}{% post_url ... %}" was right before Jekyll 4, whose post_url holds the base path itself.
        var absolute = expanded.LastIndexOf("http", StringComparison.Ordinal);
        if (absolute > 0 && expanded[..absolute] == basePath)
            return expanded[absolute..];
        return basePath.Length > 0 && expanded.StartsWith(basePath + basePath + "/", StringComparison.Ordinal) ? expanded[basePath.Length..] : expanded;
    }

    private string Value(string mark)
    {
        if (Liquid.PostUrlTarget(mark) is { } post)
            return urlOf(Find(post) ?? "/" + post);
        if (Liquid.LinkTarget(mark) is { } file)
            return urlOf(addresses.At(file) ?? "/" + file);
        return Liquid.Address(mark, basePath) ?? Liquid.Shown(mark);
    }

    /// <summary>A post by the name of its file, with the folders below <c>_posts</c> where it has some.</summary>
    private string? Find(string name)
    {
        var folder = path[..(path.IndexOf("_posts/", StringComparison.Ordinal) is var at and >= 0 ? at : 0)] + "_posts/";
        return addresses.At($"{folder}{name}.md") ?? addresses.At($"{folder}{name}.markdown") ?? addresses.Named(name[(name.LastIndexOf('/') + 1)..]);
    }
}
