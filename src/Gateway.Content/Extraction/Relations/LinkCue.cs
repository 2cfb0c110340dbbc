using Gateway.Content.Model;

namespace Gateway.Content.Extraction.Relations;

/// <summary>What the words around a link say of its target, kept when the words have left memory. What depends on the target is decided in resolution.</summary>
/// <param name="Kind">As the words say it; never <see cref="LinkKind.InSeries"/>, which takes the series of both posts.</param>
/// <param name="Percent">How sure that is, 0 to 100.</param>
/// <param name="Method">A note of change, the text, or the link alone.</param>
/// <param name="Series">How the words speak of a series.</param>
/// <param name="Part">Part number named; 0 for none.</param>
internal readonly record struct LinkCue(LinkKind Kind, byte Percent, ProvenanceMethod Method, SeriesCue Series = SeriesCue.None, byte Part = 0);

/// <summary>How the words around a link speak of a series; sorts from weakest.</summary>
internal enum SeriesCue : byte
{
    None,

    /// <summary>A part is named in the same sentence, perhaps another one.</summary>
    PartNearby,

    /// <summary>"The previous post": a part of the series if it stands there.</summary>
    StepBack,

    /// <summary>"The next post".</summary>
    StepForward,

    /// <summary>A series is named, and the link is one of it.</summary>
    Named,

    /// <summary>The link's own text, or what stands right before it, is a part number.</summary>
    PartLabel,
}
