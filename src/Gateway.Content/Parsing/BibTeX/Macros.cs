using System.Text;

namespace Gateway.Content.Parsing.BibTeX;

/// <summary>The abbreviations of a file: those of <c>@string</c>, and the months that all styles of BibTeX define.</summary>
internal sealed class Macros(BibContext context, Growth growth)
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private readonly Dictionary<string, string> values = Months.ToDictionary(x => x[..3], StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds the macros of a block; a later definition takes the place of an earlier one.</summary>
    public void Define(BibBlock block)
    {
        foreach (var field in block.Fields)
            values[field.Text] = ValueOf(field);
    }

    /// <summary>A field's value with its pieces joined. An unknown macro is reported and stands for its own name.</summary>
    public string ValueOf(BibItem field)
    {
        if (field.Pieces is [var only])
            return TextOf(only);
        var value = new StringBuilder();
        foreach (var piece in field.Pieces)
            value.Append(TextOf(piece));
        return value.ToString();
    }

    private string TextOf(BibPiece piece)
    {
        if (!piece.IsBare || char.IsAsciiDigit(piece.Text[0]))
            return piece.Text;
        if (!values.TryGetValue(piece.Text, out var value))
            context.Report(piece.Offset, $"No @string defines {BibFault.Quote(piece.Text)}. Define it before this place, or put the text in braces.");
        else if (growth.Allows(value.Length))
            return value;
        else
            context.Report(piece.Offset, $"The text of {BibFault.Quote(piece.Text)} is left out here: the macros of this file grow beyond all measure. Shorten them.");
        return piece.Text;
    }
}
