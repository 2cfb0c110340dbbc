using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace Gateway.Hosting;

/// <summary>The Banana Cake Pop IDE at <c>/graphql/</c>: the files of its npm package, unchanged, and the settings that they ask for.</summary>
public static class Ide
{
    private const string Path = "/graphql";

    // Nothing from elsewhere. The IDE starts workers from blobs, sets styles by script, and does not start without eval.
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self' 'unsafe-eval'; worker-src 'self' blob:; style-src 'self' 'unsafe-inline'; " +
        "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Comes before routing, which would take <c>/graphql/</c> for the endpoint.</summary>
    public static void UseIde(this WebApplication app)
    {
        var files = new PhysicalFileProvider(System.IO.Path.Combine(AppContext.BaseDirectory, "ide"));
        var settings = IdeSettings.Create();
        app.UseIdeQueries(Path, settings);
        app.Use((context, next) =>
        {
            var request = context.Request;
            if (!HttpMethods.IsGet(request.Method) || !request.Path.StartsWithSegments(Path, StringComparison.Ordinal))
                return next(context);
            if (request.Path == $"{Path}/bcp-config.json")
                return Results.Json(settings).ExecuteAsync(context);
            if (request.Path == $"{Path}/" && IsForPeople(request))
                request.Path = $"{Path}/index.html";
            return next(context);
        });
        app.UseStaticFiles(new StaticFileOptions
        {
            RequestPath = Path,
            FileProvider = files,
            // The licence has no extension; who gets the files is to get it too.
            ServeUnknownFileTypes = true,
            DefaultContentType = "text/plain",
            OnPrepareResponse = SetHeaders,
        });
    }

    /// <summary>A browser's visit, not a query or the schema.</summary>
    private static bool IsForPeople(HttpRequest request) =>
        !request.Query.ContainsKey("query") && !request.Query.ContainsKey("sdl")
        && request.GetTypedHeaders().Accept.Any(type => type.MediaType == "text/html");

    private static void SetHeaders(StaticFileResponseContext file)
    {
        var headers = file.Context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        // Names under static/ hold a hash of the content.
        headers.CacheControl = file.Context.Request.Path.StartsWithSegments($"{Path}/static", StringComparison.Ordinal)
            ? "public, max-age=31536000, immutable"
            : "no-cache";
    }
}
