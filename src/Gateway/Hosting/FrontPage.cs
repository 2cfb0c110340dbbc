using System.Security.Cryptography;
using System.Text;
using Gateway.Api.Access;
using Gateway.Store.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Gateway.Hosting;

/// <summary>The page at <c>/</c>: what was read, and where to ask.</summary>
public static class FrontPage
{
    // A few screens of a large blog; the graph has the rest.
    private const int PostsOfSource = 50;

    public static void MapFrontPage(this IEndpointRouteBuilder endpoints)
    {
        var style = ReadStyle();
        var policy = PolicyFor(style);
        endpoints.MapGet("/", async (HttpContext context, SourceReader sources, PostReader posts, ILoggerFactory loggers, CancellationToken cancellationToken) =>
        {
            var all = await sources.AllAsync(cancellationToken);
            context.Response.Headers.ContentSecurityPolicy = policy;
            context.Response.KeepForCaller();
            var content = new Dictionary<string, object?>
            {
                [nameof(FrontPageView.Style)] = style,
                [nameof(FrontPageView.Sources)] = all,
                [nameof(FrontPageView.Posts)] = await posts.OfSourcesAsync([.. all.Select(source => source.Id)], new Window(0, PostsOfSource), cancellationToken),
            };
            return Results.Content(await RenderAsync(content, context.RequestServices, loggers), "text/html; charset=utf-8");
        });
    }

    // Without the services of Razor pages, which would write keys for forms into the user's home.
    private static async Task<string> RenderAsync(Dictionary<string, object?> content, IServiceProvider services, ILoggerFactory loggers)
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<FrontPageView>(ParameterView.FromDictionary(content))).ToHtmlString());
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
