using CsCheck;
using Gateway.Content.Parsing.FrontMatter;
using Gateway.Testing;
using Xunit;

namespace Gateway.Tests.Content;

/// <summary>The three formats, each read as written; broken front matter is in <see cref="FrontMatterFaultTests"/>.</summary>
public class FrontMatterTests
{
    [Theory]
    [InlineData("v: 1.10", "v", "1.10", "1.10")]
    [InlineData("v: 2020", "v", "2020", "2020")]
    [InlineData("v: no", "v", "no", "\"no\"")]
    [InlineData("v: On", "v", "On", "\"On\"")]
    [InlineData("v: True", "v", "True", "true")]
    [InlineData("v: 0x1F", "v", "0x1F", "31")]
    [InlineData("v: 0o17", "v", "0o17", "15")]
    [InlineData("v: +007", "v", "+007", "7")]
    [InlineData("v: .5", "v", ".5", "0.5")]
    [InlineData("v: .inf", "v", ".inf", "\".inf\"")]
    [InlineData("v: 1e400", "v", "1e400", "\"1e400\"")]
    [InlineData("v: 123456789012345678901", "v", "123456789012345678901", "123456789012345678901")]
    [InlineData("v: 2023-01-27", "v", "2023-01-27", "\"2023-01-27\"")]
    [InlineData("v: 12:30:45", "v", "12:30:45", "\"12:30:45\"")]
    [InlineData("v: ~", "v", null, "null")]
    [InlineData("v: 'true'", "v", "true", "\"true\"")]
    [InlineData("v: !!str 12", "v", "12", "\"12\"")]
    [InlineData("v: \"a\\tb\\u00e9\"", "v", "a\tbé", "\"a\\tbé\"")]
    [InlineData("v: |\n  a\n  b", "v", "a\nb", "\"a\\nb\\n\"")]
    [InlineData("v: >-\n  a\n  b", "v", "a b", "\"a b\"")]
    [InlineData("v: plain text\n  goes on # but not here", "v", "plain text goes on", "\"plain text goes on\"")]
    public void A_text_keeps_its_spelling_and_a_number_its_value(string yaml, string name, string? text, string json)
    {
        var block = FrontMatterBlock.Read($"---\n{yaml}\n---\n");

        Assert.Empty(block.Faults);
        Assert.Equal(text, block.Fields.Text(name));
        Assert.Equal($"{{\"v\":{json}}}", block.Fields.ToJson());
    }

    [Theory]
    [InlineData("yes", true)]
    [InlineData("On", true)]
    [InlineData("\"true\"", true)]
    [InlineData("no", false)]
    [InlineData("OFF", false)]
    [InlineData("", false)]
    public void A_truth_value_may_be_spelled_as_in_older_yaml(string written, bool flag) =>
        Assert.Equal(flag, FrontMatterBlock.Read($"---\ndraft: {written}\n---\n").Fields.Flag("draft"));

    [Fact]
    public void Anchors_and_merge_keys_stand_for_what_they_name()
    {
        var block = FrontMatterBlock.Read("---\nbase: &b {x: 1, y: 2}\nm: {<<: *b, y: 3}\nn:\n  <<: [*b, {z: 4}]\nt: *b\n---\n");

        Assert.Empty(block.Faults);
        Assert.Equal("""{"base":{"x":1,"y":2},"m":{"y":3,"x":1},"n":{"x":1,"y":2,"z":4},"t":{"x":1,"y":2}}""", block.Fields.ToJson());
    }

    [Fact]
    public void Every_field_knows_its_place_in_the_file()
    {
        var block = FrontMatterBlock.Read("---\r\n# a comment\r\ntitle: A\r\ntags:\r\n  - a\r\n\r\n\"other name\": {x: 1}\r\n---\r\n");

        Assert.Empty(block.Faults);
        Assert.Equal((3, 1, 6), Place(block, "title"));
        Assert.Equal((4, 1, 5), Place(block, "tags"));
        Assert.Equal((7, 1, 13), Place(block, "other name"));
        Assert.Equal((7, 16), (block.Fields.Map("other name").PlaceOf("x").Line, block.Fields.Map("other name").PlaceOf("x").Column));
    }

    [Fact]
    public void Toml_is_read_with_tables_that_are_opened_again()
    {
        var block = FrontMatterBlock.Read("+++\ntitle = \"A\"\nv = 1.10\ndate = 2023-01-27 10:00:00\n[[authors]]\nname = \"B\"\n[extra]\na.b = 0xFF\n[[authors]]\nname = 'C'\n[extra.d]\ne = [true, \"x\"]\n+++\nText");

        Assert.Empty(block.Faults);
        Assert.Equal(
            """{"title":"A","v":1.10,"date":"2023-01-27 10:00:00","authors":[{"name":"B"},{"name":"C"}],"extra":{"a":{"b":255},"d":{"e":[true,"x"]}}}""",
            block.Fields.ToJson());
        Assert.Equal((4, 1, 5), Place(block, "date"));
        Assert.Equal("1.10", block.Fields.Text("v"));
    }

