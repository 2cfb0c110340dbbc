using Parlot;
using Parlot.Fluent;
using static Parlot.Fluent.Parsers;

namespace Gateway.Content.Parsing.BibTeX;

/// <summary>
/// The grammar of .bib files as BibTeX and biber read them (Oren Patashnik, "BibTeXing"; Greg Ward, "btparse: the BibTeX language"), with rules for
/// what authors get wrong, so that a fault costs no more than the field it stands in.
/// </summary>
/// <remarks>
/// No rule refers to itself, since braces are paired beforehand, and an alternative that fails has read a word or a text in quotation marks at most:
/// the time is linear, and nothing nests too deeply.
/// </remarks>
internal static class BibGrammar
{
    // Pages from which entries are copied hold spaces of other widths.
    private const string WhiteSpace = " \t\r\n\f\v\u0085\u00A0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000";

    // What ends a name (BibTeX's id_class). An @ may stand in one, but where it does a brace before it is missing far more often.
    private const string NameEnd = WhiteSpace + "\"#%'(),={}@";

    private static readonly Parser<TextSpan> Name = Terms.NoneOf(NameEnd);
    private static readonly Parser<TextSpan> Head = Terms.Char('@').SkipAnd(Name).AndSkip(Terms.AnyOf("{(", maxSize: 1));
    private static readonly Parser<TextSpan> Braced = SkipWhiteSpace(new BracedText());
    private static readonly Parser<TextSpan> Quoted = SkipWhiteSpace(new QuotedText());

    private static readonly Parser<BibPiece> Piece = OneOf(
        Braced.Then(static x => new BibPiece(x.ToString(), x.Offset, IsBare: false)),
        Quoted.Then(static x => new BibPiece(x.ToString(), x.Offset, IsBare: false)),
        Name.Then(static x => new BibPiece(x.ToString(), x.Offset, IsBare: true)));

    private static readonly Parser<IReadOnlyList<BibPiece>> Value = Separated(Terms.Char('#'), Piece);
    private static readonly Parser<TextSpan> Assigned = Name.AndSkip(Terms.Char('='));

    // "title = {" can only be a field, while "a=b" may be a key.
    private static readonly Parser<TextSpan> SurelyAssigned = Assigned.AndSkip(Terms.AnyOf("{\"0123456789", maxSize: 1));

    private static readonly Parser<BibItem> Comma = Terms.Char(',').Then(static _ => BibItem.Comma);

    private static readonly Parser<BibItem> Field = Assigned.And(Value.Else([]))
        .Then(static x => new BibItem(BibItemKind.Field, x.Item1.ToString(), x.Item1.Offset, x.Item2));

    private static readonly Parser<IReadOnlyList<BibBlock?>> File = ZeroOrMany(OneOf(
        Terms.Char('@').SkipAnd(OneOf(Terms.Keyword("comment", caseInsensitive: true), Terms.Keyword("preamble", caseInsensitive: true)))
            .SkipAnd(SkipWhiteSpace(new BracedText(mayHoldEntries: true)).Else(TextSpan.Empty)).Then<BibBlock?>(),
        Block('{', '}'),
        Block('(', ')'),
        Terms.Char('@').SkipAnd(Name.Else(TextSpan.Empty)).Then(static (context, start, end, x) =>
        {
            LostEntries.ReportWithoutBrace((BibContext)context, x.ToString(), start, end);
            return default(BibBlock);
        }),
        Terms.NoneOf("@%").Then(static (context, start, end, _) =>
        {
            LostEntries.ReportWithoutAt((BibContext)context, start, end);
            return default(BibBlock);
        })));

    /// <summary>Entries and macros in the order written. What stands between them is left out, and so are comments from % to the end of a line.</summary>
    public static IReadOnlyList<BibBlock> Parse(BibContext context) => [.. File.Parse(context)!.OfType<BibBlock>()];

    private static Parser<BibBlock?> Block(char open, char close)
    {
        var word = Terms.NoneOf(WhiteSpace + ",{" + close);
        var key = SkipWhiteSpace(Capture(Not(SurelyAssigned).SkipAnd(word).And(ZeroOrMany(Not(Assigned).SkipAnd(word)))));
        var stray = SkipWhiteSpace(Capture(OneOrMany(OneOf(
                Braced,
                Quoted,
                Not(Assigned).SkipAnd(Terms.NoneOf(WhiteSpace + ",\"{@" + close)),
                Terms.AnyOf("\"{", maxSize: 1),
                Not(Head).SkipAnd(Terms.AnyOf("@", maxSize: 1))))))
            .Then(static x => new BibItem(BibItemKind.Stray, x.ToString(), x.Offset, []));
        var items = ZeroOrMany(OneOf(Comma, Field, stray));
        var end = Terms.Char(close).ThenElse(true, false);

        var macros = Terms.Char('@').SkipAnd(Terms.Keyword(BibBlock.Macros, caseInsensitive: true)).AndSkip(Terms.Char(open)).And(items).And(end)
            .Then<BibBlock?>(static (context, start, stop, x) => BibBlock.Of((BibContext)context, x.Item1, "", x.Item2, x.Item3, new(start, stop)));
        var entry = Terms.Char('@').SkipAnd(Name).AndSkip(Terms.Char(open)).And(key.Else(TextSpan.Empty)).And(items).And(end)
            .Then<BibBlock?>(static (context, start, stop, x) => BibBlock.Of((BibContext)context, x.Item1.ToString(), x.Item2.ToString(), x.Item3, x.Item4, new(start, stop)));
        return OneOf(macros, entry);
    }

    /// <summary>A text in braces, with braces in it in pairs; without the outer ones.</summary>
    private sealed class BracedText(bool mayHoldEntries = false) : Parser<TextSpan>
    {
        public override bool Parse(ParseContext context, ref ParseResult<TextSpan> result)
        {
            var cursor = context.Scanner.Cursor;
            var start = cursor.Offset;
            var end = cursor.Current == '{' ? ((BibContext)context).Braces.ClosingOf(start, mayHoldEntries) : -1;
            if (end < 0)
                return false;
            cursor.ResetPosition(end + 1);
            result.Set(start, end + 1, new TextSpan(cursor.Buffer, start + 1, end - start - 1));
            return true;
        }
    }

    /// <summary>A text in quotation marks, without them. Those inside braces do not end it.</summary>
    private sealed class QuotedText : Parser<TextSpan>
    {
        public override bool Parse(ParseContext context, ref ParseResult<TextSpan> result)
        {
            var cursor = context.Scanner.Cursor;
            if (cursor.Current != '"')
                return false;
            var braces = ((BibContext)context).Braces;
            var start = cursor.Offset;
            var text = cursor.Buffer.AsSpan(0, braces.NextEntry(start));
            for (var i = start + 1; i < text.Length; i++)
            {
                var distance = text[i..].IndexOfAny("\"{}");
                if (distance < 0)
                    return false;
                i += distance;
                if (text[i] == '"')
                {
                    cursor.ResetPosition(i + 1);
                    result.Set(start, i + 1, new TextSpan(cursor.Buffer, start + 1, i - start - 1));
                    return true;
                }

                i = text[i] == '{' ? braces.ClosingOf(i) : -1;
                if (i < 0)
                    return false;
            }

            return false;
        }
    }
}
