using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Gateway.Content.Parsing.FrontMatter;

/// <summary>
/// A number or truth value with its spelling: <c>1.10</c> is a number where one is asked for and stays the text "1.10" where it names a version,
/// <c>True</c> may be a title.
/// </summary>
internal sealed partial record Literal(string Written)
{
    // Longer ones are no numbers that a client could hold.
    private const int MaxLength = 32;

    /// <summary>The value of an unquoted text by YAML's core schema (YAML 1.2, section 10.3.2): null, a literal, or the text itself.</summary>
    public static object? Resolve(string text) => text.Length == 0 ? null : text[0] switch
    {
        >= '0' and <= '9' or '+' or '-' or '.' => text.Length <= MaxLength && Number().IsMatch(text) ? new Literal(text) : text,
        '~' when text.Length == 1 => null,
        'n' or 'N' when text is "null" or "Null" or "NULL" => null,
        't' or 'T' or 'f' or 'F' when text is "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => new Literal(text),
        _ => text,
    };

    /// <summary>Writes the value, with the digits as written wherever JSON allows them.</summary>
    public void WriteTo(Utf8JsonWriter json)
    {
        if (bool.TryParse(Written, out var flag))
            json.WriteBooleanValue(flag);
        else if (JsonNumber().IsMatch(Written))
            json.WriteRawValue(Written);
        else if (Whole(Written.Replace("_", "", StringComparison.Ordinal)) is { } number)
            json.WriteNumberValue(number);
        else if (double.TryParse(Written.Replace("_", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var real) && double.IsFinite(real))
            json.WriteNumberValue(real);
        else
            json.WriteStringValue(Written);
    }

    private static long? Whole(string digits)
    {
        var (numerals, style) = digits switch
        {
            ['0', 'x', ..] => (digits[2..], NumberStyles.AllowHexSpecifier),
            ['0', 'b', ..] => (digits[2..], NumberStyles.AllowBinarySpecifier),
            _ => (digits, NumberStyles.AllowLeadingSign),
        };
        if (digits.StartsWith("0o", StringComparison.Ordinal))
            return digits.Length < 20 ? Convert.ToInt64(digits[2..], 8) : null;
        return long.TryParse(numerals, style, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    [GeneratedRegex(@"^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex(@"^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]{1,2})?$", RegexOptions.NonBacktracking)]
    private static partial Regex JsonNumber();
}
