using System.Security.Cryptography;
using System.Text;
using Gateway.Store.Reading;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Gateway.Hosting;

/// <summary>The page at <c>/</c>: what was read, and where to ask.</summary>
public static class FrontPage
{
    // One screen of a large blog; the graph has the rest.
    private const int MaxPosts = 100;

    private static readonly PageRequest FirstPage = new(MaxPosts, null, null, null);

    public static void MapFrontPage(this IEndpointRouteBuilder endpoints)
    {
        var style = ReadStyle();
        var policy = PolicyFor(style);
        endpoints.MapGet("/", async (HttpContext context, SourceReader sources, PostReader posts, CancellationToken cancellationToken) =>
        {
            context.Response.Headers.ContentSecurityPolicy = policy;
            context.Response.Headers.XContentTypeOptions = "nosniff";
            return new RazorComponentResult<FrontPageView>(new
            {
                Style = style,
                Sources = await sources.AllAsync(cancellationToken),
                Posts = await posts.ListAsync(null, [], FirstPage, withTotal: true, cancellationToken),
            });
        });
    }

    private static string ReadStyle()
    {
        using var stream = typeof(FrontPage).Assembly.GetManifestResourceStream("page.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>No scripts, nothing from elsewhere, and no style but this one, named by its hash.</summary>
    private static string PolicyFor(string style)
    {
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        return $"default-src 'none'; style-src 'sha256-{hash}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }
}
