namespace Gateway.Content.Model;

/// <summary>What may be written in place of a faulty destination. Where it stands in the file is looked up when somebody asks (<see cref="Repairs.FixFinder"/>).</summary>
/// <param name="Written">Destination as written.</param>
/// <param name="Replacement">Written in the same form.</param>
/// <param name="Confidence">How sure it is right, 0 to 1.</param>
public sealed record Repair(string Written, string Replacement, double Confidence)
{
    /// <summary>From here on a repair may be made without anybody looking: a known slip that leaves one target only, or a former address. What is guessed by likeness stays below.</summary>
    public const double Trusted = 0.9;

    /// <summary>What to write between double brackets, where names and headings stand in place of addresses and anchors; null where such a link cannot be mended.</summary>
    public string? NameReplacement { get; init; }
}
