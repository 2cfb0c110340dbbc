using AngleSharp.Html.Dom;

namespace Gateway.Content.Parsing.Html;

/// <summary>Where relative addresses of a page start if a <c>base</c> element says so (HTML, section 4.2.3).</summary>
internal sealed class PageBase
{
    // Stands for the site's own, whose name the files need not tell.
    private static readonly Uri Site = new("http://site.invalid/");

    private readonly Uri page;

    private PageBase(Uri page, Uri address) => (this.page, Address) = (page, address);

    /// <summary>On the site, or on a host that the element names.</summary>
    public Uri Address { get; }

    /// <summary>The page's base; null where it is the page's own address.</summary>
    public static PageBase? Of(IHtmlDocument document, string sitePath)
    {
        var page = new Uri(Site, SiteAddress.Escape(sitePath));
        return document.QuerySelector("base[href]")?.GetAttribute("href") is { } href && Uri.TryCreate(page, href.Trim(), out var address) && address.Scheme is "http" or "https" && address != page
            ? new PageBase(page, address)
            : null;
    }

    /// <summary>An address that means the same without the element.</summary>
    public string Resolve(string address)
    {
        if (!Uri.TryCreate(Address, address.Trim(), out var target))
            return address;
        if (target.Host != Site.Host)
            return target.AbsoluteUri;
        return target.Fragment.Length > 0 && target.PathAndQuery == page.PathAndQuery ? target.Fragment : target.PathAndQuery + target.Fragment;
    }
}
