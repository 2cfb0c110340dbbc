using Gateway.Content.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Gateway.Content.Parsing.FrontMatter;

/// <summary>
/// Reads YAML from the parser's events, so that every text keeps its spelling and every field its place: <c>no</c> is a tag, <c>1.10</c> a version.
/// An anchor is known from one text to the next that the same reader reads.
/// </summary>
internal sealed class YamlReader(FieldFaults faults)
{
    // A few aliases of aliases stand for millions of values; nobody writes so many by hand.
    private const int MaxValues = 20_000;

    // Deeper than JSON is written; each level takes stack.
    private const int MaxDepth = 64;

    private const long OnOneLine = long.MaxValue;

    private readonly Dictionary<AnchorName, (object? Value, int Size)> anchors = [];
    private string text = "";
    private int lineOffset;
    private int values;

    /// <summary>The first document of a text; null where it is something else than a map of fields.</summary>
    /// <param name="firstLine">Number of its first line in the file.</param>
    /// <exception cref="YamlException">The text is no YAML.</exception>
    /// <exception cref="YamlLimitException">There is too much of it.</exception>
    public FieldMap? Read(string yaml, int firstLine)
    {
        // The parser keeps to YAML 1.1, in which these end a line.
        text = yaml.AsSpan().ContainsAny("\u0085\u2028\u2029") ? yaml.Replace('\u0085', ' ').Replace('\u2028', ' ').Replace('\u2029', ' ') : yaml;
        lineOffset = firstLine - 1;
        var parser = new Parser(new StringReader(text));
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
            return FieldMap.Empty;
        var value = Value(parser, 0, OnOneLine);
        // What stands behind the value may show that it was misread.
        parser.Consume<DocumentEnd>();
        return value is null ? FieldMap.Empty : value as FieldMap;
    }

    /// <param name="nameLine">Line of the field's name; null in a block list.</param>
    private object? Value(Parser parser, int depth, long? nameLine)
    {
        if (++values > MaxValues || depth > MaxDepth)
            throw new YamlLimitException(PlaceOf(parser.Current!), depth > MaxDepth ? "The values are nested too deeply." : "There are too many values, or aliases of aliases.");
        if (parser.TryConsume<AnchorAlias>(out var alias))
            return Known(alias);

        var before = values;
        var anchor = ((NodeEvent)parser.Current!).Anchor;
        var value = parser.Current switch
        {
            MappingStart => Map(parser, depth),
            SequenceStart => Items(parser, depth),
            _ => Text(parser.Consume<Scalar>(), nameLine),
        };
        if (!anchor.IsEmpty)
            anchors[anchor] = (value, values - before);
        return value;
    }

    private object? Known(AnchorAlias alias)
    {
        if (!anchors.TryGetValue(alias.Value, out var known))
            throw new AnchorNotFoundException(alias.Start, alias.End, $"No anchor &{alias.Value} stands before the alias *{alias.Value}.");
        values += known.Size;
        return known.Value;
    }

    private FieldMap Map(Parser parser, int depth)
    {
        parser.Consume<MappingStart>();
        var fields = FieldMap.NewFields();
        var merged = new List<FieldMap>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var place = PlaceOf(parser.Current!);
            if (!parser.TryConsume<Scalar>(out var name))
                throw new SemanticErrorException(parser.Current!.Start, parser.Current.End, "The name of a field has to be a text, not a list or map.");
            var value = Value(parser, depth + 1, name.Start.Line);
            if (name is { Value: "<<", Style: ScalarStyle.Plain } && value is FieldMap or List<object?>)
                merged.AddRange(value is FieldMap map ? [map] : ((List<object?>)value).OfType<FieldMap>());
            else
                faults.Put(fields, name.Value, value, place);
        }

        // Merge keys (yaml.org/type/merge): what the map says itself comes first, and then the earlier of the merged maps.
        foreach (var (name, field) in merged.SelectMany(x => x.Fields))
            fields.TryAdd(name, field);
        return new FieldMap(fields);
    }

    private List<object?> Items(Parser parser, int depth)
    {
        var style = parser.Consume<SequenceStart>().Style;
        var items = new List<object?>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            var isText = parser.Accept<Scalar>(out _);
            var item = Value(parser, depth + 1, style == SequenceStyle.Flow ? OnOneLine : null);
            if (isText && item is List<object?> several)
                items.AddRange(several);
            else
                items.Add(item);
        }

        return items;
    }

    private object? Text(Scalar scalar, long? nameLine)
    {
        if (scalar.Style != ScalarStyle.Plain)
            return scalar.Value;
        if (!scalar.Tag.IsEmpty && scalar.Tag is { IsNonSpecific: true } or { Value: not ("tag:yaml.org,2002:int" or "tag:yaml.org,2002:float" or "tag:yaml.org,2002:bool" or "tag:yaml.org,2002:null") })
            return scalar.Value;
        var mayHoldItems = nameLine is { } line ? scalar.Start.Line > line : scalar.End.Line > scalar.Start.Line;
        return mayHoldItems && scalar.Value.Contains('-', StringComparison.Ordinal) && DashedItems(scalar) is { } items
            ? items
            : Literal.Resolve(scalar.Value);
    }

    /// <summary><c>-a</c> on one line and <c>-b</c> on the next are one text "-a -b" to YAML, and a list to whoever wrote them.</summary>
    private List<object?>? DashedItems(Scalar scalar)
    {
        var lines = text[(int)scalar.Start.Index..(int)scalar.End.Index].Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (!lines.All(x => x == lines[0] || IsDashed(x)) || !(IsDashed(lines[0]) || lines.Length > 1))
            return null;
        var (line, column) = IsDashed(lines[0]) ? (scalar.Start.Line, scalar.Start.Column) : (scalar.Start.Line + 1, 1);
        var at = (int)line + lineOffset;
        faults.Add(new SourceSpan(at, (int)column, at, (int)column + 1), "A space is missing after the dash of this item of a list. Put one there.");
        return [.. lines.Select(x => Literal.Resolve((IsDashed(x) ? x[1..] : x).Trim('"', '\'')))];
    }

    private static bool IsDashed(string line) => line is ['-', not ('-' or '>' or '.'), ..] && !char.IsAsciiDigit(line[1]);

    private SourceSpan PlaceOf(ParsingEvent parsed)
    {
        var (line, column) = ((int)parsed.Start.Line + lineOffset, (int)parsed.Start.Column);
        return new SourceSpan(line, column, line, parsed.End.Line == parsed.Start.Line ? Math.Max(column, (int)parsed.End.Column) : column);
    }
}

/// <summary>More values than anybody writes, or deeper ones.</summary>
internal sealed class YamlLimitException(SourceSpan place, string message) : Exception(message)
{
    public SourceSpan Place { get; } = place;
}
