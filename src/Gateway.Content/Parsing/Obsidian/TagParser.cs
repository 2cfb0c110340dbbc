using System.Globalization;
using System.Text;
using Gateway.Content.Parsing.Markdown;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Gateway.Content.Parsing.Obsidian;

/// <summary>Finds tags such as <c>#topic/nested</c> in the text (help.obsidian.md/tags).</summary>
internal sealed class TagParser : InlineParser
{
    public TagParser() => OpeningCharacters = ['#'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (!slice.PeekCharExtra(-1).IsWhiteSpaceOrZero())
            return false;
        var word = slice.AsSpan()[1..];
        var tag = word[..LengthOf(word)].TrimEnd('/');
        if (tag.IsEmpty || !HoldsLetter(tag) || IsColor(tag))
            return false;
        var start = slice.Start;
        slice.Start += 1 + tag.Length;
        processor.Inline = new TagInline(tag.ToString())
        {
            Span = new SourceSpan(processor.GetSourcePosition(start, out var line, out var column), processor.GetSourcePosition(slice.Start - 1)),
            Line = line,
            Column = column,
        };
        return true;
    }

    private static int LengthOf(ReadOnlySpan<char> text)
    {
        var length = 0;
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value is '-' or '_' or '/' or '\u200d' || Rune.IsLetterOrDigit(rune) || IsSymbolOrMark(rune))
                length += rune.Utf16SequenceLength;
            else
                break;
        return length;
    }

    /// <summary>A tag of digits alone is none.</summary>
    private static bool HoldsLetter(ReadOnlySpan<char> tag)
    {
        foreach (var rune in tag.EnumerateRunes())
            if (rune.Value == '_' || Rune.IsLetter(rune) || IsSymbolOrMark(rune))
                return true;
        return false;
    }

    // Emoji and what belongs to the letter or sign before it.
    private static bool IsSymbolOrMark(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
        && !rune.IsAscii;

    /// <summary>Hexadecimal colours are as long as CSS allows (CSS Color 4, section 5.2); the short ones might be words, such as <c>#ada</c>, if they hold no digit.</summary>
    private static bool IsColor(ReadOnlySpan<char> tag) => tag.IndexOfAnyExcept(Hexadecimals) < 0 && tag.Length switch
    {
        3 or 4 => tag.ContainsAnyInRange('0', '9') || tag.IndexOfAnyExcept(tag[0]) < 0,
        6 or 8 => true,
        _ => false,
    };

    private static readonly System.Buffers.SearchValues<char> Hexadecimals = System.Buffers.SearchValues.Create("0123456789abcdefABCDEF");

    private sealed class TagInline(string tag) : LeafInline, IMarkupInline
    {
        public string ShownText => "#" + tag;

        public void WriteTo(MarkdownWalker walker) => walker.Tag(tag);
    }
}
