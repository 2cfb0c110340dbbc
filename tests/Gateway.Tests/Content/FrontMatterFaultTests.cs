using CsCheck;
using Gateway.Content.Model;
using Gateway.Content.Parsing.FrontMatter;
using Xunit;

namespace Gateway.Tests.Content;

public class FrontMatterFaultTests
{
    private const string Colon = "The text holds a colon that YAML takes for the end of a name. Put the text in quotes.";
    private const string Unclosed = "A bracket or quote is opened here and never closed, or a comma is missing.";

    [Theory]
    [InlineData("title: Attention: a survey", "2:17", "title", Colon, "Attention: a survey")]
    [InlineData("title: Attention: a survey # draft", "2:17", "title", Colon, "Attention: a survey")]
    [InlineData("title: Attention:", "2:17", "title", Colon, "Attention:")]
    [InlineData("title: \"Attention", "2:8", "title", "This quote is never closed.", "Attention")]
    [InlineData("title: 'Attention", "2:8", "title", "This quote is never closed.", "Attention")]
    [InlineData("title: 'it's'", "2:11", "title", "A quote ends the text here. Write the quotes within as ''.", "it's")]
    [InlineData("title: \"A\" and \"B\"", "2:11", "title", "Text stands behind the closing quote. Put all of it in quotes.", "\"A\" and \"B\"")]
    [InlineData("title: \"C:\\quality\"", "2:8", "title", "A backslash begins an escape that YAML does not know. Write it twice, or put the text in single quotes.", "C:\\quality")]
    [InlineData("title: [WIP] Attention", "2:8", "title", "A text that begins with [ has to stand in quotes.", "[WIP] Attention")]
    [InlineData("title: @home", "2:8", "title", "A text that begins with @ has to stand in quotes.", "@home")]
    [InlineData("title: *very* good", "2:8", "title", "A text that begins with * has to stand in quotes.", "*very* good")]
    [InlineData("title: *emphasis*", "2:8", "title", "A text that begins with * has to stand in quotes.", "*emphasis*")]
    [InlineData("title: {{ .Title }}", "2:8", "title", "The braces of a template have to stand in quotes.", "{{ .Title }}")]
    public void A_slip_in_a_text_is_named_and_the_text_read_as_it_was_meant(string line, string place, string name, string complaint, string meant)
    {
        var block = FrontMatterBlock.Read($"---\n{line}\ndate: 2020-01-02\ntags: [a, b]\n---\n");

        Assert.Equal([$"{place} The field {name} cannot be read as written. {complaint}"], Faults(block));
        Assert.Equal(meant, block.Fields.Text(name));
        Assert.Equal("2020-01-02", block.Fields.Text("date"));
        Assert.Equal(["a", "b"], block.Fields.Texts("tags"));
    }

    [Theory]
    [InlineData("tags: [a, b", "3:7", "The field tags cannot be read as written. This bracket is never closed. Put a ] where it ends.")]
    [InlineData("tags:\n\t- a\n\t- b", "4:1", "The field tags cannot be read as written. A tab stands in the indentation; YAML allows only spaces.")]
    [InlineData("tags:\n  -a\n  -b", "4:3", "A space is missing after the dash of this item of a list. Put one there.")]
    [InlineData("tags:\n  - a\n  -b", "5:3", "The field tags cannot be read as written. A space is missing after the dash of this item of a list. Put one there.")]
    [InlineData("tags:\n  - a\n - b", "5:2", "The field tags cannot be read as written. This does not fit the indentation of the lines above it.")]
    public void A_slip_in_a_list_is_named_and_the_list_read_as_it_was_meant(string lines, string place, string complaint)
    {
        var block = FrontMatterBlock.Read($"---\ntitle: A\n{lines}\ndate: 2020-01-02\n---\n");

        Assert.Equal([$"{place} {complaint}"], Faults(block));
        Assert.Equal(["a", "b"], block.Fields.Texts("tags"));
        Assert.Equal("A2020-01-02", block.Fields.Text("title") + block.Fields.Text("date"));
    }

