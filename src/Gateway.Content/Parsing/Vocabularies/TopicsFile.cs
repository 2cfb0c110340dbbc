using Gateway.Content.Model;
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

    private TopicsFile(string source, string text) => (this.source, parser) = (source, new Parser(new StringReader(text)));

    /// <summary>What can be read, and what is wrong with the rest.</summary>
    public static (IReadOnlyList<VocabularyTopic> Topics, IReadOnlyList<Fault> Faults) Read(string source, string text)
    {
        var file = new TopicsFile(source, text);
        try
        {
            file.ReadList();
        }
        catch (YamlException e)
        {
            file.faults.Add(FaultAt(e.Start, e.End, $"This is no YAML, so what follows is not read: {e.InnerException?.Message ?? e.Message}"));
        }

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
        IReadOnlyList<string> altLabels = [], broader = [], related = [];
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
                    broader = Texts(Text);
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
            topics.Add(new VocabularyTopic(source, prefLabel, altLabels, broader, related, definition));
        else if (!isNamed)
            faults.Add(FaultAt(start.Start, start.Start, "This topic has no prefLabel, so it is left out."));
    }

    private List<string> Texts(Func<string?> item)
    {
        if (!parser.TryConsume<SequenceStart>(out _))
            return item() is { } single ? [single] : [];
        var texts = new List<string>();
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

    private void AddNamed()
    {
        foreach (var name in topics.SelectMany(topic => topic.Broader.Concat(topic.Related)).ToList())
            if (labels.Add(Topic.KeyOf(name)))
                topics.Add(new VocabularyTopic(source, name, [], [], [], null));
    }

    private void Skip(string message)
    {
        Report(message);
        parser.SkipThisAndNestedEvents();
    }

    private void Report(string message) => faults.Add(FaultAt(parser.Current!.Start, parser.Current.End, message));

    private static Fault FaultAt(Mark start, Mark end, string message) => new(
        DiagnosticCode.InvalidVocabulary, new SourceSpan((int)start.Line, (int)start.Column, (int)end.Line, (int)end.Column), message);
}
