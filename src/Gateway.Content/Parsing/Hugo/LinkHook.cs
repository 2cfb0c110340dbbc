namespace Gateway.Content.Parsing.Hugo;

/// <summary>What becomes of the destinations of links when a site is rendered (gohugo.io/render-hooks/links).</summary>
internal enum LinkHook
{
    /// <summary>They stay as written.</summary>
    None,

    /// <summary>Hugo looks for the page that they name.</summary>
    Embedded,

    /// <summary>A template of the site decides, or one of a theme that is not there to be looked at.</summary>
    Unknown,
}

internal static class LinkHooks
{
    public static LinkHook Of(HugoSettings settings, bool isMultilingual)
    {
        var (own, isWhole) = Look(settings);
        var link = settings.Goldmark.At("renderHooks.link");
        var embedded = link.Text("useEmbedded")?.ToLowerInvariant() ?? (link.Flag("enableDefault") == true ? "fallback" : "auto");
        return embedded switch
        {
            "always" => LinkHook.Embedded,
            _ when own || !isWhole => LinkHook.Unknown,
            "fallback" => LinkHook.Embedded,
            "auto" when isMultilingual && settings.Goldmark.Flag("duplicateResourceFiles") != true => LinkHook.Embedded,
            _ => LinkHook.None,
        };
    }

    /// <summary>Whether the site has a hook for links, and whether all its templates are there.</summary>
    private static (bool HasHook, bool IsWhole) Look(HugoSettings settings)
    {
        if (settings.SiteFolder is not { } site || !settings.IsKnown)
            return (false, false);
        var layouts = Themes(settings).Select(x => $"themes/{x}/layouts").Prepend("layouts").Select(x => Path.Combine(site, x)).ToList();
        var isWhole = layouts.TrueForAll(Directory.Exists) && !settings.Fields.Map("module").Maps("imports").Any();
        return (layouts.Where(Directory.Exists).Any(x => Directory.EnumerateFiles(x, "render-link*.html", SearchOption.AllDirectories).Any()), isWhole);
    }

    private static IReadOnlyList<string> Themes(HugoSettings settings) => settings.Fields.Layers.Select(x => x.Texts("theme")).FirstOrDefault(x => x.Count > 0) ?? [];
}
