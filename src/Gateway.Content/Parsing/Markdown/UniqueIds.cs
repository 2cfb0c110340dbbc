using System.Globalization;

namespace Gateway.Content.Parsing.Markdown;

/// <summary>The ids of a page: a repeated one gets the first number that makes it another.</summary>
internal sealed class UniqueIds
{
    // With the last number given, so that a thousand headings of one name do not count from one a thousand times.
    private readonly Dictionary<string, int> uses = new(StringComparer.Ordinal);

    public string Next(string name)
    {
        var id = name;
        if (uses.TryGetValue(name, out var number))
        {
            do
                id = string.Create(CultureInfo.InvariantCulture, $"{name}-{++number}");
            while (uses.ContainsKey(id));
            uses[name] = number;
        }

        uses[id] = 0;
        return id;
    }

    /// <summary>Takes note of an id that is given by other means.</summary>
    public void Take(string id) => uses.TryAdd(id, 0);
}
