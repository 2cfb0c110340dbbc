using Gateway.Content.Model;
using Gateway.Content.Sources;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Gateway.Content.Parsing.Vocabularies;

/// <summary>
/// Reads <c>topics.yml</c>, in which a source describes its topics: a list of maps with <c>prefLabel</c> and, where wanted, <c>altLabels</c>, <c>broader</c>, <c>related</c>
/// and <c>definition</c>. Topics that are only named there as broader or related are topics too.
/// </summary>
internal sealed class TopicsFile : YamlMaps
{
    private const string Names = "prefLabel, altLabels, broader, related, definition";

    private readonly string source;
    private readonly List<VocabularyTopic> topics = [];
    private readonly List<Fault> faults = [];
    private readonly HashSet<ContentKey> labels = [];

    // By topic: where it names each of its broader ones.
    private readonly List<IReadOnlyList<Named>> broaderOf = [];

    private TopicsFile(string source, string text)
        : base(text, "topics", "prefLabel", $"A topic is a map of fields ({Names}).") => this.source = source;

    /// <summary>What can be read, and what is wrong with the rest.</summary>
    public static (IReadOnlyList<VocabularyTopic> Topics, IReadOnlyList<Fault> Faults) Read(string source, string text)
    {
        var file = new TopicsFile(source, text);
        file.ReadAll();
        file.CutCircles();
        file.AddNamed();
        return (file.topics, file.faults);
    }

    protected override void ReadMap(Mark start)
    {
        string? prefLabel = null, definition = null;
        var isNamed = false;
        IReadOnlyList<string> altLabels = [], related = [];
        IReadOnlyList<Named> broader = [];
        foreach (var name in Fields())
            switch (name.Value)
            {
                case "prefLabel":
                    isNamed = true;
                    prefLabel = Label();
                    break;
                case "definition":
                    definition = Name()?.Text;
                    break;
                case "altLabels":
                    altLabels = Several(Label);
                    break;
                case "broader":
                    broader = Several(Name);
                    break;
                case "related":
                    related = Several(() => Name()?.Text);
                    break;
                default:
                    Report(name.Start, name.End, $"A topic has no field \"{name.Value}\"; there are {Names}.");
                    SkipValue();
                    break;
            }

        if (prefLabel is not null)
        {
            topics.Add(new VocabularyTopic(source, prefLabel, altLabels, [.. broader.Select(name => name.Text)], related, definition));
            broaderOf.Add(broader);
        }
        else if (!isNamed)
            Report(start, start, "This topic has no prefLabel, so it is left out.");
    }

    protected override void Report(SourceSpan place, string message) => faults.Add(new Fault(DiagnosticCode.InvalidVocabulary, place, message));

    /// <summary>A name that no other topic has.</summary>
    private string? Label()
    {
        if (Name() is not { } label)
            return null;
        if (labels.Add(Topic.KeyOf(label.Text)))
            return label.Text;
        Report(label.Place.Start, label.Place.End, $"\"{label.Text}\" stands here for the second time; a name has one topic.");
        return null;
    }

    private Named? Name()
    {
        if (Text() is not { } scalar)
            return null;
        if (scalar.Value.Trim() is { Length: > 0 } text)
            return new Named(text, scalar);
        Report(scalar.Start, scalar.End, "The text is empty.");
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
                    Report(name.Place.Start, name.Place.End, general == index
                        ? $"\"{topics[index].PrefLabel}\" cannot be broader than itself."
                        : $"\"{name.Text}\" cannot be broader here: it has \"{topics[index].PrefLabel}\" as a broader topic itself, by others or not. Take one of both out.");
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

    /// <summary>A name with its place.</summary>
    private sealed record Named(string Text, Scalar Place);
}
