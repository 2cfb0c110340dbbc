namespace Gateway.Content.Parsing.Hugo;

/// <summary>A language of a site (gohugo.io/configuration/languages).</summary>
/// <param name="Key">As in the settings, in small letters; also the suffix of files.</param>
/// <param name="Tag">BCP 47 tag; null where a site of one language does not name it.</param>
/// <param name="Prefix">First part of its addresses, with a slash before it; empty where they have none.</param>
internal sealed record HugoLanguage(string Key, string? Tag, string Prefix);

/// <summary>The languages of a site and which of them a file is written in.</summary>
internal sealed class HugoLanguages
{
    private readonly Dictionary<string, HugoLanguage> byKey;
    private readonly HashSet<string> disabled;

    public HugoLanguages(SettingsTree settings)
    {
        var languages = settings.Map("languages");
        var defaultKey = (settings.Text("defaultContentLanguage") ?? "en").ToLowerInvariant();
        disabled = [.. settings.Layers.SelectMany(x => x.Texts("disableLanguages")).Concat(languages.Names.Where(x => languages.Map(x).Flag("disabled") == true)).Select(x => x.ToLowerInvariant())];
        byKey = languages.Names.Select(name => LanguageOf(name, languages.Map(name), name.Equals(defaultKey, StringComparison.OrdinalIgnoreCase), settings)).ToDictionary(x => x.Key, StringComparer.Ordinal);
        IsMultilingual = byKey.Count > 1;
        Default = byKey.GetValueOrDefault(defaultKey) ?? new HugoLanguage(defaultKey, settings.Text("locale", "languageCode", "defaultContentLanguage"), "");
    }

    public HugoLanguage Default { get; }

    public bool IsMultilingual { get; }

    public IEnumerable<HugoLanguage> All => byKey.Values;

    public HugoLanguage? Named(string? key) => key is null ? null : byKey.GetValueOrDefault(key.ToLowerInvariant());

    public bool IsDisabled(HugoLanguage language) => disabled.Contains(language.Key);

    /// <summary>Takes the language off the end of a file's name without ending, such as <c>post.de</c>.</summary>
    public (string Name, HugoLanguage? Language) Split(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot > 0 && IsMultilingual && byKey.GetValueOrDefault(name[(dot + 1)..]) is { } language ? (name[..dot], language) : (name, null);
    }

    private static HugoLanguage LanguageOf(string name, SettingsTree own, bool isDefault, SettingsTree settings)
    {
        var key = name.ToLowerInvariant();
        var hasPrefix = !isDefault || settings.Flag("defaultContentLanguageInSubdir") == true;
        return new HugoLanguage(key, own.Text("locale", "languageCode") ?? (isDefault ? settings.Text("locale", "languageCode") : null) ?? name, hasPrefix ? "/" + key : "");
    }
}
