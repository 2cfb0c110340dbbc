using Parlot;
using Parlot.Fluent;

namespace Gateway.Content.Parsing.BibTeX;

/// <summary>The reading of one file: its braces, and the faults found so far.</summary>
internal sealed class BibContext : ParseContext
{
    private static readonly Parser<TextSpan> WhiteSpaceAndComments = Parsers.Capture(
        Parsers.ZeroOrMany(Parsers.OneOf(
            Parsers.Literals.WhiteSpace(includeNewLines: true),
            Parsers.Literals.Char('%').SkipAnd(Parsers.Literals.NoneOf("\r\n", minSize: 0)))));

    public BibContext(string text)
        : base(new Scanner(text))
    {
        Braces = new BracePairs(text);
        WhiteSpaceParser = WhiteSpaceAndComments;
    }

    public BracePairs Braces { get; }

    public List<BibFault> Faults { get; } = [];

    public void Report(int offset, string message) => Faults.Add(new BibFault(offset, message));
}
