using Gateway.Content;
using Gateway.Content.Model;
using Gateway.Testing;
using Xunit;

namespace Gateway.Tests.Content;

public class IdentityTests
{
    [Fact]
    public async Task Two_fresh_readings_agree_on_every_key()
    {
        const string blog = "-- a.md --\n## One\n[b](/b/#x)\n## One\n-- b.md --\n## X\n";

        var (first, second) = (await Reading.OfAsync(blog), await Reading.OfAsync(blog));

        Assert.Equal(Keys(first), Keys(second));
        Assert.Equal(Keys(first).Count, Keys(first).Distinct().Count());
    }

    [Fact]
    public async Task A_file_that_moves_keeps_its_key_and_its_old_address_leads_on()
    {
        var before = await Reading.OfAsync("-- hugo.toml --\nbaseURL = \"https://example.org/\"\n-- content/old.md --\nSame text.\n");

        var after = await Reading.OfAsync("-- hugo.toml --\nbaseURL = \"https://example.org/\"\n-- content/new.md --\nSame text.\n-- content/from.md --\n[it](/old/)\n", before.Remember());

        Assert.Equal(before.Post("old").Key, after.Post("new").Key);
        Assert.Equal(["https://example.org/old/"], after.Post("new").Aliases);
        Assert.Equal(["old"], after.Post("new").FormerSlugs);
        Assert.Equal(LinkStatus.Redirected, after.Link("it").Status);
    }

    [Theory]
    [InlineData("title: Long Day\ndate: 2020-01-02", "", "title: Long Day\ndate: 2020-01-02", "")]
    [InlineData("title: Long Day\nslug: day", "", "title: Long Day\nslug: day\ntags: [x]", "")]
    [InlineData("title: Long Day", "## Dawn\n## Noon\n## Dusk\n", "title: Long Day", "## Dawn\n## Noon\n## Dusk\n## Night\n")]
    [InlineData("draft: false", "# Long Day\n## Dawn\n## Noon\n", "draft: false", "# Long Day\n## Dawn\n## Noon\n")]
    public async Task A_file_that_moves_and_is_edited_keeps_its_key_by_its_title_and_one_thing_more(string head, string body, string newHead, string newBody)
    {
        const string site = "-- hugo.toml --\nbaseURL = \"https://example.org/\"\n";
        var before = await Reading.OfAsync($"{site}-- content/old/a.md --\n---\n{head}\n---\nText.\n\n{body}");

        var after = await Reading.OfAsync($"{site}-- content/new/b.md --\n---\n{newHead}\n---\nText. And one sentence more.\n\n{newBody}", before.Remember());

        var (old, now) = (before.Snapshot.Posts.Single(), after.Snapshot.Posts.Single());
        Assert.Equal(old.Key, now.Key);
        Assert.Equal([old.Url!], now.Aliases);
    }

    [Theory]
    [InlineData("title: Long Day\ndate: 2020-01-02", "title: Short Day\ndate: 2020-01-02")]
    [InlineData("title: Long Day\ndate: 2020-01-02", "title: Long Day\ndate: 2021-01-02")]
    [InlineData("title: Long Day", "title: Long Day")]
    public async Task Another_post_at_another_place_gets_a_key_of_its_own(string head, string newHead)
    {
        var before = await Reading.OfAsync($"-- a.md --\n---\n{head}\n---\nText.\n\n## Introduction\n");

        var after = await Reading.OfAsync($"-- b.md --\n---\n{newHead}\n---\nOther text.\n\n## Introduction\n", before.Remember());

        Assert.NotEqual(before.Snapshot.Posts.Single().Key, after.Snapshot.Posts.Single().Key);
    }

    [Fact]
    public async Task A_copy_beside_the_original_is_a_new_post()
    {
        const string post = "---\ntitle: Long Day\ndate: 2020-01-02\n---\nText.\n";
        var before = await Reading.OfAsync($"-- a.md --\n{post}");

        var after = await Reading.OfAsync($"-- a.md --\n{post}-- b.md --\n{post}More.\n", before.Remember());

        Assert.Equal(before.Post("a").Key, after.Post("a").Key);
        Assert.NotEqual(after.Post("a").Key, after.Post("b").Key);
    }

