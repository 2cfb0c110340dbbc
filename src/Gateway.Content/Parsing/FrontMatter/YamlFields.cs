using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace Gateway.Content.Parsing.FrontMatter;

internal static class YamlFields
{
    // A few aliases of aliases stand for millions of values; nobody writes so many by hand.
    private const int MaxValues = 20_000;

    /// <exception cref="FieldSyntaxException">The text is no YAML map.</exception>
    public static FieldMap Parse(string yaml)
    {
        // A deserializer holds state while it works, so each call has its own.
        var deserializer = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build();
        try
        {
            var budget = MaxValues;
            return ValueOf(deserializer.Deserialize<object?>(yaml), ref budget) as FieldMap ?? FieldMap.Empty;
        }
        catch (YamlException e)
        {
            throw new FieldSyntaxException($"{Sentence(e)} Check indentation, colons and quotes.", (int)Math.Max(1, e.Start.Line), (int)Math.Max(1, e.Start.Column), e);
        }
        catch (Exception e) when (e is ArgumentException or InvalidCastException or InvalidOperationException or OverflowException or FormatException)
        {
            throw new FieldSyntaxException("it is no valid YAML. Check indentation, colons and quotes.", 1, 1, e);
        }
    }

    private static string Sentence(YamlException e)
    {
        if (e.InnerException is not null and not YamlException)
            return "A bracket, quote or brace is not closed.";
        var text = (e.InnerException ?? e).Message;
        return (text.Contains("): ", StringComparison.Ordinal) ? text[(text.LastIndexOf("): ", StringComparison.Ordinal) + 3)..] : text).TrimEnd('.') + ".";
    }

    private static object? ValueOf(object? value, ref int budget)
    {
        if (--budget < 0)
            throw new FormatException("Too many values.");
        if (value is IDictionary<object, object> map)
        {
            var fields = new List<KeyValuePair<string, object?>>();
            foreach (var (name, item) in map)
                fields.Add(KeyValuePair.Create(name.ToString() ?? "", ValueOf(item, ref budget)));
            return new FieldMap(fields);
        }

        if (value is not IEnumerable<object> list)
            return value;
        var items = new List<object?>();
        foreach (var item in list)
            items.Add(ValueOf(item, ref budget));
        return items;
    }
}
