using System.Buffers;
using System.Text.RegularExpressions;
using Gateway.Content.Extraction.Updates;
using Gateway.Content.Model;
using Gateway.Content.Parsing;

namespace Gateway.Content.Extraction.Relations;

/// <summary>
/// Finds statements that a post replaces another, or is replaced, or that a part of it has become another, which name the other by its title and do not
/// link to it: in notes of change and in the opening, where posts speak of themselves.
/// </summary>
internal static partial class NamedPosts
{
    private const int OpeningBlocks = 6;
    private const int ShortestTitle = 4;

    // Without any of these no post is said to replace another, or to hold what was here.
    private static readonly string[] Traces =
        ["ersion", "dition", "upers", "eplac", "ewr", "efactor", "verhaul", "bsolete", "ut of date", "utdated", "eprecated", "longer", "newer", "pdated", "nstead", "oved", "emove", "ointer"];

    private static readonly SearchValues<char> Marks = SearchValues.Create("“”\"«「:");

    public static List<NameMention> Of(ParsedPost post, UpdateNotes updates, List<TextContext> contexts)
    {
        var found = new List<NameMention>();
        foreach (var (index, block) in post.Blocks.Index())
            if (block.Kind is BlockKind.Paragraph or BlockKind.ListItem && ((index < OpeningBlocks && block.Section is null or 0) || updates.AreIn(block)))
                found.AddRange(In(post, block, updates, contexts));
        return found;
    }

    private static List<NameMention> In(ParsedPost post, TextBlock block, UpdateNotes updates, List<TextContext> contexts)
    {
        if (!block.Text.AsSpan().ContainsAny(Marks) || !Array.Exists(Traces, x => block.Text.Contains(x, StringComparison.Ordinal)))
            return [];
        var names = Names(block).Where(span => !block.Links.Any(x => x.Span.Start < span.End && span.Start < x.Span.End)).ToList();
        if (names.Count == 0)
            return [];
        var sentences = new Sentences(block.Text);
        var found = new List<NameMention>();
        foreach (var span in names)
        {
            var name = block.Text[span.Start..span.End];
            var context = sentences.ContextOf(span);
            var cue = CueOf(block, span, name, context, updates);
            if (cue.Kind is not (LinkKind.Supersedes or LinkKind.SupersededBy or LinkKind.MovedTo))
                continue;
            contexts.Add(context);
            var method = updates.Hold(block, span) ? ProvenanceMethod.UpdateNote : ProvenanceMethod.Phrase;
            found.Add(new NameMention(block.Section, name, cue with { Method = method }, contexts.Count - 1, post.PlaceIn(block).Of(span)));
        }

        return found;
    }

    /// <summary>As if the name were a link.</summary>
    private static LinkCue CueOf(TextBlock block, TextSpan span, string name, TextContext context, UpdateNotes updates)
    {
        var link = new InlineLink(span, name, "", "", SourceSpan.FileStart);
        var cues = new LinkCues(updates);
        cues.Enter(block with { Links = [link] });
        return cues.Of(0, context);
    }

    /// <summary>What stands in quotation marks, and what a sentence ends with after a colon.</summary>
    private static IEnumerable<TextSpan> Names(TextBlock block)
    {
        for (var match = Quoted().Match(block.Text); match.Success; match = match.NextMatch())
            yield return new TextSpan(match.Groups["name"].Index, match.Groups["name"].Index + match.Groups["name"].Length);
        if (!block.Text.Contains(": ", StringComparison.Ordinal))
            yield break;
        foreach (var sentence in Sentences.Split(block.Text))
        {
            var start = sentence.Start + block.Text.AsSpan(sentence.Start, sentence.Length).LastIndexOf(": ") + 2;
            var name = block.Text.AsSpan(start, sentence.End - start).TrimEnd(".!)]");
            if (start > sentence.Start + 1 && name.Length >= ShortestTitle && char.IsUpper(name[0]))
                yield return new TextSpan(start, start + name.Length);
        }
    }

    [GeneratedRegex(@"[“""«「](?<name>[^“”""«»「」\n]{4,120})[”""»」]", RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();
}
