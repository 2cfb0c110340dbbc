using Gateway.Content.Model;
using Gateway.Content.Repairs;
using Gateway.Content.Sources;

namespace Gateway.Reports;

/// <summary>The faults of some blogs, in the order of their places.</summary>
public sealed record FaultReport(IReadOnlyList<SourceOptions> Sources, int Posts, IReadOnlyList<Diagnostic> Faults)
{
    public FaultReport(IReadOnlyList<SourceOptions> sources, Snapshot snapshot)
        : this(sources, snapshot.Posts.Count, snapshot.Diagnostics)
    {
    }

    /// <summary>Where repairs stand in the files.</summary>
    public FixFinder Fixes { get; } = new(Sources.ToDictionary(source => source.Name, source => source.Folder));

    /// <summary>Where the file lies that is at fault.</summary>
    public string FileOf(Diagnostic fault) => Path.Combine(Sources.First(source => source.Name == fault.Source).Folder, fault.Path);
}
