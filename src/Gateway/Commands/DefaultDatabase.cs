using System.Security.Cryptography;
using System.Text;
using Gateway.Content.Sources;

namespace Gateway.Commands;

/// <summary>Where the database lies unless a person says: among the user's application data, one file per set of folders.</summary>
public static class DefaultDatabase
{
    /// <summary>The folders' paths are part of the name, so that two blogs of one name do not inherit each other's history.</summary>
    public static string Of(IReadOnlyList<SourceOptions> sources)
    {
        var folders = string.Join('\n', sources.Select(source => source.Folder).Order(StringComparer.Ordinal));
        var mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folders)).AsSpan(0, 4));
        return Named(sources.Count == 1 ? $"{sources[0].Name}-{mark}" : $"{sources.Count}-blogs-{mark}");
    }

    /// <exception cref="FailureException">There is no place for it.</exception>
    public static string Named(string name)
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        if (home.Length == 0)
            throw new FailureException(ExitCode.Database, "This user has no folder for application data: name a database file with --db FILE.");
        return Path.Combine(Existing(Path.Combine(home, "gateway")), $"{name}.db");
    }

    private static string Existing(string folder)
    {
        try
        {
            return Directory.CreateDirectory(folder).FullName;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FailureException(ExitCode.Database, $"The folder {folder} cannot be made: name a database file with --db FILE.", exception);
        }
    }
}
