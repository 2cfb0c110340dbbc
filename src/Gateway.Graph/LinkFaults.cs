using Gateway.Content.Model;
using Gateway.Graph.Metrics;
using Gateway.Graph.Prerequisites;

namespace Gateway.Graph;

/// <summary>Faults that only all links together show; the words of posts are not needed for them.</summary>
public static class LinkFaults
{
    public static Snapshot Report(Snapshot snapshot)
    {
        var faults = PrerequisiteCycles.Of(snapshot).Concat(OrphanPosts.Of(snapshot)).ToList();
        return faults is [] ? snapshot : snapshot with
        {
            Diagnostics =
            [
                .. snapshot.Diagnostics.Concat(faults)
                    .OrderBy(x => x.Source, StringComparer.Ordinal).ThenBy(x => x.Path, StringComparer.Ordinal).ThenBy(x => x.Location.Line).ThenBy(x => x.Location.Column),
            ],
        };
    }
}
