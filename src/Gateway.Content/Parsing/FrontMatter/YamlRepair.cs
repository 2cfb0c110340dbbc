using System.Text.RegularExpressions;
using Gateway.Content.Model;
using YamlDotNet.Core;

namespace Gateway.Content.Parsing.FrontMatter;

/// <summary>
/// Reads broken YAML field by field, so that a slip in one field costs no other. Says of the broken ones what is wrong, in the words of who wrote
/// them, and reads them as they were meant where that is plain to see.
/// </summary>
internal sealed partial class YamlRepair(string yaml, int firstLine, FieldFaults faults)
{
    private readonly YamlReader reader = new(faults);
    private readonly Dictionary<string, Field> fields = FieldMap.NewFields();

    /// <returns>Null where no line looks like a field.</returns>
    public FieldMap? Read()
    {
        if (!YamlPart.Split(yaml, firstLine).Any(x => x.Name is not null))
            return null;
        foreach (var part in YamlPart.Split(yaml, firstLine).TakeWhile(_ => !faults.IsFull))
        {
            if (part.Indent.Length > 0)
                faults.Add(Place(part.Line, 1, part.Indent.Length), part.Indent.Contains('\t', StringComparison.Ordinal)
                    ? "A tab stands in the indentation; YAML allows only spaces. Remove it."
                    : "This line is indented, though the field above it is complete. Remove the spaces before it.");
            try
            {
                if (!TryRead(part.Text, part.Line))
                    Mend(part, refusal: null);
            }
            catch (YamlLimitException e)
            {
                faults.Add(e.Place, $"The front matter cannot be read from here on. {e.Message}");
                break;
            }
            catch (Exception e) when (YamlFields.IsRefusal(e))
            {
                Mend(part, e as YamlException);
            }
        }

        return new FieldMap(fields);
    }

    private bool TryRead(string text, int line)
    {
        if (reader.Read(text, line) is not { } map)
            return false;
        foreach (var (name, field) in map.Fields)
            faults.Put(fields, name, field.Value, field.Place);
        return true;
    }

    private void Mend(YamlPart part, YamlException? refusal)
    {
        if (part.Name is null)
            MendLine(part);
        else if (!part.Text.Contains('\n', StringComparison.Ordinal))
            MendField(part, part.Name, refusal);
        else
            MendLines(part, part.Name, refusal);
    }

    /// <summary>A line that begins no field.</summary>
    private void MendLine(YamlPart part)
    {
        var glued = GluedField().Match(part.Text);
        faults.Add(Place(part.Line, 1, Math.Max(part.Text.IndexOf('\n', StringComparison.Ordinal), 1)), glued.Success
            ? $"A space is missing after the colon of {glued.Groups["name"].Value}. Put one there."
            : "This line is no field. Write it as name: value.");
        if (glued.Success)
            faults.Put(fields, glued.Groups["name"].Value, BrokenValue.Unquoted(glued.Groups["value"].Value), Place(part.Line, 1, glued.Groups["name"].Length));
    }

    private void MendField(YamlPart part, string name, YamlException? refusal)
    {
        var value = BrokenValue.Of(part.Text[part.ValueStart..].TrimEnd(), refusal);
        Complain(name, Place(part.Line, part.ValueStart + 1 + value.At, 1), value.Message);
        if (value.Completed is null || !Reads(part.Text[..part.ValueStart] + value.Completed, part.Line))
            faults.Put(fields, name, value.Meant, Place(part.Line, 1, name.Length));
    }

    private void MendLines(YamlPart part, string name, YamlException? refusal)
    {
        // Other parsers allow what stands in brackets to begin at the margin.
        if (part.Text[part.ValueStart] is '[' or '{' && Reads(part.Text.Replace("\n", "\n ", StringComparison.Ordinal), part.Line))
            return;
        var lines = part.Text.Split('\n');
        var tabbed = Array.FindIndex(lines, 1, x => Indentation().Match(x).ValueSpan.Contains('\t'));
        var at = tabbed > 0 ? tabbed : Math.Clamp((int)(refusal?.Start.Line ?? 1) - 1, 0, lines.Length - 1);
        var content = lines[at].TrimStart(' ', '\t');
        if (tabbed > 0)
            Complain(name, Place(part.Line + at, lines[at].IndexOf('\t', StringComparison.Ordinal) + 1, 1), "A tab stands in the indentation; YAML allows only spaces.");
        else if (content is ['-', not (' ' or '-'), ..])
            Complain(name, Place(part.Line + at, lines[at].Length - content.Length + 1, 1), "A space is missing after the dash of this item of a list. Put one there.");
        else
            Complain(name, Place(part.Line + at, (int)(refusal?.Start.Column ?? 1), 1), BrokenValue.Sentence(refusal));
        if (tabbed > 0 && Reads(Indentation().Replace(part.Text, x => x.Value.Replace("\t", "  ", StringComparison.Ordinal)), part.Line))
            return;
        // A list whose indentation is at fault is a list all the same.
        var rest = lines.Skip(1).Select(x => x.Trim()).Where(x => x.Length > 0 && x[0] != '#').ToList();
        var isList = part.ValueStart >= lines[0].TrimEnd().Length && rest.TrueForAll(x => x[0] == '-');
        faults.Put(fields, name, isList ? rest.ConvertAll(x => BrokenValue.Unquoted(x[1..].Trim())) : null, Place(part.Line, 1, name.Length));
    }

    private bool Reads(string text, int line)
    {
        try
        {
            return TryRead(text, line);
        }
        catch (Exception e) when (e is not YamlLimitException && YamlFields.IsRefusal(e))
        {
            return false;
        }
    }

    private void Complain(string name, SourceSpan place, string message) => faults.Add(place, $"The field {name} cannot be read as written. {message}");

    private static SourceSpan Place(int line, int column, int length) => new(line, column, line, column + length);

    [GeneratedRegex(@"^(?<name>[A-Za-z_][A-Za-z0-9_-]*):(?<value>[^\s/].*)$", RegexOptions.NonBacktracking)]
    private static partial Regex GluedField();

    [GeneratedRegex(@"^[ \t]+", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Indentation();
}
