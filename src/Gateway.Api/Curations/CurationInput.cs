using Gateway.Api.Contract;
using Gateway.Api.Loading;
using Gateway.Api.Mutations;
using Gateway.Store.Curation;
using GraphQL;

namespace Gateway.Api.Curations;

/// <summary>
/// The input of a decision while it is read. Each id is remembered with its place, so that whatever the store finds wrong with it can be told there.
/// </summary>
internal sealed class CurationInput
{
    private const int LongestNote = 2000;
    private const int LongestName = 200;
    private const string Start = "input";

    private readonly Dictionary<ObjectName, IReadOnlyList<string>> places = [];
    private readonly List<object> errors = [];
    private readonly Dictionary<string, object?> fields;
    private readonly Caller caller;

    public CurationInput(IResolveFieldContext context)
    {
        caller = context.Request().Caller;
        fields = new(context.GetArgument<IDictionary<string, object?>>(Start));
        Check(Note, LongestNote, allowsLines: true, "note");
        Check(ClientMutationId, LongestNote, allowsLines: false, "clientMutationId");
    }

    public string? ClientMutationId => Optional("clientMutationId");

    public CurationEntry Entry => new(caller.Name, Note, Optional("revision"), ClientMutationId);

    /// <summary>What is wrong with it so far.</summary>
    public IReadOnlyList<object> Errors => errors;

    private string? Note => Optional("note");

    public T Value<T>(string field) => (T)fields[field]!;

    /// <summary>The one field of an input of which exactly one is given, such as <c>decision</c>.</summary>
    public (string Field, object Value) Choice(string field)
    {
        var (name, value) = Value<IDictionary<string, object?>>(field).Single(choice => choice.Value is not null);
        return (name, value!);
    }

    public ObjectName Id(string field, params ReadOnlySpan<string> types) => Id(fields[field]!, [field], types);

    /// <summary>An id of one of these types. Where it is none, an error is noted, and what is returned means nothing.</summary>
    public ObjectName Id(object text, IReadOnlyList<string> place, params ReadOnlySpan<string> types)
    {
        if (!GlobalId.TryParse((string)text, out var id))
            errors.Add(new InputError(MutationErrorCode.NotFound, "This is not an id of the gateway. Send ids as the field id returns them.", [Start, .. place]));
        else if (!types.Contains(id.Type))
            errors.Add(new InputError(MutationErrorCode.WrongType, $"This is the id of a {id.Type}: send that of a {string.Join(" or ", types.ToArray())}.", [Start, .. place]));
        var name = new ObjectName(id.Type, id.Key);
        places.TryAdd(name, [Start, .. place]);
        return name;
    }

    public string Name(object text, IReadOnlyList<string> place)
    {
        Check((string)text, LongestName, allowsLines: false, [.. place]);
        return ((string)text).Trim();
    }

    public void Refuse(string message, params IEnumerable<string> place) => errors.Add(new InputError(MutationErrorCode.InvalidValue, message, [Start, .. place]));

    /// <summary>What the store refused, in terms of the input.</summary>
    public object ErrorOf(CurationFault fault) => fault.Code switch
    {
        CurationFaultCode.NotFound => new InputError(MutationErrorCode.NotFound, fault.Message, PlaceOf(fault)),
        CurationFaultCode.InvalidValue => new InputError(MutationErrorCode.InvalidValue, fault.Message, PlaceOf(fault)),
        CurationFaultCode.Duplicate => Conflict(MutationErrorCode.Duplicate, fault),
        CurationFaultCode.Cycle => Conflict(MutationErrorCode.Cycle, fault),
        CurationFaultCode.Stale => Conflict(MutationErrorCode.Stale, fault),
        CurationFaultCode.Busy => Conflict(MutationErrorCode.Busy, fault),
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "No such fault."),
    };

    private string? Optional(string field) => (string?)fields.GetValueOrDefault(field);

    private static ConflictError Conflict(MutationErrorCode code, CurationFault fault) => new(code, fault.Message, [.. fault.Objects.Select(name => new GlobalId(name.Type, name.Key))]);

    private IReadOnlyList<string> PlaceOf(CurationFault fault) =>
        fault.Objects.Select(name => places.GetValueOrDefault(name)).OfType<IReadOnlyList<string>>().FirstOrDefault([Start]);

    private void Check(string? text, int longest, bool allowsLines, params IReadOnlyList<string> place)
    {
        if (text is null)
            return;
        if (string.IsNullOrWhiteSpace(text) || text.Length > longest)
            errors.Add(new InputError(MutationErrorCode.InvalidValue, $"A text of 1 to {longest} characters is expected.", [Start, .. place]));
        else if (text.Any(sign => char.IsControl(sign) && !(allowsLines && sign is '\n' or '\r' or '\t')))
            errors.Add(new InputError(MutationErrorCode.InvalidValue, "The text holds control characters.", [Start, .. place]));
    }
}
