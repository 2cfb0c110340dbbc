using Gateway.Content.Model;
using Gateway.Content.Sources;

namespace Gateway.Content.Parsing.FrontMatter;

/// <summary>What is wrong with the syntax of the fields of one file, in places of that file.</summary>
internal sealed class FieldFaults
{
    // Text that is this broken was never meant as front matter.
    private const int MaxFaults = 50;

    private readonly List<Fault> faults = [];

    public bool IsFull => faults.Count >= MaxFaults;

    /// <summary>In the order of their places.</summary>
    public IReadOnlyList<Fault> InOrder => faults.Count < 2 ? faults : [.. faults.OrderBy(x => (x.Location.Line, x.Location.Column))];

    /// <summary>The first text that breaks the syntax of its format; null where there is none. A field that stands twice breaks nothing.</summary>
    public Fault? Break { get; private set; }

    public void Add(SourceSpan place, string message)
    {
        var fault = new Fault(DiagnosticCode.InvalidFrontMatter, place, message);
        Note(fault);
        Break ??= fault;
    }

    public void AddAll(FieldFaults others)
    {
        others.faults.ForEach(Note);
        Break ??= others.Break;
    }

    /// <summary>Puts a field into a map. Of two fields with one name the last is taken, as in Jekyll; Hugo refuses them.</summary>
    public void Put(Dictionary<string, Field> fields, string name, object? value, SourceSpan place)
    {
        if (fields.TryAdd(name, new Field(value, place)))
            return;
        var first = fields[name].Place;
        var lines = first.Line == place.Line ? $"in line {place.Line}" : $"in lines {first.Line} and {place.Line}";
        var message = $"The field {name} stands twice, {lines}; the last one is taken. Remove one of them.";
        Note(new Fault(DiagnosticCode.InvalidFrontMatter, place, message));
        fields[name] = new Field(value, place);
    }

    private void Note(Fault fault)
    {
        if (!IsFull)
            faults.Add(fault);
    }
}

/// <summary>Settings that break the syntax of their format.</summary>
internal sealed class FieldSyntaxException(string message, int line, int column) : Exception(message)
{
    /// <summary>From 1.</summary>
    public int Line { get; } = line;

    public int Column { get; } = column;

    /// <exception cref="FieldSyntaxException">The text breaks its format.</exception>
    public static void ThrowIfBroken(FieldFaults faults)
    {
        if (faults.Break is { Location: var place, Message: var message })
            throw new FieldSyntaxException(message, place.Line, place.Column);
    }
}
