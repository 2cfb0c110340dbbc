using Gateway.Content.Model;
using Gateway.Content.Parsing.FrontMatter;
using Gateway.Content.Sources;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Gateway.Content.Parsing.Vocabularies;

/// <summary>
/// Reads <c>topics.yml</c>, in which a source describes its topics: a list of maps with <c>prefLabel</c> and, where wanted, <c>altLabels</c>, <c>broader</c>, <c>related</c>
/// and <c>definition</c>. Topics that are only named there as broader or related are topics too.
/// </summary>
internal sealed class TopicsFile
{
    private const string Names = "prefLabel, altLabels, broader, related, definition";

    private readonly string source;
    private readonly Parser parser;
    private readonly List<VocabularyTopic> topics = [];
    private readonly List<Fault> faults = [];
    private readonly HashSet<ContentKey> labels = [];

    // By topic: where it names each of its broader ones.
    private readonly List<IReadOnlyList<Named>> broaderOf = [];

    private TopicsFile(string source, string text) => (this.source, parser) = (source, new Parser(new StringReader(text)));

    /// <summary>What can be read, and what is wrong with the rest.</summary>
    public static (IReadOnlyList<VocabularyTopic> Topics, IReadOnlyList<Fault> Faults) Read(string source, string text)
    {
        var file = new TopicsFile(source, text);
        try
        {
            file.ReadList();
        }
        catch (Exception e) when (YamlFields.IsRefusal(e))
        {
            file.ReportRefusal(e);
        }

        file.CutCircles();
        file.AddNamed();
        return (file.topics, file.faults);
    }

