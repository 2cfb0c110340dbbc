using Gateway.Content.Parsing;
using Gateway.Content.Parsing.FrontMatter;
using Xunit;

namespace Gateway.Tests.Content;

/// <summary>What posts are made of the fields, and what is said where a field holds something else than it should.</summary>
public class FrontMatterTypeTests
{
    [Theory]
    [InlineData("title: 2020", "2020")]
    [InlineData("title: On", "On")]
    [InlineData("title: 1.10", "1.10")]
    [InlineData("title: 2023-01-27", "2023-01-27")]
    [InlineData("title: ", null)]
    [InlineData("title: null", null)]
    [InlineData("title: \"  \"", null)]
    [InlineData("title: [a, b]", "a, b", "1 The field title holds a list; write one text, in quotes where it begins with a bracket.")]
    [InlineData("title: {a: b}", null, "1 The field title holds a map; write one text, in quotes where it begins with a bracket.")]
    public void A_title_is_a_text(string yaml, string? title, params string[] faults) => Check(yaml, x => x.Title, title, faults);

    [Theory]
    [InlineData("tags: [a, b]", "a|b")]
    [InlineData("tags: a, b", "a|b")]
    [InlineData("tags: machine learning", "machine learning")]
    [InlineData("tags: \"#a #b\"", "a|b")]
    [InlineData("tags: '#a, #b/c'", "a|b/c")]
    [InlineData("tags: [\"#a\", a, b/c, 2020, no, true, C#]", "a|b/c|2020|no|true|C#")]
    [InlineData("tags: 深度学习、扩散模型", "深度学习|扩散模型")]
    [InlineData("tags:\n- a\n-\n- b", "a|b")]
    [InlineData("tag: a\ncategories: [b, a]\nkeywords: [k]", "a|b")]
    [InlineData("tags: null", "")]
    [InlineData("tags: false", "")]
    [InlineData("tags: {a: b}", "", "1 The field tags holds a map; write a list of texts.")]
    [InlineData("tags: [{name: a, slug: x}, b]", "a|b")]
    [InlineData("x: 1\ntags: [a, {b: [c]}]", "a", "2 The field tags holds a map among its texts; write texts alone.")]
    [InlineData("tags:\n- Attention: a survey\n- b", "Attention: a survey|b", "1 The field tags holds a map where a text was meant: put \"Attention: a survey\" in quotes.")]
    [InlineData("tags: [[a, b], c]", "a|b|c", "1 The field tags holds a list within its list; write texts alone.")]
    [InlineData("taxonomies: {tags: [a], categories: [b]}", "a|b")]
    public void Tags_are_texts(string yaml, string tags, params string[] faults) => Check(yaml, x => string.Join('|', x.Tags), tags, faults);

    [Theory]
    [InlineData("draft: true", true)]
    [InlineData("draft: \"true\"", true)]
    [InlineData("draft: Yes", true)]
    [InlineData("draft: false", false)]
    [InlineData("draft: ", false)]
    [InlineData("draft: \"\"", false)]
    [InlineData("published: false", true)]
    [InlineData("published: no", true)]
    [InlineData("published: true", false)]
    [InlineData("published: 2020-01-02", false)]
    [InlineData("publish: false", true)]
    [InlineData("draft: maybe", false, "1 The field draft holds maybe; write true or false.")]
    [InlineData("draft: [true]", false, "1 The field draft holds a list; write true or false.")]
    public void A_draft_is_marked_by_a_truth_value(string yaml, bool isDraft, params string[] faults) => Check(yaml, x => x.IsDraft, isDraft, faults);

    [Theory]
    [InlineData("aliases: /old", "/old")]
    [InlineData("aliases: [/old, /older/]", "/old|/older/")]
    [InlineData("aliases: /old, /older/", "/old|/older/")]
    [InlineData("alias: Attention, please", "Attention, please")]
    [InlineData("aliases: {a: b}", "", "1 The field aliases holds a map; write a list of texts.")]
    public void Aliases_are_texts(string yaml, string aliases, params string[] faults) => Check(yaml, x => string.Join('|', x.Aliases), aliases, faults);

