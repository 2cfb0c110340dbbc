using System.Collections.Frozen;
using Gateway.Content.Extraction.Updates;
using Gateway.Content.Model;
using Gateway.Content.Parsing;

namespace Gateway.Content.Extraction.Relations;

/// <summary>Reads from the words around each link of one post what its target is. Blocks are entered in the order of the text.</summary>
internal sealed class LinkCues(UpdateNotes updates)
{
    // How sure a link without any cue is a mention, and one whose text only points ("here") leads to more.
    private const byte MentionPercent = 80;
    private const byte PointerPercent = 60;

    // The line above a list speaks of what its items begin with.
    private const int ItemStart = 4;
    private const int LongestHeading = 60;
    private const int LongestLead = 200;

    // How much of an endless sentence is read on either side of the link.
    private const int Window = 400;

    private static readonly FrozenSet<string> Pointers = FrozenSet.ToFrozenSet(
        ["here", "over here", "link", "post", "blog post", "article", "details", "on this page", "in this post", "in this article", "read more", "click here"], StringComparer.OrdinalIgnoreCase);

    private readonly CueWords words = new();
    private readonly CueWords others = new();
    private TextBlock? block;
    private TextSpan sentence;
    private LeadIn heading = LeadIn.None;
    private LeadIn lead = LeadIn.None;

    /// <summary>Goes on to the next block, which may lead to those that follow it.</summary>
    public void Enter(TextBlock next)
    {
        (block, sentence) = (next, default);
        if (next.Kind == BlockKind.Heading)
            (heading, lead) = (new LeadIn(next.Text.Length <= LongestHeading ? next.Text : "", IsHeading: true), LeadIn.None);
        else if (next.Text.EndsWith(':') && next.Links.Count == 0)
            lead = new LeadIn(next.Text.Length <= LongestLead ? next.Text : next.Text[^LongestLead..], IsHeading: false);
        else if (next.Kind == BlockKind.Paragraph)
            lead = LeadIn.None;
    }

    /// <summary>What is said of a link of the block that was entered last.</summary>
    /// <param name="index">Its place among the block's links.</param>
    public LinkCue Of(int index, TextContext context)
    {
        var link = block!.Links[index];
        // Links within the page say nothing of other posts.
        if (link.Href.StartsWith('#'))
            return new LinkCue(LinkKind.Mentions, 100, ProvenanceMethod.Link);
        ReadSentence(index, link, context);
        var place = words.WordsIn(new TextSpan(link.Span.Start - sentence.Start, link.Span.End - sentence.Start));
        var (rule, series) = CueTable.InSentence.Find(words.All, place);
        var (kind, percent) = rule is null ? (LinkKind.Mentions, MentionPercent) : (rule.Kind, rule.Percent);
        if (FromNeighbours(context, kind) is { } neighbour)
            (kind, percent) = (neighbour.Kind, neighbour.Percent);
        // What says outright that the target is nothing more is surer than what stands above.
        if (kind == LinkKind.Mentions && rule is null)
        {
            var above = Above(place);
            if (above.Rule is { } said)
                (kind, percent) = (said.Kind, said.Percent);
            else if (IsPointer(link.Label, place))
                (kind, percent) = (LinkKind.ElaboratedIn, PointerPercent);
            series = series > above.Series ? series : above.Series;
        }

        var (part, partCue) = PartOf(link);
        var method = kind == LinkKind.Mentions ? ProvenanceMethod.Link : updates.Hold(block, link.Span) ? ProvenanceMethod.UpdateNote : ProvenanceMethod.Phrase;
        return new LinkCue(kind, percent, method, partCue > series ? partCue : series, part);
    }

    /// <summary>"Here", "this gentle introduction": the text of the link does nothing but point.</summary>
    private bool IsPointer(string label, TextSpan place) =>
        Pointers.Contains(label)
        || (label.StartsWith("this ", StringComparison.OrdinalIgnoreCase) && place is { Length: > 0 and <= 4 } && Vocabulary.NamesText(words.All[place.End - 1].Id));

