using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Gateway.Api;
using Gateway.Commands;

namespace Gateway.Settings;

/// <summary>
/// What the section <c>Gateway</c> of <c>appsettings.json</c> in the working directory says, and over it the environment, such as
/// <c>Gateway__Sources__0__Folder</c>. The command line stands over both.
/// </summary>
public sealed record GatewaySettings : ApiOptions
{
    private const string Section = "Gateway";
    private const string File = "appsettings.json";

    public IReadOnlyList<SourceSettings> Sources { get; init; } = [];

    /// <summary>SQLite file.</summary>
    public string? Database { get; init; }

    /// <summary>Also read drafts and scheduled posts.</summary>
    public bool Drafts { get; init; }

    /// <exception cref="FailureException">A setting is unknown, cannot be read or makes no sense.</exception>
    public static GatewaySettings Read()
    {
        var section = Load().GetSection(Section);
        RefuseUnknown(section, typeof(GatewaySettings));
        foreach (var group in Groups)
            RefuseUnknown(section.GetSection(group.Name), group.PropertyType);
        var sources = section.GetSection(nameof(Sources));
        if (!string.IsNullOrEmpty(sources.Value))
            throw new FailureException(ExitCode.Usage, $"The setting {sources.Path} is a list: write {sources.Path}:0:Folder for the first source.");
        foreach (var source in sources.GetChildren())
            RefuseUnknown(source, typeof(SourceSettings));
        try
        {
            var settings = section.Get<GatewaySettings>() ?? new GatewaySettings();
            foreach (var group in Groups)
                RefuseOutOfRange(section.GetSection(group.Name), group.GetValue(settings)!);
            if (settings.Cors.Origins.FirstOrDefault(origin => !IsOrigin(origin)) is { } wrong)
                throw new FailureException(ExitCode.Usage, $"\"{wrong}\" in Gateway:Cors:Origins is no origin: write one such as https://example.org, without path, or *.");
            if (settings.Auth.Fault() is { } fault)
                throw new FailureException(ExitCode.Usage, fault);
            if (settings.Operations.Folder is { } folder && !Directory.Exists(folder))
                throw new FailureException(ExitCode.Usage, $"There is no folder {folder}: Gateway:Operations:Folder holds the documents of persisted operations.");
            return settings;
        }
        catch (InvalidOperationException exception)
        {
            throw new FailureException(ExitCode.Usage, $"A setting cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>Settings that are records of settings.</summary>
    private static IEnumerable<PropertyInfo> Groups =>
        typeof(GatewaySettings).GetProperties().Where(setting => setting.PropertyType.IsClass && setting.PropertyType != typeof(string));

    private static IConfigurationRoot Load()
    {
        try
        {
            return new ConfigurationBuilder()
                .SetBasePath(Directory.GetCurrentDirectory())
                .AddJsonFile(File, optional: true)
                .AddEnvironmentVariables()
                .Build();
        }
        catch (InvalidDataException exception)
        {
            var reason = exception.GetBaseException().Message;
            throw new FailureException(ExitCode.Usage, $"The settings in {Path.GetFullPath(File)} cannot be read: {reason}", exception);
        }
    }

    /// <summary>A misspelt setting would be passed over in silence.</summary>
    private static void RefuseUnknown(IConfigurationSection section, Type settings)
    {
        var known = settings.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.Name).ToList();
        foreach (var given in section.GetChildren().Where(child => !known.Contains(child.Key, StringComparer.OrdinalIgnoreCase)))
            throw new FailureException(ExitCode.Usage, $"There is no setting {given.Path}: {section.Path} takes {string.Join(", ", known)}.");
    }

    private static bool IsOrigin(string text) => text == "*"
        || (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.GetLeftPart(UriPartial.Authority) == text);

    private static void RefuseOutOfRange(IConfigurationSection section, object settings)
    {
        foreach (var setting in settings.GetType().GetProperties())
        {
            if (setting.GetCustomAttribute<RangeAttribute>() is { } range && setting.GetValue(settings) is { } value && !range.IsValid(value))
                throw new FailureException(
                    ExitCode.Usage, string.Create(CultureInfo.InvariantCulture, $"The setting {section.Path}:{setting.Name} is {value}: write {range.Minimum} to {range.Maximum}."));
        }
    }
}
