using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Gateway.Api.Persisted;

namespace Gateway.Hosting;

/// <summary>
/// The IDE at <c>/graphql/query/{id}/{variables}/</c>, with a persisted operation as its first document. It takes its settings from below the address at which it is opened, so each such address
/// has settings of its own; all other files are those of the IDE.
/// </summary>
public static class IdeQueries
{
    public static void UseIdeQueries(this WebApplication app, string ide, IdeSettings settings)
    {
        var operations = app.Services.GetRequiredService<PersistedOperations>();
        app.Use((context, next) =>
        {
            if (!HttpMethods.IsGet(context.Request.Method) || !context.Request.Path.StartsWithSegments($"{ide}/query", StringComparison.Ordinal, out var rest)
                || rest.Value!.Split('/', 4) is not [_, var id, var variables, var file])
                return next(context);
            if (file == "bcp-config.json")
                return AnswerAsync(context, operations, settings, id, variables);
            if (file.Length > 0)
            {
                context.Response.Redirect($"{context.Request.PathBase}{ide}/{file}");
                return Task.CompletedTask;
            }

            context.Request.Path = $"{ide}/index.html";
            return next(context);
        });
    }

    private static Task AnswerAsync(HttpContext context, PersistedOperations operations, IdeSettings settings, string id, string variables)
    {
        if (!operations.TryGet(id, out var document))
            return Results.NotFound("No persisted operation has this id.").ExecuteAsync(context);
        return TryRead(variables, out var values)
            ? Results.Json(settings with { Document = document, Variables = values }).ExecuteAsync(context)
            : Results.BadRequest("The variables are JSON in base64url.").ExecuteAsync(context);
    }

    private static bool TryRead(string variables, [NotNullWhen(true)] out JsonElement? values)
    {
        values = null;
        try
        {
            values = JsonElement.Parse(Base64Url.DecodeFromChars(variables));
            return true;
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            return false;
        }
    }
}