    [Theory]
    [InlineData("a.md b.md c.md", "d.md e.md c.md")]
    [InlineData("c.md b.md a.md", "e.md d.md c.md")]
    public async Task A_title_that_two_posts_share_tells_neither_in_any_order(string old, string moved)
    {
        static string Files(string paths, string more) => string.Concat(paths.Split(' ').Select(path => $"-- {path} --\n---\ntitle: Notes\ndate: 2020-01-02\n---\nOf {(path is "a.md" or "d.md" ? "one" : path is "c.md" ? "three" : "two")}.{(path is "c.md" ? "" : more)}\n"));
        var before = await Reading.OfAsync(Files(old, ""));
        var known = before.Remember();

        var edited = await Reading.OfAsync(Files(moved, " More."), known with { Posts = [.. known.Posts.Reverse()] });
        var one = await Reading.OfAsync(Files(moved.Replace("d.md", "a.md", StringComparison.Ordinal), " More."), known with { Posts = [.. known.Posts.Reverse()] });

        Assert.Equal(before.Post("c").Key, edited.Post("c").Key);
        Assert.Empty(edited.Snapshot.Posts.Where(post => post.Slug.Value != "c").Select(post => post.Key).Intersect(before.Snapshot.Posts.Select(post => post.Key)));
        Assert.Equal(before.Post("b").Key, one.Post("e").Key);
    }

    [Fact]
    public async Task A_heading_whose_anchor_changes_keeps_its_key_and_its_old_anchor_leads_on()
    {
        var before = await Reading.OfAsync("-- a.md --\n## Heading {#old}\n");

        var after = await Reading.OfAsync("-- a.md --\n[it](#old)\n\n## Heading\n", before.Remember());

        Assert.Equal(before.Content("a").Sections[0].Key, after.Content("a").Sections[0].Key);
        Assert.Equal(["old"], after.Content("a").Sections[0].FormerAnchors);
        Assert.Equal(LinkStatus.Redirected, after.Link("it").Status);
    }

    private const string Long = "Where the two curves cross, the sensor reads as much noise as signal, and nothing below that line can be told from chance.";

    [Theory]
    [InlineData("## How hard thresholds are applied\n" + Long)]
    [InlineData("## On the choice of a limit\n" + Long + " So much for theory.")]
    [InlineData("## On the choice of a limit\nWhere two curves meet, the sensor reads more noise than signal, and nothing below it can be told from chance by us.")]
    public async Task A_section_keeps_its_key_under_another_heading_where_its_text_stays_or_its_place_and_most_of_its_text(string section)
    {
        const string before = "## Start\nOne thing.\n## Hard thresholds\n" + Long + "\n## End\nLast thing.\n";
        var known = await Reading.OfAsync($"-- a.md --\n{before}");

        var after = await Reading.OfAsync($"-- a.md --\n## Start\nOne thing.\n{section}\n## End\nLast thing.\n", known.Remember());

        Assert.Equal(known.Content("a").Sections[1].Key, after.Content("a").Sections[1].Key);
        Assert.Equal(["hard-thresholds"], after.Content("a").Sections[1].FormerAnchors);
    }

    [Fact]
    public async Task A_section_without_words_of_its_own_keeps_its_key_by_its_place()
    {
        var known = await Reading.OfAsync("-- a.md --\n## Start\nOne thing.\n## Methods\n### By hand\nSlow.\n### By machine\nFast.\n");

        var after = await Reading.OfAsync("-- a.md --\n## Start\nOne thing.\n## Two approaches\n### By hand\nSlow.\n### By machine\nFast.\n", known.Remember());

        Assert.Equal(known.Content("a").Sections.Select(x => x.Key), after.Content("a").Sections.Select(x => x.Key));
    }

    [Fact]
    public async Task A_section_in_the_place_of_another_is_a_new_one_if_it_says_something_else()
    {
        var known = await Reading.OfAsync("-- a.md --\n## Start\nOne thing.\n## Dropout\n" + Long + "\n## End\nLast thing.\n");

        var after = await Reading.OfAsync("-- a.md --\n## Start\nOne thing.\n## Batches\nMean and variance of each batch are learnt along with the weights, which keeps gradients in range.\n## End\nLast thing.\n", known.Remember());

        Assert.DoesNotContain(after.Content("a").Sections[1].Key, known.Content("a").Sections.Select(x => x.Key));
    }

    [Fact]
    public async Task A_post_whose_file_and_title_change_at_once_keeps_its_key_by_its_text()
    {
        var known = await Reading.OfAsync($"-- a.md --\n---\ntitle: Long Day\n---\n{Long}\n-- other.md --\nMean and variance of each batch.\n");

        var after = await Reading.OfAsync($"-- b.md --\n---\ntitle: The Limit\n---\n{Long} So much for theory.\n-- c.md --\nGradients are kept in range.\n", known.Remember());

        Assert.Equal(known.Post("a").Key, after.Post("b").Key);
        Assert.DoesNotContain(after.Post("c").Key, known.Snapshot.Posts.Select(x => x.Key));
    }

