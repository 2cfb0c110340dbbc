using System.Diagnostics;
using Gateway.Testing;
using Xunit;

namespace Gateway.Tests.Content.Properties;

/// <summary>
/// Text that is four times as long takes about four times as much memory, whatever it repeats, and ends. How fast it is depends on the machine and is no matter of tests.
/// What is allocated is counted for the whole process, so that no other test runs beside.
/// </summary>
[CollectionDefinition(nameof(LinearTests), DisableParallelization = true)]
[Collection(nameof(LinearTests))]
public class LinearTests
{
    // What grows with the square would be sixteen times as much.
    private const double MostGrowth = 9;

    // Below, what is made once counts for more than the text.
    private const long NegligibleBytes = 5_000_000;

    // Far more than any machine needs, and far less than what grows without bounds.
    private static readonly TimeSpan Unending = TimeSpan.FromSeconds(20);

    /// <summary>What is repeated, with a number in the place of 0 where it is written so; before it what stands once.</summary>
    public static TheoryData<string, string, string> Repetitions { get; } = new()
    {
        { "hugo", "", "[" }, { "hugo", "", "![" }, { "hugo", "", "[a](" }, { "hugo", "", "[a](b (" }, { "hugo", "", "[a](b \"x' " }, { "hugo", "", "{{<" }, { "hugo", "", "{{< a >}}" }, { "hugo", "", "{{% a %}}\n" }, { "hugo", "", "$$" }, { "hugo", "", "$" }, { "hugo", "", "\\(" }, { "hugo", "", "`a ``" },
        { "hugo", "", "*a " }, { "hugo", "", "**a*" }, { "hugo", "", "_a_b" }, { "hugo", "", "<figure>\n" }, { "hugo", "", "<a " }, { "hugo", "", "<!-- " }, { "hugo", "", "<p>" }, { "hugo", "", "<i>a</i> " }, { "hugo", "", "&amp" }, { "hugo", "", "\\" },
        { "hugo", "", "Part 1 " }, { "hugo", "", "[1] " }, { "hugo", "## References\n[1] Doe. \"A long title.\" 2001.\n\n## Text\n", "[1] " }, { "hugo", "", "Doe et al. (2001) " }, { "hugo", "", "(Doe, 2001; " }, { "hugo", "", "See [b0](b.md) and " }, { "hugo", "", "[b](b.md). " },
        { "hugo", "", "## Same\n\n" }, { "hugo", "", "## Heading %\n\n" }, { "hugo", "", "## Same {#id}\n\n" }, { "hugo", "", "[%]: b.md\n" }, { "hugo", "", "[^%]: note\n\n" }, { "hugo", "", "a[^%]\n\n[^%]: note\n\n" }, { "hugo", "", "term\n: definition\n\n" },
        { "hugo", "", "- a\n" }, { "hugo", "", "| a " }, { "hugo", "| a | b |\n|---|---|\n", "| a | b |\n" }, { "hugo", "", "[Updated on 2020-01-01: " }, { "hugo", "", "Update: x\n\n" }, { "hugo", "", "\"A name\" " }, { "hugo", "This supersedes ", "\"A name\": " }, { "hugo", "", "\u4E00" },
        { "hugo", "## References\n", "[%] Doe, J. \"A long title %.\" 2001.\n" }, { "hugo", "## References\n\n", "- Doe, J., " }, { "hugo", "", "![a](a.png)\n" }, { "hugo", "", "```\n" }, { "hugo", "", "Ã©" }, { "hugo", "", " " }, { "hugo", "", "a\u00A0" }, { "hugo", "", "\r" },
        { "hugo", "", "https://example.org/" }, { "hugo", "", "arXiv:1706.03762 " }, { "hugo", "", "10.1000/" }, { "hugo", "", "{#a " }, { "hugo", "", "\\begin{align}" }, { "hugo", "", "\\[" }, { "hugo", "", "**Update" }, { "hugo", "", "A. " }, { "hugo", "", "(" }, { "hugo", "<b></b>\n\n", "See [b](b.md) " }, { "hugo", "<b></b>\n\n", "## Same\n\n" },
        { "hugo", "<div>\n", "[1] Doe. <br>\n" }, { "hugo", "", "{{< ref \"b\" >}} " }, { "hugo", "", "{{</* " }, { "hugo", "", "{{< highlight >}}" },
        { "jekyll", "", "{%" }, { "jekyll", "", "{% raw %}" }, { "jekyll", "", "{{ a | " }, { "jekyll", "", "{: #a}\n" }, { "jekyll", "", "{::nomarkdown}" }, { "jekyll", "", "{% include x.html %} " }, { "jekyll", "", "<div markdown=\"1\">\n" }, { "jekyll", "", "[" }, { "jekyll", "", "[a][" }, { "jekyll", "", "$$a" }, { "jekyll", "", "*a " },
        { "jekyll", "", "<b>" }, { "jekyll", "", "## Same\n\n" }, { "jekyll", "", "[^%]" }, { "jekyll", "", "*[a%]: b\n" }, { "jekyll", "", "| a " }, { "jekyll", "", "{% cite a %} " }, { "jekyll", "", "[a](b){:" }, { "jekyll", "", "a\n{: .b}\n\n" }, { "jekyll", "", "`" },
        { "zola", "", "{{" }, { "zola", "", "{{ a() }} " }, { "zola", "", "{% a() %}" }, { "zola", "", "[a](@/b.md) " }, { "zola", "", "## Same\n\n" },
        { "obsidian", "", "![[" }, { "obsidian", "", "[[" }, { "obsidian", "", "[[b]] " }, { "obsidian", "", "%%" }, { "obsidian", "", "%% " }, { "obsidian", "", "#tag% " }, { "obsidian", "", "a ^id\n\n" }, { "obsidian", "", "> [!note] x\n\n" }, { "obsidian", "", "[[b#" }, { "obsidian", "", "==" }, { "obsidian", "", "[[a|" },
        { "myst", "", "{ref}`" }, { "myst", "", "{a}" }, { "myst", "", "(l%)=\n" }, { "myst", "", "```{note}\n" }, { "myst", "", ":::{note}\n:::\n" }, { "myst", "", ":label:`" }, { "myst", "", ":label:`l%`\n" }, { "myst", "", "[@" }, { "myst", "", "[@a; " }, { "myst", "", "@a; " }, { "myst", "", ":begin_tab:`a`\n" }, { "myst", "", "{cite}`a`" },
        { "html", "", "<p>" }, { "html", "", "<a href=b.md>b</a> " }, { "html", "", "<h2 id=a>x</h2>" }, { "html", "", "<span class=katex>" }, { "html", "", "<b><p>" }, { "html", "", "<td>" }, { "html", "", "<li><a href=#x>a</a>" }, { "html", "", "<" }, { "html", "<script type=\"application/ld+json\">", "[" }, { "html", "", "<pre>a\n</pre>" }, { "html", "", "<br>" }, { "html", "", "<dl><dt>" }, { "html", "", "<section><h2>a</h2></section>" },
        { "front", "title: A\n", "k%: v\n" }, { "front", "title: A\n", "title: A\n" }, { "front", "a: ", "[" }, { "front", "a: ", "\"" }, { "front", "tags: [", "a, " }, { "front", "", "{" }, { "front", "a: ", "- " }, { "front", "a: ", "&a " }, { "front", "a: '", "' " }, { "front", "", "x\n" },
        { "bib", "", "@a;" }, { "bib", "", "@misc{k%, title = {A}}\n" }, { "bib", "", "@misc{k, " }, { "bib", "@misc{k, author = {", "A and " }, { "bib", "@misc{k, title = {", "\\'{" }, { "bib", "@misc{k, title = ", "\"a\" # " }, { "bib", "", "@string{a%=\"b\"}\n" },
    };

