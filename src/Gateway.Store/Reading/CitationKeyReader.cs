namespace Gateway.Store.Reading;

public sealed class CitationKeyReader(ReadSession session)
{
    /// <summary>Per key of a paper or post what texts cite it by, such as <c>vaswani2017attention</c>.</summary>
    public async Task<IReadOnlyDictionary<string, string>> OfWorksAsync(IReadOnlyCollection<string> workKeys, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync(
            "SELECT work_key, name FROM citation_key WHERE work_key IN (SELECT value FROM json_each($keys))",
            row => (Work: row.Text(), Name: row.Text()), cancellationToken, Batches.Keys(workKeys));
        return rows.ToDictionary(row => row.Work, row => row.Name);
    }
}
