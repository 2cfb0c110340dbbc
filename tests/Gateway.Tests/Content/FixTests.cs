using Gateway.Content.Model;
using Gateway.Content.Repairs;
using Gateway.Testing;
using Xunit;

namespace Gateway.Tests.Content;

/// <summary>What is proposed in place of broken links, and how sure it is.</summary>
public class FixTests
{
    private const string Blog = """
        -- hugo.toml --
        baseURL = "https://example.org/blog/"
        -- content/posts/target/index.md --
        ---
        title: The target
        aliases: [/old-target/]
        ---
        ## Multi-head attention
        Text.
        ## Sparse attention
        Text.
        ## Größe der Modelle
        Text.
        ## 注意力 机制
        Text.
        ## Setup
        Text.
        ## Part 3
        Text.
        ## Twice
        Text.
        ## Twice
        Text.
        -- content/posts/other.md --
        ## Moved far away
        Text.

        """;

    [Theory]
    [InlineData("/blog/posts/target/##sparse-attention", "/blog/posts/target/#sparse-attention")]
    [InlineData("/blog/posts/target/#Sparse-Attention", "/blog/posts/target/#sparse-attention")]
    [InlineData("/blog/posts/target/#sparse_attention", "/blog/posts/target/#sparse-attention")]
    [InlineData("/blog/posts/target/#sparse-attention.", "/blog/posts/target/#sparse-attention")]
    [InlineData("/blog/posts/target/#sparse-attention/", "/blog/posts/target/#sparse-attention")]
    [InlineData("/blog/posts/target/#sparse%20attention", "/blog/posts/target/#sparse-attention")]
    [InlineData("/blog/posts/target/#sparseattention", "/blog/posts/target/#sparse-attention")]
    [InlineData("/blog/posts/target/#sparse-attention-1", "/blog/posts/target/#sparse-attention")]
    [InlineData("/blog/posts/target/#user-content-sparse-attention", "/blog/posts/target/#sparse-attention")]
    [InlineData("/blog/posts/target/#Größe-der-Modelle", "/blog/posts/target/#größe-der-modelle")]
    [InlineData("/blog/posts/target/#Gr%C3%B6%C3%9Fe-der-Modelle", "/blog/posts/target/#gr%C3%B6%C3%9Fe-der-modelle")]
    [InlineData("/blog/posts/target/#注意力_机制", "/blog/posts/target/#注意力-机制")]
    [InlineData("../target/#Setup", "../target/#setup")]
    [InlineData("target/index.md#Setup", "target/index.md#setup")]
    [InlineData("""{{< relref "posts/target/index.md#Setup" >}}""", """{{< relref "posts/target/index.md#setup" >}}""")]
    [InlineData("/blog/posts/Target/", "/blog/posts/target/")]
    [InlineData("/blog/posts/target.html", "/blog/posts/target/")]
    [InlineData("/blog/posts//target.", "/blog/posts/target/")]
    [InlineData("/blog/Posts/Target/#Setup", "/blog/posts/target/#setup")]
    [InlineData("https://example.org/blog/posts/TARGET#setup", "https://example.org/blog/posts/target/#setup")]
    [InlineData("../Target/", "../target/")]
    [InlineData("target/index.html#setup", "../target/#setup")]
    [InlineData("""{{< ref "posts/target.html" >}}""", """{{< ref "/posts/target" >}}""")]
    [InlineData("""{{% relref path="/posts//target_/index.md#Setup" %}}""", """{{% relref path="/posts/target/index.md#setup" %}}""")]
    [InlineData("(https://example.org/blog/posts/target/#setup)", "https://example.org/blog/posts/target/#setup")]
    [InlineData("/blog/old-target/", "/blog/posts/target/")]
    [InlineData("/blog/old-target/#setup", "/blog/posts/target/#setup")]
    [InlineData("/blog/old-target/#Setup", "/blog/posts/target/#setup")]
    [InlineData("../../old-target/#setup", "../target/#setup")]
    public async Task Slip_that_leaves_one_target_has_a_fix_in_the_form_of_the_link(string written, string fixedTo)
    {
        var fix = await OnlyFixAsync($"{Blog}-- content/posts/from.md --\nSee [it]({written}).\n");

        Assert.Equal((written, fixedTo), (fix.Edit.Old, fix.Edit.New));
        Assert.InRange(fix.Confidence, Repair.Trusted, 1);
    }

