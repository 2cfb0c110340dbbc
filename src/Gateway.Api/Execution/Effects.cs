namespace Gateway.Api.Execution;

/// <summary>
/// What the root fields of a mutation have brought about. If a new revision comes while the answer is read, it is read anew, but nothing is done twice: a field that is done
/// keeps its value.
/// </summary>
internal sealed class Effects
{
    private readonly Dictionary<int, object?> values = [];

    /// <param name="place">Of the field among those at the root.</param>
    public async ValueTask<object?> OnceAsync(int place, Func<ValueTask<object?>> act)
    {
        if (!values.TryGetValue(place, out var value))
            values.Add(place, value = await act());
        return value;
    }
}
