using Microsoft.AspNetCore.StaticFiles;
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
        app.Use((context, next) =>
        {
            if (IsView(context.Request))
                context.Request.Path = Page;
            return next(context);
        });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, "explorer")),
            OnPrepareResponse = SetHeaders,
        });
    }

    private static bool IsView(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && (request.Path == "/" || Views.Any(view => request.Path.StartsWithSegments(view, StringComparison.Ordinal)));

    private static void SetHeaders(StaticFileResponseContext file)
    {
        var headers = file.Context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        // Their names hold a hash of the content.
        headers.CacheControl = file.Context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
    }
}