    [Theory]
    [InlineData("\tdate: 2020-01-02", "3:1", "A tab stands in the indentation; YAML allows only spaces. Remove it.")]
    [InlineData("  date: 2020-01-02", "3:1", "This line is indented, though the field above it is complete. Remove the spaces before it.")]
    [InlineData("date:2020-01-02", "3:1", "A space is missing after the colon of date. Put one there.")]
    [InlineData("nonsense\ndate: 2020-01-02", "3:1", "This line is no field. Write it as name: value.")]
    [InlineData("cover:\n  image: a\n alt: b\ndate: 2020-01-02", "5:2", "The field cover cannot be read as written. This does not fit the indentation of the lines above it.")]
    public void A_line_that_does_not_fit_costs_no_other_field(string lines, string place, string complaint)
    {
        var block = FrontMatterBlock.Read($"---\ntitle: A\n{lines}\ntags: [a]\n---\n");

        Assert.Equal([$"{place} {complaint}"], Faults(block));
        Assert.Equal("A2020-01-02a", block.Fields.Text("title") + block.Fields.Text("date") + block.Fields.Texts("tags")[0]);
    }

    [Theory]
    [InlineData("title: A\r\ntags:\t[a, b]\r\n")]
    [InlineData("title: A\ntags: [\na,\nb\n]\n")]
    [InlineData("title: A # a comment\n# another\ntags: # mine\n- a\n\n- b\n")]
    [InlineData("%YAML 1.2\n--- \ntitle: A\ntags: [a, b]\n")]
    public void What_generators_tolerate_is_no_fault(string yaml)
    {
        var faults = new FieldFaults();

        var fields = YamlFields.Read(yaml, 2, faults)!;

        Assert.Empty(faults.InOrder);
        Assert.Equal(["A", "a", "b"], [fields.Text("title")!, .. fields.Texts("tags")]);
    }

    [Theory]
    [InlineData("---\ntitle: A\ndate: 2020-01-02\ntitle: B\n---\n", "4:1 The field title stands twice, in lines 2 and 4; the last one is taken. Remove one of them.")]
    [InlineData("+++\ntitle = \"A\"\ntitle = \"B\"\n+++\n", "3:1 The field title stands twice, in lines 2 and 3; the last one is taken. Remove one of them.")]
    [InlineData("{ \"title\": \"A\",\n  \"title\": \"B\" }\n", "2:3 The field title stands twice, in lines 1 and 2; the last one is taken. Remove one of them.")]
    public void Of_two_fields_with_one_name_the_last_is_taken(string text, string fault)
    {
        var block = FrontMatterBlock.Read(text);

        Assert.Equal([fault], Faults(block));
        Assert.Equal("B", block.Fields.Text("title"));
    }

    [Theory]
    [InlineData("title = \"A", "2:11", "This quote is never closed.")]
    [InlineData("title = A", "2:9", "TOML wants quotes around texts.")]
    [InlineData("title = “A”", "2:9", "TOML wants quotes around texts.")]
    [InlineData("title: A", "2:6", "TOML puts an equals sign between name and value, not a colon.")]
    [InlineData("title = \"A\"\ntags = [\"a\", \"b\"", "3:8", Unclosed)]
    [InlineData("title = \"A\"\ntags = [\n  \"a\",\n  \"b\"", "3:8", Unclosed)]
    public void Broken_toml_is_mended_where_it_is_plain_what_was_meant(string lines, string place, string complaint)
    {
        var block = FrontMatterBlock.Read($"+++\n{lines}\ndraft = true\n[extra]\nx = 1\n+++\n");

        var fault = Assert.Single(Faults(block));
        Assert.StartsWith(place, fault, StringComparison.Ordinal);
        Assert.EndsWith($"cannot be read as written. {complaint}", fault, StringComparison.Ordinal);
        Assert.Equal("A", block.Fields.Text("title"));
        Assert.True(block.Fields.Flag("draft"));
        Assert.Equal("1", block.Fields.Map("extra").Text("x"));
        Assert.Equal(lines.Contains("tags", StringComparison.Ordinal) ? ["a", "b"] : [], block.Fields.Texts("tags"));
    }

    [Fact]
    public void Json_is_read_over_missing_commas_and_up_to_what_breaks_it()
    {
        var text = "{\n  \"title\": \"A\"\n  \"tags\": [\"a\" \"b\"],\n  \"x\": {\"y\": 1},\n  'z': 2\n}\nText";

        var block = FrontMatterBlock.Read(text);

        Assert.Equal(["3:3 A comma is missing before this.", "3:16 A comma is missing before this.", "5:3 The front matter cannot be read from here on: it is no valid JSON. Check quotes, commas and brackets."], Faults(block));
        Assert.Equal("""{"title":"A","tags":["a","b"],"x":{"y":1}}""", block.Fields.ToJson());
        Assert.Equal("\nText", text[block.BodyStart..]);
    }