    private void ReadList()
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _) || parser.Current is Scalar { Value: "" })
            return;
        if (!parser.TryConsume<SequenceStart>(out _))
        {
            Report("A list of topics is expected: each begins with \"- prefLabel: \".");
            return;
        }

        while (!parser.TryConsume<SequenceEnd>(out _))
            if (parser.Accept<MappingStart>(out var start))
                ReadTopic(start);
            else
                Skip($"A topic is a map of fields ({Names}).");
    }

    private void ReadTopic(MappingStart start)
    {
        parser.Consume<MappingStart>();
        string? prefLabel = null, definition = null;
        var isNamed = false;
        IReadOnlyList<string> altLabels = [], related = [];
        IReadOnlyList<Named> broader = [];
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var name))
            {
                Skip("The name of a field has to be a text.");
                parser.SkipThisAndNestedEvents();
                continue;
            }

            switch (name.Value)
            {
                case "prefLabel":
                    isNamed = true;
                    prefLabel = Label();
                    break;
                case "definition":
                    definition = Text();
                    break;
                case "altLabels":
                    altLabels = Texts(Label);
                    break;
                case "broader":
                    broader = Texts(Name);
                    break;
                case "related":
                    related = Texts(Text);
                    break;
                default:
                    faults.Add(FaultAt(name.Start, name.End, $"A topic has no field \"{name.Value}\"; there are {Names}."));
                    parser.SkipThisAndNestedEvents();
                    break;
            }
        }

        if (prefLabel is not null)
        {
            topics.Add(new VocabularyTopic(source, prefLabel, altLabels, [.. broader.Select(name => name.Text)], related, definition));
            broaderOf.Add(broader);
        }
        else if (!isNamed)
            faults.Add(FaultAt(start.Start, start.Start, "This topic has no prefLabel, so it is left out."));
    }

    private List<T> Texts<T>(Func<T?> item)
        where T : class
    {
        if (!parser.TryConsume<SequenceStart>(out _))
            return item() is { } single ? [single] : [];
        var texts = new List<T>();
        while (!parser.TryConsume<SequenceEnd>(out _))
            if (item() is { } text)
                texts.Add(text);
        return texts;
    }

    /// <summary>A name that no other topic has.</summary>
    private string? Label()
    {
        var place = parser.Current!;
        if (Text() is not { } label)
            return null;
        if (labels.Add(Topic.KeyOf(label)))
            return label;
        faults.Add(FaultAt(place.Start, place.End, $"\"{label}\" stands here for the second time; a name has one topic."));
        return null;
    }

    private Named? Name()
    {
        var place = parser.Current!;
        return Text() is { } text ? new Named(text, place) : null;
    }

    private string? Text()
    {
        if (!parser.Accept<Scalar>(out var scalar))
        {
            Skip("A text is expected here.");
            return null;
        }

        parser.Consume<Scalar>();
        if (scalar.Value.Trim() is { Length: > 0 } text)
            return text;
        faults.Add(FaultAt(scalar.Start, scalar.End, "The text is empty."));
        return null;
    }

    /// <summary>A topic that is broader than itself, by others or not, is a slip: what closes the circle is left out.</summary>
    private void CutCircles()
    {
        var topicOf = new Dictionary<ContentKey, int>();
        foreach (var (index, topic) in topics.Index())
            foreach (var label in topic.AltLabels.Prepend(topic.PrefLabel))
                topicOf.TryAdd(Topic.KeyOf(label), index);
        var above = topics.ConvertAll(_ => new List<int>());
        for (var index = 0; index < topics.Count; index++)
            foreach (var name in broaderOf[index])
                if (topicOf.TryGetValue(Topic.KeyOf(name.Text), out var general) && IsAbove(above, index, general))
                {
                    faults.Add(FaultAt(name.Place.Start, name.Place.End, general == index
                        ? $"\"{topics[index].PrefLabel}\" cannot be broader than itself."
                        : $"\"{name.Text}\" cannot be broader here: it has \"{topics[index].PrefLabel}\" as a broader topic itself, by others or not. Take one of both out."));
                    topics[index] = topics[index] with { Broader = [.. topics[index].Broader.Where(broader => broader != name.Text)] };
                }
                else if (topicOf.ContainsKey(Topic.KeyOf(name.Text)))
                {
                    above[index].Add(general);
                }
    }

    /// <summary>Whether a way leads up from one topic to another, or both are one.</summary>
    private static bool IsAbove(List<List<int>> above, int general, int special)
    {
        var seen = new HashSet<int> { special };
        var open = new Stack<int>([special]);
        while (open.TryPop(out var topic))
            foreach (var next in above[topic])
                if (seen.Add(next))
                    open.Push(next);
        return seen.Contains(general);
    }

    private void AddNamed()
    {
        foreach (var name in topics.SelectMany(topic => topic.Broader.Concat(topic.Related)).ToList())
            if (labels.Add(Topic.KeyOf(name)))
                topics.Add(new VocabularyTopic(source, name, [], [], [], null));
    }

    /// <summary>On some texts the parser fails over its own state: then its last good place is the nearest that can be told.</summary>
    private void ReportRefusal(Exception refusal)
    {
        var (start, end, reason) = refusal is YamlException yaml
            ? (yaml.Start, yaml.End, yaml.InnerException?.Message ?? yaml.Message)
            : (parser.Current?.Start ?? Mark.Empty, parser.Current?.End ?? Mark.Empty, "a bracket or quote is not closed near here, or the indentation does not fit.");
        faults.Add(FaultAt(start, end, $"This is no YAML, so what follows is not read: {reason}"));
    }

    private void Skip(string message)
    {
        Report(message);
        parser.SkipThisAndNestedEvents();
    }

    private void Report(string message) => faults.Add(FaultAt(parser.Current!.Start, parser.Current.End, message));

    private static Fault FaultAt(Mark start, Mark end, string message) => new(
        DiagnosticCode.InvalidVocabulary, new SourceSpan((int)start.Line, (int)start.Column, (int)end.Line, (int)end.Column), message);

    /// <summary>A name with its place.</summary>
    private sealed record Named(string Text, ParsingEvent Place);
}
