using System.Globalization;
using Gateway.Content.Model;

namespace Gateway.Content.Resolution;

/// <summary>Keys from names. The plain key may belong to a post that has moved away from this path, or to the first of two headings with one title.</summary>
internal sealed class FreshKeys(IEnumerable<ContentKey> taken, string kind, string owner)
{
    private readonly HashSet<ContentKey> taken = [.. taken];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    public ContentKey Of(string name)
    {
        var number = numbers.GetValueOrDefault(name, 1);
        var key = number == 1 ? ContentKey.Of(kind, owner, name) : Numbered(name, number);
        while (!taken.Add(key))
            key = Numbered(name, ++number);
        numbers[name] = number;
        return key;
    }

    private ContentKey Numbered(string name, int number) => ContentKey.Of(kind, owner, name, number.ToString(CultureInfo.InvariantCulture));
}
