namespace Gateway.Store.Tables;

/// <summary>SQL that is part of the program.</summary>
internal static class SqlFile
{
    /// <param name="name">Of a file in this folder.</param>
    public static string Read(string name)
    {
        using var stream = typeof(SqlFile).Assembly.GetManifestResourceStream(name) ?? throw new ArgumentException($"There is no {name}.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
