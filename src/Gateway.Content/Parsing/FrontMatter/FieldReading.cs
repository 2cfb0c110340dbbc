using Gateway.Content.Model;
using Gateway.Content.Sources;

namespace Gateway.Content.Parsing.FrontMatter;

/// <summary>Reads fields as what they should hold, and says where they hold something else. Whatever can be read of them is read.</summary>
internal sealed class FieldReading(FieldMap fields, TimeZoneInfo zone)
{
    private readonly List<Fault> faults = [];

    /// <summary>What was wrong with the fields read so far, in the order of their places.</summary>
    public IReadOnlyList<Fault> Faults => faults.Count < 2 ? faults : [.. faults.OrderBy(x => (x.Location.Line, x.Location.Column))];

    /// <summary>The same file's fields within one of its tables; their faults are reported with the others.</summary>
    private FieldReading(FieldMap fields, TimeZoneInfo zone, List<Fault> faults)
        : this(fields, zone) => this.faults = faults;

    public FieldReading Table(string name) => new(fields.Map(name), zone, faults);

    /// <summary>The first of these fields that holds a text.</summary>
    public string? Text(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (TextOf(name, fields[name]) is { } text)
                return text;
        return null;
    }

    /// <summary>The texts of all these fields, each a list or a single text.</summary>
    /// <param name="split">Takes a single text apart.</param>
    public IEnumerable<string> Texts(Func<string, IEnumerable<string>> split, params string[] names) => names.SelectMany(name => fields[name] switch
    {
        // "tags: false" switches something off.
        null or Literal { Written: "true" or "false" } => [],
        List<object?> list => list.SelectMany(x => ItemsOf(name, x)),
        FieldMap map when FieldMap.TextOf(map["name"] ?? map["title"]) is { } text => [text],
        FieldMap => Refuse(name, "a map; write a list of texts"),
        var value => FieldMap.TextOf(value) is { } text ? split(text) : [],
    });

    /// <summary>The first of these fields that holds a date. Each of them is looked at, so that one that holds none is reported.</summary>
    public DateTimeOffset? Date(params ReadOnlySpan<string> names)
    {
        DateTimeOffset? first = null;
        foreach (var name in names)
            if (DateOf(name, fields[name]) is { } moment)
                first ??= moment;
        return first;
    }

    /// <summary>Null where the field is absent or holds no truth value.</summary>
    public bool? Flag(string name)
    {
        var value = fields[name];
        if (FieldMap.FlagOf(value) is { } flag)
            return flag;
        if (value is not null && FieldMap.TextOf(value) is var text && (text is not null || value is not string))
            Report(name, $"The field {name} holds {text ?? KindOf(value)}; write true or false.");
        return null;
    }

    public void Report(string name, string message)
    {
        var place = fields.PlaceOf(name);
        faults.Add(new Fault(DiagnosticCode.InvalidFrontMatter, place, message));
    }

    private string? TextOf(string name, object? value)
    {
        if (value is not (List<object?> or FieldMap))
            return FieldMap.TextOf(value);
        Report(name, $"The field {name} holds {KindOf(value)}; write one text, in quotes where it begins with a bracket.");
        var texts = value is List<object?> list ? list.Select(FieldMap.TextOf).OfType<string>() : [];
        return string.Join(", ", texts) is { Length: > 0 } joined ? joined : null;
    }

    private IEnumerable<string> ItemsOf(string name, object? item)
    {
        switch (item)
        {
            case FieldMap map when FieldMap.TextOf(map["name"] ?? map["title"]) is { } text:
                return [text];
            case FieldMap { Fields.Count: 1 } map when map.Fields.First() is { Key: var key, Value.Value: var value } && FieldMap.TextOf(value) is { } text:
                Report(name, $"The field {name} holds a map where a text was meant: put \"{key}: {text}\" in quotes.");
                return [$"{key}: {text}"];
            case FieldMap:
                return Refuse(name, "a map among its texts; write texts alone");
            case List<object?> list:
                Report(name, $"The field {name} holds a list within its list; write texts alone.");
                return list.Select(FieldMap.TextOf).OfType<string>();
            default:
                return FieldMap.TextOf(item) is { } single ? [single] : [];
        }
    }

    private DateTimeOffset? DateOf(string name, object? value)
    {
        // "published: no" and "updated: false" say something else.
        if (FieldMap.FlagOf(value) is not null)
            return null;
        if (value is List<object?> or FieldMap)
        {
            Report(name, $"The field {name} holds {KindOf(value)}; write one date as yyyy-MM-dd.");
            return value is List<object?> { Count: 1 } list ? Dates.Moment(FieldMap.TextOf(list[0]), zone) : null;
        }

        var text = FieldMap.TextOf(value);
        var (moment, problem) = Dates.Read(text, zone);
        if (problem is { } reason)
            Report(name, reason switch
            {
                DateProblem.Ambiguous => $"The field {name} holds a date that can be read in more than one way: {text}. Write it as yyyy-MM-dd.",
                DateProblem.Impossible => $"The field {name} holds a day or time that does not exist: {text}. Write it as yyyy-MM-dd.",
                DateProblem.UnknownZone => $"The field {name} holds a time in a zone that is not known or not clear: {text}. Write the zone as +01:00.",
                _ => $"The field {name} holds no date that can be read: {text}. Write it as yyyy-MM-dd.",
            });
        return moment;
    }

    private string[] Refuse(string name, string what)
    {
        Report(name, $"The field {name} holds {what}.");
        return [];
    }

    private static string KindOf(object? value) => value is FieldMap ? "a map" : "a list";
}