    [Fact]
    public void Json_is_read_with_comments_and_a_comma_at_the_end()
    {
        var text = "{\n  // mine\n  \"title\": \"Ä\", \"v\": 1.10,\n  \"tags\": [\"a\", true],\n}\nText";

        var block = FrontMatterBlock.Read(text);

        Assert.Empty(block.Faults);
        Assert.Equal("""{"title":"Ä","v":1.10,"tags":["a",true]}""", block.Fields.ToJson());
        Assert.Equal((3, 17, 20), Place(block, "v"));
        Assert.Equal("\nText", text[block.BodyStart..]);
    }

    [Theory]
    [InlineData("---\ntitle: A\n---\nText", "Text")]
    [InlineData("---\ntitle: A\n...\nText", "Text")]
    [InlineData("---  \r\ntitle: A\r\n---\t\r\nText", "Text")]
    [InlineData("---\n---\nText", "Text")]
    [InlineData("---\n# nothing yet\n---\nText", "Text")]
    [InlineData("{: .lead }\nText", "{: .lead }\nText")]
    [InlineData("{{< note >}}Text", "{{< note >}}Text")]
    [InlineData("----\nText", "----\nText")]
    [InlineData("---\n\nA rule, and then text.\n", "---\n\nA rule, and then text.\n")]
    public void Text_begins_behind_the_front_matter(string text, string body)
    {
        var block = FrontMatterBlock.Read(text);

        Assert.Empty(block.Faults);
        Assert.Equal(body, text[block.BodyStart..]);
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_reason_to_miss_front_matter()
    {
        var reading = await Reading.OfAsync("-- a.md --\n\uFEFF---\ntitle: Attention\n---\n");

        Assert.Equal("Attention", reading.Post("a").Title);
    }

    private static readonly string[] Lines =
    [
        "title: A text", "v: 1.10", "on: no", "t: \"quoted: text\"", "s: 'single # text'", "n: ~", "e:", "l: [a, \"b, c\", 'd', 1.0]", "l2: []", "l3: [ a , b ]", "l4:", "  - a", "- b", "- \"c\"", "    - d",
        "# comment", "", "  ", "url: https://a.org/b?c#d", "k: a:b", "q: a #c", "w: a: b", "x: [a: b]", "x: [a b, {c: d}]", "y: -5", "y: - a", "y: *x", "z: \"a\" b", "d: 2020-01-01", "é: x", "a b: c", "a : b",
        "u: \u00A0x\u2028y", "u: 字🤖", "title: again", "---x: y", "? k", "i: |", "  text", "i: %a", "i: a\\b", "i: \"a\\nb\"", "m: {a: b}", "o: [a,]", "p: 'it''s'", "r:\tx", "f: .", "g: ..x", "null: x", "h: a\r",
    ];

    [Fact]
    public void What_is_read_the_simple_way_the_full_parser_reads_alike() =>
        Gen.Int[0, Lines.Length - 1].List[1, 6].Sample(
            picked =>
            {
                var yaml = string.Concat(picked.Select(x => Lines[x] + "\n"));
                if (SimpleYaml.Read(yaml, 2) is { } simple)
                    Assert.Equal(Described(new YamlReader(new FieldFaults()).Read(yaml, 2)!), Described(simple));
            },
            iter: 20_000);

    [Fact]
    public void Most_front_matter_is_read_the_simple_way()
    {
        var files = Directory.EnumerateFiles(Shared.PathOf("corpora", "quartz-garden"), "*.md", SearchOption.AllDirectories);
        var blocks = files.Select(File.ReadAllText).Where(x => x.StartsWith("---\n", StringComparison.Ordinal)).Select(x => x[4..x.IndexOf("\n---", 3, StringComparison.Ordinal)]).ToList();

        Assert.InRange(blocks.Count(x => SimpleYaml.Read(x, 2) is not null), blocks.Count * 9 / 10, blocks.Count);
        Assert.All(blocks, x => Assert.True(SimpleYaml.Read(x, 2) is not { } simple || Described(simple) == Described(new YamlReader(new FieldFaults()).Read(x, 2)!)));
    }

    private static string Described(FieldMap fields) => fields.ToJson() + string.Join(' ', fields.Fields.Select(x => $"{x.Key} {x.Value.Place}"));

    private static (int Line, int Column, int EndColumn) Place(FrontMatterBlock block, string name)
    {
        var place = block.Fields.PlaceOf(name);
        return (place.Line, place.Column, place.EndColumn);
    }
}
