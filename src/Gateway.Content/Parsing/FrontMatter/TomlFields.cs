using Gateway.Content.Model;
using Tomlyn;
using Tomlyn.Parsing;

namespace Gateway.Content.Parsing.FrontMatter;

/// <summary>Reads fields written in TOML.</summary>
internal static class TomlFields
{
    // Text that is this broken was never meant as TOML.
    private const int MaxFaults = 20;

    /// <exception cref="FieldSyntaxException">The text is no TOML.</exception>
    public static FieldMap Parse(string toml)
    {
        var faults = new FieldFaults();
        var fields = Read(toml, 1, faults);
        FieldSyntaxException.ThrowIfBroken(faults);
        return fields;
    }

    /// <summary>Reads what can be read: a statement at which the parser stops is mended or taken out, and the text read again.</summary>
    /// <param name="firstLine">Number of the text's first line in the file.</param>
    public static FieldMap Read(string toml, int firstLine, FieldFaults faults)
    {
        TomlRepair? repair = null;
        for (var round = 0; ; round++)
        {
            var found = new FieldFaults();
            var reader = new TomlReader(repair?.Text ?? toml, firstLine - 1, found);
            var fields = reader.Read();
            if (reader.Stop is not { } stop || round == MaxFaults)
            {
                faults.AddAll(found);
                return fields;
            }

            repair ??= new TomlRepair(toml, firstLine - 1, faults);
            repair.Mend(stop);
        }
    }
}

/// <summary>Reads TOML from the parser's events, so that every value keeps its spelling and every field its place.</summary>
internal sealed class TomlReader(string toml, int lineOffset, FieldFaults faults)
{
    private static readonly TomlParserOptions Tolerant = new() { Mode = TomlParserMode.Tolerant };

    private readonly Dictionary<string, Field> root = FieldMap.NewFields();

    // A table may be opened again further down.
    private readonly Dictionary<FieldMap, Dictionary<string, Field>> tables = [];
    private readonly TomlParser parser = TomlParser.Create(toml, Tolerant, TomlSerializerOptions.Default);
    private int fieldLine;

    /// <summary>Where and why the parser stopped; null where it read everything.</summary>
    public TomlStop? Stop { get; private set; }

    public FieldMap Read()
    {
        try
        {
            while (parser.MoveNext())
                if (parser.Current.Kind == TomlParseEventKind.StartTable)
                    Table(root);
            if (parser.HasErrors && parser.Diagnostics.FirstOrDefault() is { } first)
                Stop = new TomlStop(first.Span.Start.Line, first.Span.Start.Column, fieldLine, first.Message);
        }
        catch (Exception e) when (e is TomlException or ArgumentException)
        {
            // It throws at its limit of depth, and at half characters.
            Stop = new TomlStop((e as TomlException)?.Line - 1 ?? fieldLine, 0, fieldLine, e.Message);
        }

        return new FieldMap(root);
    }

    private void Table(Dictionary<string, Field> fields)
    {
        while (parser.MoveNext() && parser.Current.Kind == TomlParseEventKind.PropertyName)
        {
            var (name, line, column, end) = (parser.GetPropertyName(), parser.Current.Line, parser.Current.Column, parser.Current.Span?.End.Column ?? 0);
            fieldLine = line - 1;
            var known = fields.GetValueOrDefault(name).Value;
            if (!parser.MoveNext() || parser.Current.Kind is TomlParseEventKind.EndTable)
                return;
            // What headers and dotted names open has no bracket of its own.
            var isOpened = parser.Current.Line == 0;
            if (isOpened && parser.Current.Kind == TomlParseEventKind.StartTable && known is FieldMap map && tables.TryGetValue(map, out var open))
                Table(open);
            else if (isOpened && parser.Current.Kind == TomlParseEventKind.StartArray && known is List<object?> list)
                Items(list);
            else
                faults.Put(fields, name, Value(), new SourceSpan(line + lineOffset, column, line + lineOffset, Math.Max(column, end + 2)));
        }
    }

    private object? Value()
    {
        switch (parser.Current.Kind)
        {
            case TomlParseEventKind.StartTable:
                var fields = FieldMap.NewFields();
                var map = new FieldMap(fields);
                tables[map] = fields;
                Table(fields);
                return map;
            case TomlParseEventKind.StartArray:
                return Items([]);
            case TomlParseEventKind.String:
                return parser.GetString();
            case TomlParseEventKind.DateTime:
                // A local date has no zone: it stays text, so that the source's zone is applied as to every other date.
                return Written();
            case TomlParseEventKind.Integer or TomlParseEventKind.Float or TomlParseEventKind.Boolean:
                return new Literal(Written());
            default:
                return null;
        }
    }

    private List<object?> Items(List<object?> items)
    {
        while (parser.MoveNext() && parser.Current.Kind is not (TomlParseEventKind.EndArray or TomlParseEventKind.EndTable or TomlParseEventKind.EndDocument))
            items.Add(Value());
        return items;
    }

    private string Written() => parser.Current.Span is { } span ? toml[span.Start.Offset..(span.End.Offset + 1)] : "";
}

/// <summary>Where the parser of TOML stopped.</summary>
/// <param name="Line">From 0.</param>
/// <param name="FieldLine">Of the last field that was begun.</param>
internal sealed record TomlStop(int Line, int Column, int FieldLine, string Message)
{
    /// <summary>Whether a value that goes over several lines is at fault, not the line where the parser noticed.</summary>
    public bool IsUnclosed =>
        Message.Contains("array", StringComparison.Ordinal) || Message.Contains("inline table", StringComparison.Ordinal) || Message.Contains("multi-line", StringComparison.Ordinal);
}