    [Theory]
    [InlineData("---\ntitle: A\ndate: 2020-01-02\n\nText\n", "Text\n")]
    [InlineData("---\ntitle: A\ndate: 2020-01-02\n----\nText\n", "Text\n")]
    [InlineData("+++\ntitle = \"A\"\ndate = 2020-01-02\n\nText\n", "Text\n")]
    public void Front_matter_that_is_never_closed_is_read_to_the_first_blank_line(string text, string body)
    {
        var block = FrontMatterBlock.Read(text);

        Assert.StartsWith("1:1 The front matter is never closed", Assert.Single(Faults(block)), StringComparison.Ordinal);
        Assert.Equal("A2020-01-02", block.Fields.Text("title") + block.Fields.Text("date"));
        Assert.Equal(body, text[block.BodyStart..]);
    }

    [Fact]
    public void Text_between_two_rules_is_text()
    {
        var block = FrontMatterBlock.Read("---\nJust a sentence.\n---\nAnd more.\n");

        Assert.Equal("2:1 The lines between --- hold no field, so they are shown as text. Write fields as name: value.", Assert.Single(Faults(block)));
        Assert.Equal(0, block.BodyStart);
    }

    [Fact]
    public async Task Faults_of_front_matter_are_diagnostics_of_the_post()
    {
        var reading = await Reading.OfAsync("-- a.md --\n---\ntitle: Attention: a survey\ntags: {a: b}\ndate: 2020-01-02\n---\nText.\n");

        Assert.Equal(
            [(2, 17, DiagnosticCode.InvalidFrontMatter), (3, 1, DiagnosticCode.InvalidFrontMatter)],
            reading.Snapshot.Diagnostics.Select(x => (x.Location.Line, x.Location.Column, x.Code)));
        Assert.Equal(("Attention: a survey", 2020), (reading.Post("a").Title, reading.Post("a").PublishedAt!.Value.Year));
    }

    [Fact]
    public async Task Faults_of_a_page_that_is_no_post_are_reported_too()
    {
        var reading = await Reading.OfAsync("-- _posts/2020-01-02-a.md --\nText.\n-- about.md --\n---\nauthor: {x: y}\ntitle: A: b\n---\n");

        Assert.Equal([("about.md", 2), ("about.md", 3)], reading.Snapshot.Diagnostics.Select(x => (x.Path, x.Location.Line)));
    }

    [Theory]
    [InlineData('[', 100_000)]
    [InlineData('{', 100_000)]
    [InlineData('-', 100_000)]
    [InlineData('"', 100_001)]
    [InlineData('\t', 100_000)]
    [InlineData(':', 100_000)]
    [InlineData('&', 100_000)]
    public void Endless_signs_come_to_an_end(char sign, int count)
    {
        var signs = new string(sign, count);
        foreach (var text in new[] { $"---\na: {signs}\n---\n", $"---\n{signs}\n---\n", $"+++\na = {signs}\n+++\n", $"{{\"a\": {signs}}}", $"---\na: b: c\n{string.Concat(Enumerable.Repeat($"{sign}\n", count))}---\n" })
            FrontMatterBlock.Read(text).Fields.ToJson();
    }

    private static readonly string[] Pieces =
    [
        "---\n", "+++\n", "{", "}", "[", "]", "title", ": ", ":", " = ", "\"", "'", "\n", "\r\n", "\t", "  ", "- ", "-", "#", "&a ", "*a", "<<: *a", "|", ">", "!!str ", "? ", ",", "1", "1.10", "no", "true", "2020-01-02", "a", "\\", "\uD83E", "\uFEFF", "\0", "\u2028", "[[x]]", "%",
    ];

    [Fact]
    public void Any_text_is_read_and_every_place_lies_in_it() =>
        Gen.Int[0, Pieces.Length - 1].List[0, 30].Select(x => string.Concat(x.Select(i => Pieces[i]))).Sample(
            body =>
            {
                foreach (var text in new[] { body, $"---\n{body}\n---\n", $"+++\n{body}\n+++\n", $"{{\"{body}" })
                {
                    var block = FrontMatterBlock.Read(text);
                    var lines = text.Split('\n').Length;
                    block.Fields.ToJson();
                    Assert.InRange(block.BodyStart, 0, text.Length);
                    Assert.All(block.Faults, x => Assert.InRange(x.Location.Line, 1, lines));
                    Assert.All(block.Faults, x => Assert.InRange(x.Location.Column, 1, text.Length + 1));
                    Assert.All(block.Fields.Fields.Values, x => Assert.InRange(x.Place.Line, 1, lines));
                }
            },
            iter: 5_000);

    private static IEnumerable<string> Faults(FrontMatterBlock block) => block.Faults.Select(x => $"{x.Location.Line}:{x.Location.Column} {x.Message}");
}
