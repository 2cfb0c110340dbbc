using Gateway.Store.Search;
using Gateway.Store.Tables;
using Microsoft.EntityFrameworkCore;

namespace Gateway.Store.Reading;

/// <summary>Opens the sessions in which requests read.</summary>
public sealed class ReadSessions
{
    private readonly string connectionString;
    private readonly IDbContextFactory<ContentContext> contexts;
    private readonly SearchLanguages languages;
    private readonly PreparedStatements statements = new();

    /// <param name="contexts">Over the same database.</param>
    internal ReadSessions(string connectionString, IDbContextFactory<ContentContext> contexts, SearchLanguages languages) =>
        (this.connectionString, this.contexts, this.languages) = (connectionString, contexts, languages);

    /// <param name="revision">The only one that the session may read; null for whatever is present. See <see cref="ReadSession.HasMoved"/>.</param>
    public ReadSession Open(string? revision = null) => new(connectionString, contexts, statements, languages, revision);
}
