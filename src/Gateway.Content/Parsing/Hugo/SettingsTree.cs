using Gateway.Content.Parsing.FrontMatter;

namespace Gateway.Content.Parsing.Hugo;

/// <summary>Settings that are spread over several files (gohugo.io/configuration/introduction); of several values for one name the first counts.</summary>
internal sealed class SettingsTree
{
    public static readonly SettingsTree Empty = new();

    private readonly List<FieldMap> layers = [];
    private readonly Dictionary<string, SettingsTree> branches = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<FieldMap> Layers => layers;

    public IEnumerable<string> Names => layers.SelectMany(x => x.Names).Concat(branches.Keys).Distinct(StringComparer.OrdinalIgnoreCase);

    public object? this[string name] => layers.Select(x => x[name]).FirstOrDefault(x => x is not null);

    /// <summary>Adds the fields of a file below what was added before.</summary>
    /// <param name="names">Where they belong, from the root.</param>
    public void Add(FieldMap fields, params ReadOnlySpan<string> names)
    {
        if (names.IsEmpty)
        {
            layers.Add(fields);
            return;
        }

        if (!branches.TryGetValue(names[0], out var branch))
            branches.Add(names[0], branch = new SettingsTree());
        branch.Add(fields, names[1..]);
    }

    public string? Text(params ReadOnlySpan<string> names)
    {
        foreach (var layer in layers)
            if (layer.Text(names) is { } text)
                return text;
        return null;
    }

    /// <summary>A truth value; null where nothing is said.</summary>
    public bool? Flag(string name) => layers.FirstOrDefault(x => x[name] is not null)?.Flag(name);

    public SettingsTree Map(string name)
    {
        var map = new SettingsTree();
        foreach (var inner in layers.Select(x => x[name]).OfType<FieldMap>())
            map.layers.Add(inner);
        if (branches.TryGetValue(name, out var branch))
        {
            map.layers.AddRange(branch.layers);
            foreach (var (inner, tree) in branch.branches)
                map.branches.Add(inner, tree);
        }

        return map;
    }

    /// <summary>The setting at a path of names, such as <c>markup.goldmark.renderer</c>.</summary>
    public SettingsTree At(string path) => path.Split('.').Aggregate(this, (tree, name) => tree.Map(name));

    /// <summary>The maps of a list of maps; a single map counts as a list of one.</summary>
    public IEnumerable<FieldMap> Maps(string name) => this[name] switch
    {
        FieldMap map => [map],
        IEnumerable<object?> list => list.OfType<FieldMap>(),
        _ => branches.TryGetValue(name, out var branch) ? branch.layers : [],
    };
}
