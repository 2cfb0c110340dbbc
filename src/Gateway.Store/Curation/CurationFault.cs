namespace Gateway.Store.Curation;

/// <summary>Why a decision was not taken.</summary>
/// <param name="Message">For people.</param>
/// <param name="Objects">What it contradicts; a circle in order.</param>
public sealed record CurationFault(CurationFaultCode Code, string Message, IReadOnlyList<ObjectName> Objects)
{
    internal static CurationFault NotFound(ObjectName name) => new(CurationFaultCode.NotFound, $"No {name.Type} has this id, or none any more.", [name]);

    internal static CurationFault Overtaken { get; } = new(CurationFaultCode.Duplicate, "Another one is about the same, since their topics are one now.", []);

    internal static CurationFault ReusedId { get; } = new(CurationFaultCode.InvalidValue, "This clientMutationId was sent with another decision before: choose a new one for each.", []);
}

public enum CurationFaultCode
{
    /// <summary>An id leads nowhere.</summary>
    NotFound,

    /// <summary>A value is out of range.</summary>
    InvalidValue,

    /// <summary>It has been stated before.</summary>
    Duplicate,

    /// <summary>It would close a circle.</summary>
    Cycle,

    /// <summary>What it is about has changed since the revision it was made on.</summary>
    Stale,

    /// <summary>The content is being replaced.</summary>
    Busy,
}
