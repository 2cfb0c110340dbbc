namespace Gateway.Content.Parsing.Jekyll;

/// <summary>Finds the addresses that Liquid's tags print for posts and files (jekyllrb.com/docs/liquid/tags/#links).</summary>
/// <param name="path">Of the file that holds the tags.</param>
/// <param name="basePath">Path under which the site stands.</param>
internal sealed class JekyllLinks(string path, FileAddresses addresses, string basePath)
{
    /// <summary>The address of what a tag names. What it names in vain stands in the address, so that it is found broken.</summary>
    /// <param name="tag">Such as <c>post_url 2018-06-24-attention</c> or <c>link _posts/2018-06-24-attention.md</c>.</param>
    public string AddressOf(string tag)
    {
        var nameEnd = tag.AsSpan().IndexOfAny(" \t\r\n") is >= 0 and var end ? end : tag.Length;
        var target = tag[nameEnd..].Trim().TrimStart('/');
        var found = tag.AsSpan(0, nameEnd) is "link" ? addresses.At(target) : Post(target);
        return basePath + SiteAddress.Escape(found ?? "/" + target);
    }

    /// <summary>A post by the name of its file, with the folders below <c>_posts</c> where it has some.</summary>
    private string? Post(string name)
    {
        var folder = path[..(path.IndexOf("_posts/", StringComparison.Ordinal) is var at and >= 0 ? at : 0)] + "_posts/";
        return addresses.At($"{folder}{name}.md") ?? addresses.At($"{folder}{name}.markdown") ?? addresses.At($"{folder}{name}.html") ?? addresses.Named(name[(name.LastIndexOf('/') + 1)..]);
    }
}
