using System.Text;
using System.Text.Json;
using Gateway.Content.Model;
using Gateway.Content.Sources;

namespace Gateway.Content.Parsing.FrontMatter;

/// <summary>The settings at the head of a Markdown file and where the text after them starts.</summary>
/// <param name="Fields">Empty where there is no front matter or it cannot be read.</param>
/// <param name="BodyStart">Offset of the text after the front matter.</param>
/// <param name="Fault">Why it cannot be read; null where it can.</param>
internal sealed record FrontMatterBlock(FieldMap Fields, int BodyStart, Fault? Fault)
{
    /// <summary>Reads YAML between <c>---</c> lines, TOML between <c>+++</c> lines, or a JSON object, as Hugo does (gohugo.io/content-management/front-matter).</summary>
    public static FrontMatterBlock Read(string text)
    {
        if (text.StartsWith("---", StringComparison.Ordinal))
            return Delimited(text, "---", YamlFields.Parse);
        if (text.StartsWith("+++", StringComparison.Ordinal))
            return Delimited(text, "+++", TomlFields.Parse);
        return text.StartsWith('{') && !text.StartsWith("{{", StringComparison.Ordinal) && !text.StartsWith("{%", StringComparison.Ordinal)
            ? JsonObject(text)
            : new FrontMatterBlock(FieldMap.Empty, 0, null);
    }

    private static FrontMatterBlock Delimited(string text, string fence, Func<string, FieldMap> parse)
    {
        var start = LineEnd(text, 0);
        if (text[..start].TrimEnd() != fence)
            return new FrontMatterBlock(FieldMap.Empty, 0, null);

        for (int line = start, next; line < text.Length; line = next)
        {
            next = LineEnd(text, line);
            if (text.AsSpan(line, next - line).TrimEnd().SequenceEqual(fence))
                return Parsed(text[start..line], next, parse);
        }

        var message = $"The front matter is never closed: a line {fence} is missing after it.";
        return new FrontMatterBlock(FieldMap.Empty, start, new Fault(DiagnosticCode.InvalidFrontMatter, SourceSpan.FileStart, message));
    }

    private static FrontMatterBlock Parsed(string block, int bodyStart, Func<string, FieldMap> parse)
    {
        try
        {
            return new FrontMatterBlock(parse(block), bodyStart, null);
        }
        catch (FieldSyntaxException e)
        {
            // The block starts on the second line of the file.
            var at = new SourceSpan(e.Line + 1, e.Column, e.Line + 1, e.Column);
            return new FrontMatterBlock(FieldMap.Empty, bodyStart, new Fault(DiagnosticCode.InvalidFrontMatter, at, $"The front matter cannot be read: {e.Message}"));
        }
    }

    private static FrontMatterBlock JsonObject(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        try
        {
            using var document = JsonDocument.ParseValue(ref reader);
            var end = Encoding.UTF8.GetCharCount(bytes.AsSpan(0, (int)reader.BytesConsumed));
            return new FrontMatterBlock(JsonFields.Of(document.RootElement), end, null);
        }
        catch (JsonException e)
        {
            var (line, column) = ((int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1);
            var fault = new Fault(
                DiagnosticCode.InvalidFrontMatter,
                new SourceSpan(line, column, line, column),
                "The front matter cannot be read: this is not valid JSON. Check quotes, commas and brackets.");
            return new FrontMatterBlock(FieldMap.Empty, 0, fault);
        }
    }

    private static int LineEnd(string text, int from)
    {
        var end = text.IndexOf('\n', from);
        return end < 0 ? text.Length : end + 1;
    }
}

/// <summary>Front matter or settings that break the syntax of their format.</summary>
internal sealed class FieldSyntaxException(string message, int line, int column, Exception inner) : Exception(message, inner)
{
    /// <summary>From 1, within the block.</summary>
    public int Line { get; } = line;

    public int Column { get; } = column;
}