    private void ReadSentence(int index, InlineLink link, TextContext context)
    {
        var start = link.Span.Start - context.Start;
        var whole = new TextSpan(start, Math.Min(block!.Text.Length, start + context.Sentence.Length));
        if (whole.Length > 2 * Window)
            whole = new TextSpan(Math.Max(whole.Start, link.Span.Start - Window), Math.Min(whole.End, link.Span.Start + Window));
        if (whole == sentence)
            return;
        sentence = whole;
        words.Clear();
        while (index > 0 && block.Links[index - 1].Span.Start >= whole.Start)
            index--;
        for (; index < block.Links.Count && block.Links[index].Span.Start < whole.End; index++)
            words.AddLink(new TextSpan(block.Links[index].Span.Start - whole.Start, block.Links[index].Span.End - whole.Start));
        words.Read(block.Text.AsSpan(whole.Start, whole.Length));
    }

    private CueRule? FromNeighbours(TextContext context, LinkKind kind)
    {
        // "New to this? See ..."; "This post is outdated. See ..."; "Much has changed since my last post. This is a rewrite of it."
        return kind switch
        {
            LinkKind.ElaboratedIn when context.Before.Length > 0 => InNeighbour(CueTable.InSentenceBefore, context.Before) is { } before
                && (before.Kind != LinkKind.Requires || context.Before.EndsWith('?')) ? before : null,
            LinkKind.Mentions when context.Before.EndsWith('?') => InNeighbour(CueTable.InSentenceBefore, context.Before) is { Kind: LinkKind.Requires } before ? before : null,
            LinkKind.BuildsOn when context.After.Length > 0 => InNeighbour(CueTable.InSentenceAfter, context.After),
            _ => null,
        };
    }

    private CueRule? InNeighbour(CueTable table, string sentence)
    {
        others.Clear();
        others.Read(sentence);
        return table.Find(others.All, new TextSpan(0, others.All.Length)).Rule;
    }

    /// <summary>What the line before a list and the heading say.</summary>
    private CueTable.Finding Above(TextSpan place)
    {
        var isItem = block!.Kind is BlockKind.ListItem or BlockKind.Cell or BlockKind.Paragraph && place.Start <= ItemStart;
        var fromLead = isItem ? lead.Said(others) : default;
        return fromLead.Rule is null && fromLead.Series == SeriesCue.None ? heading.Said(others) : fromLead;
    }

    private (byte Part, SeriesCue Cue) PartOf(InlineLink link)
    {
        if (PartLabel.In(link.Label) is { } label)
            return ((byte)Math.Min(label.Number, byte.MaxValue), SeriesCue.PartLabel);
        if (!words.HavePart)
            return (0, SeriesCue.None);
        var before = block!.Text.AsSpan(sentence.Start, Math.Max(0, link.Span.Start - sentence.Start));
        PartLabel? nearest = null;
        for (var next = PartLabel.In(before); next is not null; next = PartLabel.In(before, next.Value.Place.End))
            nearest = next;
        if (nearest is not { } part)
            return (0, SeriesCue.None);
        var isRightBefore = before[part.Place.End..].Trim(" :-–—.\"“'‘(").IsEmpty;
        return ((byte)Math.Min(part.Number, byte.MaxValue), isRightBefore ? SeriesCue.PartLabel : SeriesCue.PartNearby);
    }

    /// <summary>A line that speaks of the links below it. What it says is found when it is first asked for.</summary>
    private sealed record LeadIn(string Text, bool IsHeading)
    {
        public static readonly LeadIn None = new("", IsHeading: true);

        private CueTable.Finding? said;

        public CueTable.Finding Said(CueWords words) => said ??= Text.Length == 0 ? default : Find(words);

        private CueTable.Finding Find(CueWords words)
        {
            words.Clear();
            words.Read(Text);
            var count = words.All.Length;
            var found = IsHeading ? default : CueTable.InSentence.Find(words.All, new TextSpan(count, count));
            return found.Rule is null && found.Series == SeriesCue.None ? CueTable.InHeading.Find(words.All, new TextSpan(0, count)) : found;
        }
    }
}