    [Theory]
    [InlineData("/blog/posts/target/#sparse-attention-patterns", "/blog/posts/target/#sparse-attention")]
    [InlineData("/blog/posts/target/#mha", "/blog/posts/target/#multi-head-attention")]
    [InlineData("/blog/posts/target/#part-2", null)]
    [InlineData("/blog/posts/target/#twice-9", "/blog/posts/target/#twice")]
    [InlineData("(https://example.org/blog/posts/target/#gone)", "https://example.org/blog/posts/target/#gone")]
    [InlineData("/blog/posts/target/#moved-far-away", "/blog/posts/other/#moved-far-away")]
    [InlineData("#moved-far-away", "../other/#moved-far-away")]
    [InlineData("/blog/posts/targett/", "/blog/posts/target/")]
    [InlineData("/blog/archive/target/", "/blog/posts/target/")]
    [InlineData("/blog/posts/target/", null)]
    [InlineData("/blog/posts/nowhere-near/", null)]
    public async Task What_is_guessed_is_proposed_but_not_trusted(string written, string? guess)
    {
        var fixes = await FixesAsync($"{Blog}-- content/posts/from.md --\nSee [it]({written}).\n");

        Assert.Equal(guess, fixes is [var first, ..] ? first.Edit.New : null);
        Assert.All(fixes, fix => Assert.InRange(fix.Confidence, 0.1, Repair.Trusted - 0.01));
    }

    [Fact]
    public async Task Text_of_a_link_that_repeats_the_heading_makes_a_reworded_anchor_likelier()
    {
        var plain = await OnlyFixAsync($"{Blog}-- content/posts/from.md --\n[it](/blog/posts/target/#sparse-attn)\n");
        var said = await OnlyFixAsync($"{Blog}-- content/posts/from.md --\n[Sparse attention](/blog/posts/target/#sparse-attn)\n");

        Assert.True(said.Confidence > plain.Confidence);
        Assert.True(said.Confidence < Repair.Trusted);
    }

    [Theory]
    [InlineData("""<a href="/blog/posts/target/#Setup">it</a>""", 10, "/blog/posts/target/#setup")]
    [InlineData("""<a href="/blog/posts/target/?a=1&amp;b=2#Setup">it</a>""", 10, "/blog/posts/target/?a=1&amp;b=2#setup")]
    [InlineData("<a class=x href=/blog/posts/target/#Setup>it</a>", 17, "/blog/posts/target/#setup")]
    [InlineData("[a] [it](</blog/posts/target/#Setup> \"Title\")", 11, "/blog/posts/target/#setup")]
    [InlineData("<https://example.org/blog/posts/target/#Setup>", 2, "https://example.org/blog/posts/target/#setup")]
    [InlineData("[/blog/posts/target/#Setup](/blog/posts/target/#Setup)", 29, "/blog/posts/target/#setup")]
    [InlineData("**注意** [it](/blog/posts/target/#Setup)", 13, "/blog/posts/target/#setup")]
    [InlineData("| a |\n|---|\n| [it](/blog/posts/target/#Setup) |", 8, "/blog/posts/target/#setup")]
    public async Task Destination_is_found_wherever_it_is_written(string text, int column, string fixedTo)
    {
        var fix = await OnlyFixAsync($"{Blog}-- content/posts/from.md --\n{text}\n");

        Assert.Equal((column, fixedTo), (fix.Edit.Column, fix.Edit.New));
    }

    [Theory]
    [InlineData("See [it][there] and [there].\n\n[there]: /blog/posts/target/#Setup \"Title\"\n", 3)]
    [InlineData("See [it][] and more.\n\n  [IT]: </blog/posts/target/#Setup>\n", 3)]
    public async Task Definition_of_a_link_is_mended_where_it_stands(string text, int line)
    {
        var fixes = await FixesAsync($"{Blog}-- content/posts/from.md --\n{text}");

        Assert.All(fixes, fix => Assert.Equal((line, "/blog/posts/target/#setup"), (fix.Edit.Line, fix.Edit.New)));
        Assert.NotEmpty(fixes);
    }

