using YamlDotNet.Core;

namespace Gateway.Content.Parsing.FrontMatter;

/// <summary>Reads fields written in YAML: the simple way, else with the full parser, else field by field.</summary>
internal static class YamlFields
{
    /// <exception cref="FieldSyntaxException">The text is no YAML.</exception>
    public static FieldMap Parse(string yaml)
    {
        var faults = new FieldFaults();
        var fields = Read(yaml, 1, faults);
        FieldSyntaxException.ThrowIfBroken(faults);
        return fields ?? FieldMap.Empty;
    }

    /// <returns>Null where the text is something else than fields.</returns>
    /// <param name="firstLine">Number of the text's first line in the file.</param>
    public static FieldMap? Read(ReadOnlySpan<char> yaml, int firstLine, FieldFaults faults)
    {
        if (SimpleYaml.Read(yaml, firstLine) is { } simple)
            return simple;
        var text = yaml.ToString();
        var found = new FieldFaults();
        try
        {
            var fields = new YamlReader(found).Read(text, firstLine);
            faults.AddAll(found);
            return fields;
        }
        catch (Exception e) when (IsRefusal(e))
        {
            return new YamlRepair(text, firstLine, faults).Read();
        }
    }

    /// <summary>Whether this is how the parser says no: on some texts it fails over its own state instead of saying what is wrong.</summary>
    public static bool IsRefusal(Exception e) => e is YamlException or YamlLimitException or InvalidOperationException or ArgumentException or InvalidCastException or FormatException or OverflowException;
}
