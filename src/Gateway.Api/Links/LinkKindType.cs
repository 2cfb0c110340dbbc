using Gateway.Api.Scalars;
using Gateway.Content.Model;

namespace Gateway.Api.Links;

internal sealed class LinkKindType : EnumType<LinkKind>
{
    public LinkKindType()
        : base("What the target is to the text.", new Dictionary<LinkKind, string>
        {
            [LinkKind.Mentions] = "Named in passing.",
            [LinkKind.Requires] = "To be read or known first.",
            [LinkKind.BuildsOn] = "Treated earlier, taken up here.",
            [LinkKind.ElaboratedIn] = "Goes deeper than this text.",
            [LinkKind.InSeries] = "Another part of the same series.",
            [LinkKind.Supersedes] = "Older text that this one replaces.",
            [LinkKind.SupersededBy] = "Newer text that replaces this one.",
            [LinkKind.MovedTo] = "Holds text that stood here before.",
            [LinkKind.Embeds] = "Shown inside this text.",
            [LinkKind.Related] = "Close in content, in no special way.",
        }) =>
        Name = "CrossLinkKind";
}

/// <summary>How a link is shown at either end.</summary>
internal static class LinkLabels
{
    public static (string Label, string Inverse) Of(LinkKind kind) => kind switch
    {
        LinkKind.Mentions => ("Mentions", "Mentioned in"),
        LinkKind.Requires => ("Requires", "Required by"),
        LinkKind.BuildsOn => ("Builds on", "Continued by"),
        LinkKind.ElaboratedIn => ("More in", "Goes deeper than"),
        LinkKind.InSeries => ("In series with", "In series with"),
        LinkKind.Supersedes => ("Replaces", "Replaced by"),
        LinkKind.SupersededBy => ("Replaced by", "Replaces"),
        LinkKind.MovedTo => ("Moved to", "Moved from"),
        LinkKind.Embeds => ("Shows", "Shown in"),
        LinkKind.Related => ("Related to", "Related to"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
    };
}