    [Fact]
    public async Task Destination_that_stands_in_two_definitions_has_no_fix()
    {
        var fixes = await FixesAsync($"{Blog}-- content/posts/from.md --\n[one]\n\n[one]: /blog/posts/target/#Setup\n[two]: /blog/posts/target/#Setup\n");

        Assert.Empty(fixes);
    }

    [Theory]
    [InlineData("[[Deep_Learning]]", "Deep Learning")]
    [InlineData("[[Deep_Learning|deep]]", "Deep Learning")]
    [InlineData("| a |\n|---|\n| [[Deep_Learning\\|deep]] |", "Deep Learning")]
    [InlineData("![[Deep_Learning]]", "Deep Learning")]
    [InlineData("[[deep-learning.#Back Propagation]]", "Deep Learning#Back propagation")]
    [InlineData("[it](Deep_Learning.md)", "Deep%20Learning.md")]
    public async Task Link_in_a_vault_stays_a_link_by_name(string text, string fixedTo)
    {
        var fix = await OnlyFixAsync($"-- .obsidian/app.json --\n{{}}\n-- notes/Deep Learning.md --\n## Back propagation\nText.\n-- notes/from.md --\n{text}\n");

        Assert.Equal(fixedTo, fix.Edit.New);
        Assert.InRange(fix.Confidence, Repair.Trusted, 1);
    }

    [Theory]
    [InlineData("[[same_name]]", null)]
    [InlineData("[[one/same_name]]", "one/same name")]
    [InlineData("[[deep/one/same_name]]", "deep/one/same name")]
    public async Task Note_whose_name_is_shared_is_called_by_its_path(string text, string? fixedTo)
    {
        var fixes = await FixesAsync($"-- .obsidian/app.json --\n{{}}\n-- deep/one/same name.md --\nText.\n-- deep/two/same name.md --\nText.\n-- from.md --\n{text}\n");

        Assert.Equal(fixedTo, fixes.Where(x => x.Confidence >= Repair.Trusted).Select(x => x.Edit.New).SingleOrDefault());
    }

    [Theory]
    [InlineData("[[Deep Learning#Backward propagation]]", "Deep Learning#Back propagation")]
    [InlineData("[it](Deep%20Learning.md#Backward%20propagation)", "Deep%20Learning.md#Back%20propagation")]
    public async Task Reworded_heading_of_a_note_is_named_by_its_text(string text, string guess)
    {
        var fix = await OnlyFixAsync($"-- .obsidian/app.json --\n{{}}\n-- notes/Deep Learning.md --\n## Back propagation\nText.\n-- notes/from.md --\n{text}\n");

        Assert.Equal(guess, fix.Edit.New);
        Assert.True(fix.Confidence < Repair.Trusted);
    }

    [Theory]
    [InlineData("[it]({% post_url 2024-01-02-Attention %}#setup)", "{% post_url 2024-01-02-attention %}#setup")]
    [InlineData("[it]({{ site.baseurl }}{% link _posts/2024-01-02-Attention.md %})", "{{ site.baseurl }}{% link _posts/2024-01-02-attention.md %}")]
    [InlineData("[it]({{ site.baseurl }}/2024/01/02/attention.html#Setup)", "{{ site.baseurl }}/2024/01/02/attention.html#setup")]
    [InlineData("[it](/old/)", "/2024/01/02/attention.html")]
    public async Task Call_of_a_template_stays_one(string text, string fixedTo)
    {
        var fix = await OnlyFixAsync($"""
            -- _config.yml --
            url: https://example.org
            -- _posts/2024-01-02-attention.md --
            ---
            title: Attention
            redirect_from: /old/
            ---
            ## Setup
            -- _posts/2024-02-02-from.md --
            ---
            title: From
            ---
            {text}
            """);

        Assert.Equal(fixedTo, fix.Edit.New);
        Assert.InRange(fix.Confidence, Repair.Trusted, 1);
    }

