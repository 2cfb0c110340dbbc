namespace Gateway.Api.Persisted;

/// <summary>Which operations clients may name instead of sending, and whether they may send others.</summary>
public sealed record OperationOptions
{
    /// <summary>Holds a document in each <c>.graphql</c> file; those that come with the gateway unless set.</summary>
    public string? Folder { get; init; }

    /// <summary>Refuses all documents that do not lie in the folder.</summary>
    public bool OnlyPersisted { get; init; }
}
