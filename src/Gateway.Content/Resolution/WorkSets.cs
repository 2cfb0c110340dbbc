using Gateway.Content.Extraction.References;

namespace Gateway.Content.Resolution;

/// <summary>
/// Sets of names that name one work each. A set never holds two identifiers of one kind: two arXiv ids, say, are two works, whatever else speaks for one.
/// </summary>
internal sealed class WorkSets
{
    private readonly Dictionary<string, string> parents = new(StringComparer.Ordinal);

    /// <summary>Of each set's first name: the identifiers in it.</summary>
    private readonly Dictionary<string, Dictionary<string, string>> identifiers = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => parents.Keys;

    public void Add(string name)
    {
        if (!parents.TryAdd(name, name))
            return;
        identifiers[name] = [];
        if (WorkNames.KindOf(name) is not ("url" or "title" or "s2") and var kind)
            identifiers[name].Add(kind, name);
    }

    /// <summary>The name that stands for the set, by path halving (Tarjan and van Leeuwen 1984).</summary>
    public string Root(string name)
    {
        while (parents[name] != name)
            name = parents[name] = parents[parents[name]];
        return name;
    }

    /// <summary>Makes one set of two; false where their identifiers contradict each other.</summary>
    public bool Join(string name, string other)
    {
        var (a, b) = (Root(name), Root(other));
        if (a == b)
            return true;
        if (identifiers[a].Count < identifiers[b].Count)
            (a, b) = (b, a);
        if (identifiers[b].Any(x => identifiers[a].TryGetValue(x.Key, out var id) && id != x.Value))
            return false;
        foreach (var (kind, id) in identifiers[b])
            identifiers[a][kind] = id;
        identifiers.Remove(b);
        parents[b] = a;
        return true;
    }
}
