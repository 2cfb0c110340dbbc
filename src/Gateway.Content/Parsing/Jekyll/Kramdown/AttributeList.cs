using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Gateway.Content.Parsing.Jekyll.Kramdown;

/// <summary>Attributes between <c>{:</c> and <c>}</c> (kramdown.gettalong.org/syntax.html#attribute-list-definitions).</summary>
internal sealed class AttributeList
{
    private readonly List<string> classes = [];
    private readonly List<KeyValuePair<string, string>> others = [];
    private readonly List<string> references = [];

    public string? Id { get; private set; }

    /// <summary>What is neither id, class nor attribute: names of definitions, and words that kramdown gives a meaning, such as <c>toc</c>.</summary>
    public IReadOnlyList<string> References => references;

    public IReadOnlyList<KeyValuePair<string, string>> Others => others;

    public static AttributeList Parse(ReadOnlySpan<char> text)
    {
        var list = new AttributeList();
        list.Add(text);
        return list;
    }

    public void Add(ReadOnlySpan<char> text)
    {
        while (!(text = text.TrimStart()).IsEmpty)
        {
            var end = EndOfPair(text, out var name, out var value);
            if (end > 0)
                AddPair(name, value);
            else
                AddWord(text[..(end = EndOfWord(text))]);
            text = text[end..];
        }
    }

    /// <param name="definitions">What references lead to.</param>
    public void ApplyTo(MarkdownObject target, IReadOnlyDictionary<string, AttributeList> definitions)
    {
        foreach (var name in references)
            if (definitions.TryGetValue(name, out var definition) && definition != this)
                definition.ApplyTo(target);
        ApplyTo(target);
    }

    private void ApplyTo(MarkdownObject target)
    {
        var attributes = target.GetAttributes();
        attributes.Id = Id ?? attributes.Id;
        classes.ForEach(attributes.AddClass);
        others.ForEach(x => attributes.AddProperty(x.Key, x.Value));
    }

    private void AddPair(string name, string value)
    {
        if (name == "id")
            Id = value;
        else if (name == "class")
            classes.AddRange(value.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        else
            others.Add(KeyValuePair.Create(name, value));
    }

    private void AddWord(ReadOnlySpan<char> word)
    {
        if (word[0] is not ('.' or '#'))
        {
            if (IsName(word))
                references.Add(word.ToString());
            return;
        }

        // "#id.one.two" is an id and two classes.
        while (word.Length > 1)
        {
            var end = word[1..].IndexOfAny('.', '#') + 1;
            var part = end == 0 ? word[1..] : word[1..end];
            if (word[0] == '.' && part.Length > 0)
                classes.Add(part.ToString());
            else if (part.Length > 0 && char.IsAsciiLetter(part[0]))
                Id = part.ToString();
            word = end == 0 ? [] : word[end..];
        }
    }

    private static int EndOfWord(ReadOnlySpan<char> text) => text.IndexOfAny(" \t\r\n") is >= 0 and var end ? end : text.Length;

    /// <summary>Length of a pair such as <c>title="A title"</c>; 0 where the text begins with none.</summary>
    private static int EndOfPair(ReadOnlySpan<char> text, out string name, out string value)
    {
        (name, value) = ("", "");
        var equals = text.IndexOf('=');
        if (equals <= 0 || equals + 1 >= text.Length || text[equals + 1] is not ('"' or '\'') || !IsName(text[..equals]))
            return 0;
        var quote = text[equals + 1];
        for (var i = equals + 2; i < text.Length; i++)
            if (text[i] == '\\')
                i++;
            else if (text[i] == quote)
            {
                name = text[..equals].ToString();
                value = text[(equals + 2)..i].ToString().Replace("\\" + quote, quote.ToString(), StringComparison.Ordinal).Replace("\\}", "}", StringComparison.Ordinal);
                return i + 1;
            }

        return 0;
    }

    public static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '-'))
                return false;
        return text.Length > 0 && text[0] != '-';
    }
}
