namespace Gateway.Store.Curation;

/// <summary>A curator's verdict.</summary>
public enum ReviewState
{
    /// <summary>Nobody has looked yet.</summary>
    Unreviewed,

    /// <summary>Confirmed.</summary>
    Accepted,

    /// <summary>Refused; it is not proposed again.</summary>
    Rejected,
}
