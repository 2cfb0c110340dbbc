using Gateway.Api.Http;
using Microsoft.AspNetCore.ResponseCompression;

namespace Gateway.Hosting;

public static class Compression
{
    public static void AddCompression(this IServiceCollection services) => services.AddResponseCompression(compression =>
    {
        // What length gives away of encrypted answers (https://breachattack.com) are secrets in them: there are none.
        compression.EnableForHttps = true;
        compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, MediaTypes.GraphQLResponse, MediaTypes.Sdl, Feeds.Atom, Feeds.Rss];
    });
}