    [Theory]
    [InlineData("author: Ana Ruiz", "Ana Ruiz")]
    [InlineData("authors: [Ana Ruiz, Bo Li]", "Ana Ruiz|Bo Li")]
    [InlineData("authors: Ana Ruiz, Bo Li and Cy Vance", "Ana Ruiz|Bo Li|Cy Vance")]
    [InlineData("author: \"Ana Ruiz & Bo Li\"", "Ana Ruiz|Bo Li")]
    [InlineData("author: 林晚晴, 王小", "林晚晴|王小")]
    [InlineData("author: Doe, Jane", "Doe, Jane")]
    [InlineData("author: {name: Ana Ruiz}", "Ana Ruiz")]
    [InlineData("authors:\n- name: Ana Ruiz\n  affiliations:\n  - name: Okular\n- Bo Li", "Ana Ruiz|Bo Li")]
    [InlineData("authors:\n- name: {given: Ana, family: Ruiz}\n- firstName: Bo\n  lastName: Li", "Ana Ruiz|Bo Li")]
    [InlineData("author: false", "")]
    [InlineData("author: {twitter: x}", "", "1 The field author holds a map without a name; write name: in it.")]
    [InlineData("taxonomies: {authors: [Ana Ruiz]}\nextra: {author: Bo Li}", "Bo Li|Ana Ruiz")]
    public void Authors_are_names(string yaml, string authors, params string[] faults) =>
        Check(yaml, x => string.Join('|', x.Authors.Order(StringComparer.Ordinal)), string.Join('|', authors.Split('|').Order(StringComparer.Ordinal)), faults);

    [Theory]
    [InlineData("date: 2020-01-02", "2020-01-02")]
    [InlineData("date: 20200102", "2020-01-02")]
    [InlineData("date:", null)]
    [InlineData("date: false", null)]
    [InlineData("date: 0001-01-01T00:00:00Z", null)]
    [InlineData("pubDate: Jan 2, 2020\ncreated: 2019-01-01", "2020-01-02")]
    [InlineData("created: 2020-01-02", "2020-01-02")]
    [InlineData("date created: 2020-01-02 10:00", "2020-01-02")]
    [InlineData("published: true\ndate: 2020-01-02", "2020-01-02")]
    [InlineData("date: [2020-01-02]", "2020-01-02", "1 The field date holds a list; write one date as yyyy-MM-dd.")]
    [InlineData("date: {y: 2020}", null, "1 The field date holds a map; write one date as yyyy-MM-dd.")]
    [InlineData("date: soon\ncreated: 2020-01-02", "2020-01-02", "1 The field date holds no date that can be read: soon. Write it as yyyy-MM-dd.")]
    [InlineData("date: 01/02/2020", null, "1 The field date holds a date that can be read in more than one way: 01/02/2020. Write it as yyyy-MM-dd.")]
    [InlineData("date: 2020-02-30", null, "1 The field date holds a day or time that does not exist: 2020-02-30. Write it as yyyy-MM-dd.")]
    [InlineData("date: 2020-01-02 10:00 IST", null, "1 The field date holds a time in a zone that is not known or not clear: 2020-01-02 10:00 IST. Write the zone as +01:00.")]
    public void A_post_is_dated(string yaml, string? date, params string[] faults) => Check(yaml, x => x.PublishedAt?.ToString("yyyy-MM-dd"), date, faults);

    [Theory]
    [InlineData("lastmod: 2020-01-02")]
    [InlineData("updated: 2020-01-02")]
    [InlineData("modified: 2020-01-02")]
    [InlineData("last-modified: 2020-01-02")]
    [InlineData("updatedDate: \"Jan 2 2020\"")]
    [InlineData("last_update:\n  date: 2020-01-02\n  author: x")]
    public void A_change_is_dated_in_the_names_of_many_generators(string yaml) => Check(yaml, x => x.UpdatedAt?.ToString("yyyy-MM-dd"), "2020-01-02", []);

    [Theory]
    [InlineData("description: A\nsummary: B", "A")]
    [InlineData("description: false", null)]
    [InlineData("excerpt: A", "A")]
    [InlineData("summary: [A]", "A", "1 The field summary holds a list; write one text, in quotes where it begins with a bracket.")]
    public void A_description_is_a_text(string yaml, string? description, params string[] faults) => Check(yaml, x => x.Description, description, faults);

    [Theory]
    [InlineData("path: notes/a", "/notes/a/")]
    [InlineData("path: docs/a.md", null)]
    [InlineData("permalink: /a.html", "/a.html")]
    [InlineData("url: /a/\npath: b", "/a/")]
    public void An_address_may_be_called_path(string yaml, string? url) => Check(yaml, x => x.Url, url, []);

    [Fact]
    public void Language_no_is_norwegian() => Check("lang: no", x => x.Language, "no", []);

    private static void Check<T>(string yaml, Func<PostFields, T> part, T expected, string[] faults)
    {
        var block = FrontMatterBlock.Read($"---\n{yaml}\n---\n");
        var fields = PostFields.Of(block.Fields, TimeZoneInfo.Utc);

        Assert.Empty(block.Faults);
        // Line 1 is the first of the fields.
        Assert.Equal(faults, fields.Faults.Select(x => $"{x.Location.Line - 1} {x.Message}"));
        Assert.Equal(expected, part(fields));
    }
}
