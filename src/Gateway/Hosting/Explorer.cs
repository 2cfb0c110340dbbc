using System.Net.Mime;
using Microsoft.Extensions.FileProviders;

namespace Gateway.Hosting;

/// <summary>The page at <c>/</c> and its views: the files that Gateway.Web builds.</summary>
public static class Explorer
{
    // Nothing from elsewhere, and neither styles nor scripts within the page.
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private const string Page = "/index.html";

    /// <summary>First parts of the addresses of views; the page knows them too, in page/address.ts.</summary>
    private static readonly string[] Views = ["/search", "/post", "/paper", "/topic", "/series", "/map", "/path", "/health"];

    /// <summary>Comes before routing and before it is known who asks: the files hold nothing that is private.</summary>
    public static void UseExplorer(this WebApplication app)
    {
        var files = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, "explorer"));
        app.Use(async (context, next) =>
        {
            if (IsView(context.Request))
                context.Request.Path = Page;
            await next(context);
            if (IsNowhere(context))
                await SendPageAsync(context, files.GetFileInfo(Page));
        });
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files, OnPrepareResponse = file => SetHeaders(file.Context) });
    }

    private static bool IsView(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && (request.Path == "/" || Views.Any(view => request.Path.StartsWithSegments(view, StringComparison.Ordinal)));

    /// <summary>A person who has come to an address where nothing is: the page says so.</summary>
    private static bool IsNowhere(HttpContext context) =>
        context.Response is { StatusCode: StatusCodes.Status404NotFound, HasStarted: false } && context.GetEndpoint() is null && HttpMethods.IsGet(context.Request.Method)
        && context.Request.GetTypedHeaders().Accept.Any(type => type.MediaType.Equals(MediaTypeNames.Text.Html, StringComparison.OrdinalIgnoreCase));

    private static Task SendPageAsync(HttpContext context, IFileInfo page)
    {
        SetHeaders(context);
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.SendFileAsync(page, context.RequestAborted);
    }

    private static void SetHeaders(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        // Their names hold a hash of the content.
        headers.CacheControl = context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
    }
}
