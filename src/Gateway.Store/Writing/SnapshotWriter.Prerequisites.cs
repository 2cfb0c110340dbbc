using Gateway.Graph.Prerequisites;
using Gateway.Store.Tables;

namespace Gateway.Store.Writing;

internal sealed partial class SnapshotWriter
{
    private void WritePrerequisite(Prerequisite prerequisite)
    {
        var id = ids.Next();
        var needed = written[prerequisite.Needs];
        tables.Insert(new PrerequisiteRow
        {
            Id = id,
            PostId = written[prerequisite.Post].Id,
            NeededPostId = needed.Id,
            Confidence = prerequisite.Confidence,
            Strength = prerequisite.Strength,
            IsAuthored = prerequisite.IsAuthored,
            Method = prerequisite.Method,
            Reasons = ReasonText.Of(prerequisite.Reasons),
        });
        foreach (var section in prerequisite.Sections)
            tables.Insert(new PrerequisiteSectionRow { PrerequisiteId = id, SectionId = needed.SectionId(section) });
    }
}
