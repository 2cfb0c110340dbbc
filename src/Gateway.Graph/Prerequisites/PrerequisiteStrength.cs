namespace Gateway.Graph.Prerequisites;

/// <summary>How much something is needed.</summary>
public enum PrerequisiteStrength
{
    /// <summary>Without it the text cannot be followed.</summary>
    Required,

    /// <summary>With it the text is easier.</summary>
    Helpful,
}