    [Theory]
    [InlineData("a=First b=Second c=Third", "b=First c=Second d=Third a=New")]
    [InlineData("a=First b=Second", "a=Second b=First")]
    [InlineData("a=First b=Second", "a=New archive=First b=Second")]
    [InlineData("a=First b=Second", "a=New archive=First+ b=Second")]
    public async Task Files_that_move_onto_each_others_paths_stay_themselves(string before, string after)
    {
        static string Files(string posts) => string.Concat(posts.Split(' ').Select(post => post.Split('=')).Select(post => $"-- {post[0]}.md --\n{TextOf(post[1].TrimEnd('+'))}{(post[1].EndsWith('+') ? " One sentence more." : "")}\n"));
        static string TextOf(string post) => post switch
        {
            "First" => Long,
            "Second" => "Mean and variance of each batch are learnt along with the weights, which keeps gradients in range.",
            "Third" => "A kiln that cools too fast cracks its glaze, and one that cools too slowly dulls it.",
            _ => "Knots that hold under load slip when they are wet, unless their ends are long enough.",
        };
        var known = await Reading.OfAsync(Files(before));

        var now = await Reading.OfAsync(Files(after), known.Remember());

        var keys = Keys(before, known);
        foreach (var (post, key) in Keys(after, now))
            if (post == "New")
                Assert.DoesNotContain(key, keys.Values);
            else
                Assert.Equal(keys[post], key);

        static Dictionary<string, ContentKey> Keys(string posts, Reading reading) =>
            posts.Split(' ').Select(post => post.Split('=')).ToDictionary(post => post[1].TrimEnd('+'), post => reading.Post(post[0]).Key);
    }

    [Fact]
    public async Task A_copy_of_a_post_that_is_edited_at_the_same_time_is_the_new_one()
    {
        var known = await Reading.OfAsync($"-- a.md --\n{Long}\n");

        var after = await Reading.OfAsync($"-- a.md --\n{Long} One sentence more.\n-- b.md --\n{Long}\n", known.Remember());

        Assert.Equal(known.Post("a").Key, after.Post("a").Key);
        Assert.NotEqual(known.Post("a").Key, after.Post("b").Key);
    }

    [Fact]
    public async Task A_post_that_was_away_keeps_its_key_though_it_comes_back_elsewhere_and_edited()
    {
        var first = await Reading.OfAsync($"-- a.md --\n{Long}\n-- b.md --\nSecond text.\n");
        var second = await Reading.OfAsync("-- b.md --\nSecond text.\n", first.Remember());

        var third = await Reading.OfAsync($"-- c.md --\n{Long.Replace("noise", "grain", StringComparison.Ordinal)}\n-- b.md --\nSecond text.\n", second.Remember(first));

        Assert.Equal(first.Post("a").Key, third.Post("c").Key);
    }

    [Fact]
    public async Task Sections_under_one_heading_keep_their_keys_by_their_texts()
    {
        var known = await Reading.OfAsync($"-- a.md --\n## Example\n{Long}\n## Example\nMean and variance of each batch.\n");

        var after = await Reading.OfAsync($"-- a.md --\n## Example\nA kiln that cools too fast.\n## Example\nMean and variance of each batch.\n## Example\n{Long}\n", known.Remember());

        var (before, now) = (known.Content("a").Sections.Select(x => x.Key).ToList(), after.Content("a").Sections.Select(x => x.Key).ToList());
        Assert.Equal([before[1], before[0]], now.Skip(1));
        Assert.DoesNotContain(now[0], before);
    }

    [Theory]
    [InlineData("## One\nMean and variance of each batch are learnt along with the weights, which keeps gradients in range.\n", "## I\nMean and spread of each batch are learnt along with all weights, which keeps the gradients in range.\n")]
    [InlineData("## 一\n传感器读出的噪声与信号一样多，在这条线以下的一切都无法与偶然区分开来，所以阈值要选得更高一些才行。\n", "## 甲\n传感器读出的噪音与信号一样多，在这条线以下的一切都无法与偶然区分出来，所以阈值要选得更高一些才行。\n")]
    public async Task Sections_that_are_edited_under_other_headings_keep_their_keys_by_their_places(string before, string after)
    {
        const string other = "## Two\nA kiln that cools too fast cracks its glaze, and one that cools too slowly dulls it.\n";
        var known = await Reading.OfAsync($"-- a.md --\n{before}{other}");

        var now = await Reading.OfAsync($"-- a.md --\n{after}{other.Replace("Two", "II", StringComparison.Ordinal).Replace("dulls", "darkens", StringComparison.Ordinal)}", known.Remember());

        Assert.Equal(known.Content("a").Sections.Select(x => x.Key), now.Content("a").Sections.Select(x => x.Key));
    }

