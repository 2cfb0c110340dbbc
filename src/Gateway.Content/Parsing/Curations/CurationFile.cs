using Gateway.Content.Model;
using Gateway.Content.Parsing.FrontMatter;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Gateway.Content.Parsing.Curations;

/// <summary>Reads and writes <c>curation.yml</c>: a list of maps, each of them a decision with <c>about</c> and the fields that this kind of decision has.</summary>
public sealed class CurationFile
{
    /// <summary>Said of any decision.</summary>
    private static readonly string[] Common = ["note", "by", "at"];

    /// <summary>By the value of <c>about</c>: its fields, those in brackets may be left out.</summary>
    private static readonly Dictionary<string, string[]> Kinds = new(StringComparer.Ordinal)
    {
        ["newLink"] = ["from", "to", "kind"],
        ["link"] = ["from", "to", "verdict", "(text)", "(kind)", "(key)"],
        ["related"] = ["post", "other", "verdict"],
        ["prerequisite"] = ["post", "needs", "verdict", "(strength)"],
        ["topicPrerequisite"] = ["topic", "needs", "verdict", "(strength)"],
        ["topicName"] = ["topic", "label"],
        ["topicMerge"] = ["topic", "into"],
        ["broader"] = ["topic", "broader", "verdict"],
        ["role"] = ["topic", "post", "role"],
    };

    private const int LongestText = 2000;
    private const int LongestLabel = 200;

    private readonly Parser parser;
    private readonly List<StatedDecision> decisions = [];
    private readonly List<Problem> problems = [];

    private CurationFile(string text) => parser = new Parser(new StringReader(text));

    /// <summary>What can be read, and what is wrong with the rest.</summary>
    public static (IReadOnlyList<StatedDecision> Decisions, IReadOnlyList<Problem> Problems) Read(string text)
    {
        var file = new CurationFile(text);
        try
        {
            file.ReadList();
        }
        catch (Exception e) when (YamlFields.IsRefusal(e))
        {
            var (start, end, reason) = e is YamlException yaml
                ? (yaml.Start, yaml.End, yaml.InnerException?.Message ?? yaml.Message)
                : (Mark.Empty, Mark.Empty, "a bracket or quote is not closed, or the indentation does not fit.");
            file.Report(start, end, $"This is no YAML, so what follows is not read: {reason}");
        }

        return (file.decisions, file.problems);
    }

    public static void Write(IEnumerable<StatedDecision> decisions, TextWriter output)
    {
        var emitter = new Emitter(output);
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, SequenceStyle.Block));
        foreach (var decision in decisions)
        {
            emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, MappingStyle.Block));
            foreach (var (name, value) in decision.Fields.Prepend(KeyValuePair.Create("about", decision.About)))
            {
                emitter.Emit(new Scalar(name));
                emitter.Emit(new Scalar(value));
            }

            emitter.Emit(new MappingEnd());
        }

        emitter.Emit(new SequenceEnd());
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
    }

    private void ReadList()
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _) || parser.Current is Scalar { Value: "" })
            return;
        if (!parser.TryConsume<SequenceStart>(out _))
        {
            Report(parser.Current!.Start, parser.Current.End, "A list of decisions is expected: each begins with \"- about: \".");
            return;
        }

        while (!parser.TryConsume<SequenceEnd>(out _))
            if (parser.TryConsume<MappingStart>(out var start))
                ReadDecision(start);
            else
                Skip("A decision is a map of fields that begins with about.");
    }

    private void ReadDecision(MappingStart start)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var end = start.End;
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var name))
            {
                Skip("The name of a field has to be a text.");
                parser.SkipThisAndNestedEvents();
                continue;
            }

            if (!parser.TryConsume<Scalar>(out var value))
                Skip($"{name.Value} is to be a text.");
            else if (!fields.TryAdd(name.Value, value.Value.Trim()))
                Report(name.Start, name.End, $"{name.Value} stands here for the second time.");
            else
                end = value.End;
        }

        if (FaultOf(fields) is { } fault)
            Report(start.Start, end, fault);
        else
            decisions.Add(new StatedDecision(fields["about"], fields.Where(field => field.Key != "about").ToDictionary(StringComparer.Ordinal), SpanOf(start.Start, end)));
    }

    private static string? FaultOf(Dictionary<string, string> fields)
    {
        if (!fields.TryGetValue("about", out var about) || !Kinds.TryGetValue(about, out var known))
            return $"A decision begins with about, which is one of {string.Join(", ", Kinds.Keys)}.";
        if (fields.FirstOrDefault(field => field.Value.Length > (field.Key == "label" ? LongestLabel : LongestText)) is { Key: { } tooLong })
            return $"{tooLong} is too long: at most {(tooLong == "label" ? LongestLabel : LongestText)} characters are taken.";
        var names = known.Select(name => name.Trim('(', ')')).Concat(Common).ToList();
        if (known.FirstOrDefault(name => !name.StartsWith('(') && string.IsNullOrEmpty(fields.GetValueOrDefault(name))) is { } missing)
            return $"A decision about {about} needs {missing}, and has the fields {string.Join(", ", names)}.";
        return fields.Keys.FirstOrDefault(name => name != "about" && !names.Contains(name)) is { } unknown
            ? $"A decision about {about} has no field {unknown}; there are {string.Join(", ", names)}."
            : null;
    }

    private void Skip(string message)
    {
        Report(parser.Current!.Start, parser.Current.End, message);
        parser.SkipThisAndNestedEvents();
    }

    private void Report(Mark start, Mark end, string message) => problems.Add(new(SpanOf(start, end), message));

    private static SourceSpan SpanOf(Mark start, Mark end) => new((int)start.Line, (int)start.Column, (int)end.Line, (int)end.Column);

    /// <summary>What is wrong, and where.</summary>
    public sealed record Problem(SourceSpan Location, string Message);
}
