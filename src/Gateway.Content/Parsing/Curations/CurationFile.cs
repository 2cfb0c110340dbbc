using Gateway.Content.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Gateway.Content.Parsing.Curations;

/// <summary><c>curation.yml</c>: a list of maps, each of them a decision with <c>about</c> and the fields that this kind of decision has.</summary>
public static class CurationFile
{
    /// <summary>What can be read, and what is wrong with the rest.</summary>
    public static (IReadOnlyList<StatedDecision> Decisions, IReadOnlyList<CurationProblem> Problems) Read(string text) => CurationReading.Read(text);

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
}

/// <summary>What is wrong, and where.</summary>
public sealed record CurationProblem(SourceSpan Location, string Message);
