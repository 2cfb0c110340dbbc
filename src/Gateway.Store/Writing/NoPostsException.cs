namespace Gateway.Store.Writing;

/// <summary>The sources hold no post where the database holds some. The message is one sentence for people.</summary>
public sealed class NoPostsException() : Exception("The folders hold no posts, so the database keeps the posts that it has. Name other folders, or another database by --db.");
