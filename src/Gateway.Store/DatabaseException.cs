namespace Gateway.Store;

/// <summary>A database that cannot be used: locked, not ours, unreadable. The message is one sentence for people.</summary>
public sealed class DatabaseException(string message, Exception? inner = null) : Exception(message, inner);