    [Theory]
    [MemberData(nameof(Repetitions))]
    public async Task Four_times_the_text_takes_no_more_than_its_share(string layout, string before, string repeated)
    {
        const int Small = 5_000;
        await MeasureAsync(layout, before, repeated, 1_000);
        var small = await MeasureAsync(layout, before, repeated, Small);
        var large = await MeasureAsync(layout, before, repeated, 4 * Small);

        Assert.True(large.Bytes < Math.Max(NegligibleBytes, MostGrowth * small.Bytes), $"{small.Bytes} bytes for {Small} characters, {large.Bytes} for four times as many.");
        Assert.True(large.Time < Unending, $"{large.Time} for {4 * Small} characters.");
    }

    private static async Task<(TimeSpan Time, long Bytes)> MeasureAsync(string layout, string before, string repeated, int length)
    {
        var text = before + string.Concat(Enumerable.Range(0, length / repeated.Length).Select(x => repeated.Replace("%", $"{x}", StringComparison.Ordinal)));
        using var world = World.Of(("blog", FilesOf(layout)));
        var (path, content) = layout switch
        {
            "jekyll" => ("_posts/2024-01-01-a.md", $"---\ntitle: A\n---\n{text}\n"),
            "html" => ("a.html", $"<!DOCTYPE html><title>A</title><article><h1>A</h1>{text}"),
            "bib" => ("refs.bib", text),
            "front" => ("content/a.md", $"---\n{text}\n---\nText.\n"),
            "hugo" or "zola" => ("content/a.md", $"+++\ntitle = \"A\"\n+++\n{text}\n"),
            _ => ("a.md", text + "\n"),
        };
        world.Write($"blog/{path}", content);
        var bytes = GC.GetTotalAllocatedBytes();
        var start = Stopwatch.GetTimestamp();
        await Reading.OfAsync(world.Sources);
        return (Stopwatch.GetElapsedTime(start), GC.GetTotalAllocatedBytes() - bytes);
    }

    private static string FilesOf(string layout) => layout switch
    {
        "hugo" or "front" => "-- hugo.toml --\nbaseURL = \"https://example.org/\"\n[markup.goldmark.extensions.passthrough]\nenable = true\n-- content/b.md --\nB\n",
        "jekyll" => "-- _config.yml --\nurl: https://example.org\n-- _posts/2024-01-02-b.md --\n---\n---\nB\n",
        "zola" => "-- config.toml --\nbase_url = \"https://example.org\"\n-- content/b.md --\n+++\n+++\nB\n",
        "obsidian" => "-- .obsidian/app.json --\n{}\n-- b.md --\nB\n",
        "myst" => "-- myst.yml --\nproject:\n  title: T\n  bibliography: [refs.bib]\n-- refs.bib --\n@misc{a, title = {A}}\n-- b.md --\nB\n",
        "bib" => "-- myst.yml --\nproject:\n  bibliography: [refs.bib]\n-- b.md --\nSee {cite}`a`.\n",
        _ => "-- b.html --\n<title>B</title>\n",
    };
}
