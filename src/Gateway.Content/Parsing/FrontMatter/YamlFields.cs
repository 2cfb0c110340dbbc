using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace Gateway.Content.Parsing.FrontMatter;

internal static class YamlFields
{
    /// <exception cref="FieldSyntaxException">The text is no YAML map.</exception>
    public static FieldMap Parse(string yaml)
    {
        // A deserializer holds state while it works, so each call has its own.
        var deserializer = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build();
        try
        {
            return ValueOf(deserializer.Deserialize<object?>(yaml)) as FieldMap ?? FieldMap.Empty;
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
        var text = (e.InnerException ?? e).Message;
        return (text.Contains("): ", StringComparison.Ordinal) ? text[(text.LastIndexOf("): ", StringComparison.Ordinal) + 3)..] : text).TrimEnd('.') + ".";
    }

    private static object? ValueOf(object? value) => value switch
    {
        IDictionary<object, object> map => new FieldMap(map.Select(x => KeyValuePair.Create(x.Key.ToString() ?? "", ValueOf(x.Value)))),
        IEnumerable<object> list => list.Select(ValueOf).ToList(),
        _ => value,
    };
}
