using Gateway.Content.Model;
using Gateway.Content.Parsing.FrontMatter;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Gateway.Content.Parsing;

/// <summary>Reads a file that is a list of maps. What is wrong is told with its place, and the rest is read.</summary>
/// <param name="items">What it is a list of, such as <c>topics</c>.</param>
/// <param name="firstField">With what each of them begins.</param>
/// <param name="notAMap">What to say of one that is something else.</param>
internal abstract class YamlMaps(string text, string items, string firstField, string notAMap)
{
    private readonly Parser parser = new(new StringReader(text));

    protected void ReadAll()
    {
        try
        {
            ReadList();
        }
        catch (Exception e) when (YamlFields.IsRefusal(e))
        {
            // On some texts the parser fails over its own state: then its last good place is the nearest that can be told.
            var (start, end, reason) = e is YamlException yaml
                ? (yaml.Start, yaml.End, yaml.InnerException?.Message ?? yaml.Message)
                : (parser.Current?.Start ?? Mark.Empty, parser.Current?.End ?? Mark.Empty, "a bracket or quote is not closed near here, or the indentation does not fit.");
            Report(start, end, $"This is no YAML, so what follows is not read: {reason}");
        }
    }

    /// <summary>Reads the map that begins here, by its <see cref="Fields"/>.</summary>
    protected abstract void ReadMap(Mark start);

    /// <summary>Takes note of what is wrong.</summary>
    protected abstract void Report(SourceSpan place, string message);

    protected void Report(Mark start, Mark end, string message) => Report(SpanOf(start, end), message);

    protected static SourceSpan SpanOf(Mark start, Mark end) => new((int)start.Line, (int)start.Column, (int)end.Line, (int)end.Column);

    /// <summary>The name of each field of the map; before the next one is asked for its value has to be read or skipped.</summary>
    protected IEnumerable<Scalar> Fields()
    {
        while (!parser.TryConsume<MappingEnd>(out _))
            if (parser.TryConsume<Scalar>(out var name))
                yield return name;
            else
            {
                Skip("The name of a field has to be a text.");
                SkipValue();
            }
    }

    /// <summary>A text, be it empty; null where something else stands, which is skipped.</summary>
    protected Scalar? Text(string expected = "A text is expected here.")
    {
        if (parser.TryConsume<Scalar>(out var text))
            return text;
        Skip(expected);
        return null;
    }

    /// <summary>Of a list, or of what stands alone in place of one.</summary>
    /// <param name="item">Reads one; null to leave it out.</param>
    protected List<T> Several<T>(Func<T?> item)
        where T : class
    {
        if (!parser.TryConsume<SequenceStart>(out _))
            return item() is { } single ? [single] : [];
        var several = new List<T>();
        while (!parser.TryConsume<SequenceEnd>(out _))
            if (item() is { } one)
                several.Add(one);
        return several;
    }

    protected void SkipValue() => parser.SkipThisAndNestedEvents();

    private void Skip(string message)
    {
        ReportNext(message);
        SkipValue();
    }

    private void ReportNext(string message) => Report(parser.Current!.Start, parser.Current.End, message);

    private void ReadList()
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _) || parser.Current is Scalar { Value: "" })
            return;
        if (!parser.TryConsume<SequenceStart>(out _))
        {
            ReportNext($"A list of {items} is expected: each begins with \"- {firstField}: \".");
            return;
        }

        while (!parser.TryConsume<SequenceEnd>(out _))
            if (parser.TryConsume<MappingStart>(out var start))
                ReadMap(start.Start);
            else
                Skip(notAMap);
    }
}
