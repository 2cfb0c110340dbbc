namespace Gateway.Store.Reading;

/// <summary>The one door through which every statement of a reader goes to the database.</summary>
public sealed class ReadSession
{
}