    [Fact]
    public async Task Few_words_that_two_posts_share_make_them_no_versions_of_one()
    {
        var known = await Reading.OfAsync("-- a.md --\n---\ntitle: Dawn\n---\nTo be written.\n");

        var after = await Reading.OfAsync("-- b.md --\n---\ntitle: Dusk\n---\nTo be written.\n", known.Remember());

        Assert.NotEqual(known.Post("a").Key, after.Post("b").Key);
    }

    [Fact]
    public async Task A_file_that_moves_to_where_another_post_once_was_stays_itself()
    {
        var first = await Reading.OfAsync("-- a.md --\nFirst text.\n-- b.md --\nSecond text.\n");
        var second = await Reading.OfAsync("-- b.md --\nSecond text.\n", first.Remember());
        var known = second.Remember(first);

        var moved = await Reading.OfAsync("-- a.md --\nSecond text.\n", known);
        var back = await Reading.OfAsync("-- a.md --\nFirst text, again.\n-- b.md --\nSecond text.\n", known);
        var both = await Reading.OfAsync("-- a.md --\nSecond text.\n-- c.md --\nFirst text.\n", moved.Remember(known));

        Assert.Equal(first.Post("b").Key, moved.Post("a").Key);
        Assert.Equal(first.Post("a").Key, back.Post("a").Key);
        Assert.Equal((first.Post("b").Key, first.Post("a").Key), (both.Post("a").Key, both.Post("c").Key));
    }

    [Theory]
    [InlineData("-- hugo.toml --\nbaseURL = \"https://example.org/\"\n", "content/posts/", "[b]({{< ref \"b\" >}})")]
    [InlineData("-- .obsidian/app.json --\n{}\n", "", "[[b|b]]")]
    public async Task Links_by_name_are_found_though_another_file_has_moved_and_was_edited(string site, string folder, string link)
    {
        var before = await Reading.OfAsync($"{site}-- {folder}a.md --\n{link}\n-- {folder}b.md --\nText.\n-- {folder}c.md --\nA few words about the sea and the ships on it.\n");

        var after = await Reading.OfAsync($"{site}-- {folder}a.md --\n{link}\n-- {folder}b.md --\nText.\n-- {folder}d.md --\nA few words about the sea and all ships on it.\n", before.Remember());

        Assert.Equal(LinkStatus.Resolved, before.Link("b").Status);
        Assert.Equal(LinkStatus.Resolved, after.Link("b").Status);
    }

    [Fact]
    public async Task Two_files_that_have_changed_places_are_still_the_same_posts()
    {
        const string morning = "---\ntitle: Morning\n---\nThe same few words in both of the two posts, all but one: dawn.\n";
        const string evening = "---\ntitle: Evening\n---\nThe same few words in both of the two posts, all but one: dusk.\n";
        var before = await Reading.OfAsync($"-- a.md --\n{morning}-- b.md --\n{evening}");

        var after = await Reading.OfAsync($"-- a.md --\n{evening}-- b.md --\n{morning}", before.Remember());

        Assert.Equal(before.Post("a").Key, after.Post("b").Key);
        Assert.Equal(before.Post("b").Key, after.Post("a").Key);
    }

    [Fact]
    public async Task The_fingerprint_changes_with_the_content_and_only_with_it()
    {
        using var world = World.Of("-- a.md --\nText.\n");
        var options = new ContentPipelineOptions(Reading.Now);

        var first = (await ContentPipeline.SurveyAsync(world.Sources, options, CancellationToken.None)).Fingerprint;
        var again = (await ContentPipeline.SurveyAsync(world.Sources, options with { Now = Reading.Now.AddDays(1) }, CancellationToken.None)).Fingerprint;
        world.Write("blog/a.md", "Other text.\n");
        var changed = (await ContentPipeline.SurveyAsync(world.Sources, options, CancellationToken.None)).Fingerprint;

        Assert.Equal(first, again);
        Assert.NotEqual(first, changed);
    }

    private static List<ContentKey> Keys(Reading reading) =>
        [.. reading.Snapshot.Posts.SelectMany(x => reading.Content(x.Key).Sections.Select(s => s.Key).Prepend(x.Key)), .. reading.Snapshot.Links.Select(x => x.Key)];
}
