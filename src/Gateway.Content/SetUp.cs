using Gateway.Content.Sources;

namespace Gateway.Content;

/// <summary>What a person has said of what is to be read and how, whatever is found there.</summary>
public static class SetUp
{
    /// <summary>Two set-ups of one hash read the same content as long as files and time are the same.</summary>
    public static string HashOf(IReadOnlyList<SourceOptions> sources, ContentPipelineOptions options)
    {
        var fingerprint = new Fingerprint();
        Add($"{options.IncludeDrafts}");
        foreach (var source in sources)
        {
            Add(source.Name);
            // A link that leads to another blog since then is another folder.
            Add(Directory.Exists(source.Folder) ? ContentFolder.Real(new DirectoryInfo(source.Folder)) : source.Folder);
            Add($"{source.Layout}");
            Add(source.BaseUrl);
            Add(source.Language);
            Add(source.TimeZone.Id);
        }

        return fingerprint.ToString();

        // With its length, so that no value can be taken for two; null is not the empty text.
        void Add(string? value) => fingerprint.Add($"{value?.Length}:{value}");
    }
}