    [Theory]
    [InlineData("@/blog/Target.md#Setup", "@/blog/target.md#setup")]
    [InlineData("target.md", "@/blog/target.md")]
    [InlineData("/old/#setup", "/blog/target/#setup")]
    public async Task File_of_a_Zola_site_is_named_from_the_top(string written, string fixedTo)
    {
        var fix = await OnlyFixAsync($"-- config.toml --\nbase_url = \"https://example.org\"\n-- content/blog/target.md --\n+++\ntitle = \"Target\"\naliases = [\"old\"]\n+++\n## Setup\n-- content/blog/from.md --\n+++\ntitle = \"From\"\n+++\n[it]({written})\n");

        Assert.Equal(fixedTo, fix.Edit.New);
        Assert.InRange(fix.Confidence, Repair.Trusted, 1);
    }

    [Fact]
    public async Task Page_that_sends_its_readers_on_is_a_former_address()
    {
        using var world = World.Of("""
            -- posts/new/index.html --
            <!doctype html><html><head><title>New</title></head><body><article><h1>New</h1><h2 id="setup">Setup</h2><p>Words &amp; words.</p></article></body></html>
            -- posts/old/index.html --
            <!doctype html><html><head><title>Moved</title><meta http-equiv="refresh" content="0; url=/posts/new/"></head><body></body></html>
            -- posts/from/index.html --
            <!doctype html><html><head><title>From</title></head><body><article><h1>From</h1><p>See <a href="/posts/old/#setup">it</a> and <a href='/posts/new/#Set-up'>it</a>.</p></article></body></html>
            """);

        var (reading, fixes) = await ReadAsync(world);

        Assert.Equal([LinkStatus.Redirected, LinkStatus.BrokenAnchor], reading.Snapshot.Links.Select(x => x.Status));
        Assert.Equal(["/posts/new/#setup", "/posts/new/#setup"], fixes.Select(x => x.Edit.New));
    }

    [Fact]
    public async Task Anchor_that_stands_twice_is_still_one_target()
    {
        var fix = await OnlyFixAsync($"{Blog}-- content/posts/double.md --\n## One {{#same}}\n## Two {{#same}}\n-- content/posts/from.md --\n[it](/blog/posts/double/#Same)\n");

        Assert.Equal("/blog/posts/double/#same", fix.Edit.New);
    }

    [Fact]
    public async Task Slip_that_leaves_two_targets_is_not_trusted()
    {
        var fix = await OnlyFixAsync($"{Blog}-- content/posts/double.md --\n## One {{#same}}\n## Two {{#Same}}\n-- content/posts/from.md --\n[it](/blog/posts/double/#SAME)\n");

        Assert.True(fix.Confidence < Repair.Trusted);
    }

    [Fact]
    public async Task Ambiguous_link_has_no_fix()
    {
        var fixes = await FixesAsync("-- .obsidian/app.json --\n{}\n-- a/Same.md --\nText.\n-- b/Same.md --\nText.\n-- c/from.md --\n[[Same]]\n");

        Assert.Empty(fixes);
    }

    [Fact]
    public async Task Link_of_an_included_file_is_mended_there()
    {
        using var world = World.Of($"{Blog}-- content/posts/from.md --\n{{{{% include \"/shared/part.md\" %}}}}\n-- content/shared/part.md --\nSee [it](/blog/posts/target/#Setup).\n-- layouts/shortcodes/include.html --\n{{{{ with site.GetPage (.Get 0) }}}}{{{{ .RenderShortcodes }}}}{{{{ end }}}}\n");

        var (reading, fixes) = await ReadAsync(world);

        Assert.Contains(reading.Snapshot.Diagnostics, x => x.Path == "content/shared/part.md" && x.Code == DiagnosticCode.BrokenAnchor);
        Assert.All(fixes, fix => Assert.StartsWith("--- a/content/shared/part.md\n", fix.Patch, StringComparison.Ordinal));
        Assert.NotEmpty(fixes);
    }

    private static async Task<DiagnosticFix> OnlyFixAsync(string files) => Assert.Single(await FixesAsync(files));

    private static async Task<IReadOnlyList<DiagnosticFix>> FixesAsync(string files)
    {
        using var world = World.Of(files);
        return (await ReadAsync(world)).Fixes;
    }

    private static async Task<(Reading Reading, IReadOnlyList<DiagnosticFix> Fixes)> ReadAsync(World world)
    {
        var reading = await Reading.OfAsync(world.Sources);
        var finder = new FixFinder(reading.Snapshot.Folders);
        return (reading, [.. reading.Snapshot.Diagnostics.SelectMany(finder.Of)]);
    }
}
