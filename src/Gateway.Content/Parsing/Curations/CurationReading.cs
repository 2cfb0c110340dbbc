using System.Globalization;
using Gateway.Content.Model;
using YamlDotNet.Core;

namespace Gateway.Content.Parsing.Curations;

/// <summary>Reads decisions as they stand in <c>curation.yml</c>.</summary>
internal sealed class CurationReading : YamlMaps
{
    private const string About = "about";
    private const int LongestText = 2000;
    private const int LongestLabel = 200;

    /// <summary>Said of any decision.</summary>
    private static readonly string[] Common = ["note", "by", "at"];

    /// <summary>By the value of <c>about</c>: its fields, those in brackets may be left out.</summary>
    private static readonly Dictionary<string, string[]> Kinds = new(StringComparer.Ordinal)
    {
        ["newLink"] = ["from", "to", "kind"],
        ["link"] = ["from", "(to)", "verdict", "(text)", "(kind)", "(key)"],
        ["related"] = ["post", "other", "verdict"],
        ["prerequisite"] = ["post", "needs", "verdict", "(strength)"],
        ["topicPrerequisite"] = ["topic", "needs", "verdict", "(strength)"],
        ["topicName"] = ["topic", "label"],
        ["topicMerge"] = ["topic", "into"],
        ["broader"] = ["topic", "broader", "verdict"],
        ["role"] = ["topic", "post", "role"],
        ["series"] = ["series", "post", "part"],
    };

    private readonly List<StatedDecision> decisions = [];
    private readonly List<CurationProblem> problems = [];

    private CurationReading(string text)
        : base(text, "decisions", About, "A decision is a map of fields that begins with about.")
    {
    }

    public static (IReadOnlyList<StatedDecision> Decisions, IReadOnlyList<CurationProblem> Problems) Read(string text)
    {
        var reading = new CurationReading(text);
        reading.ReadAll();
        return (reading.decisions, reading.problems);
    }

    protected override void ReadMap(Mark start)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var end = start;
        foreach (var name in Fields())
            if (Text($"{name.Value} is to be a text.") is not { } value)
                continue;
            else if (!fields.TryAdd(name.Value, value.Value.Trim()))
                Report(name.Start, name.End, $"{name.Value} stands here for the second time.");
            else
                end = value.End;
        if (FaultOf(fields) is { } fault)
            Report(start, end, fault);
        else
            decisions.Add(new StatedDecision(fields[About], fields.Where(field => field.Key != About).ToDictionary(StringComparer.Ordinal), SpanOf(start, end)));
    }

    protected override void Report(SourceSpan place, string message) => problems.Add(new(place, message));

    private static string? FaultOf(Dictionary<string, string> fields)
    {
        if (!fields.TryGetValue(About, out var about) || !Kinds.TryGetValue(about, out var known))
            return $"A decision begins with about, which is one of {string.Join(", ", Kinds.Keys)}.";
        if (fields.FirstOrDefault(field => field.Value.Length > LongestOf(field.Key)) is { Key: { } tooLong })
            return $"{tooLong} is too long: at most {LongestOf(tooLong)} characters are taken.";
        if (fields.FirstOrDefault(field => field.Value.Any(sign => char.IsControl(sign) && !(field.Key == "note" && sign is '\n' or '\r' or '\t'))) is { Key: { } odd })
            return $"{odd} holds control characters, or a line break; write it on one line.";
        if (fields.TryGetValue("at", out var at) && !DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, out _))
            return $"at is {at}: write a moment such as 2026-03-01T09:30:00Z.";
        var names = known.Select(name => name.Trim('(', ')')).Concat(Common).ToList();
        if (known.FirstOrDefault(name => !name.StartsWith('(') && string.IsNullOrEmpty(fields.GetValueOrDefault(name))) is { } missing)
            return $"A decision about {about} needs {missing}, and has the fields {string.Join(", ", names)}.";
        return fields.Keys.FirstOrDefault(name => name != About && !names.Contains(name)) is { } unknown
            ? $"A decision about {about} has no field {unknown}; there are {string.Join(", ", names)}."
            : null;
    }

    private static int LongestOf(string field) => field == "label" ? LongestLabel : LongestText;
}
