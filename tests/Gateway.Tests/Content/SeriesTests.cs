using Gateway.Content.Model;
using Xunit;

namespace Gateway.Tests.Content;

public class SeriesTests
{
    [Theory]
    [InlineData("Sorting Part 1: Heaps", "Sorting Part 2: Queues", "Sorting", "Part 1", "Part 2")]
    [InlineData("Sorting, Part I", "Sorting, Part II", "Sorting", "Part I", "Part II")]
    [InlineData("Sorting - Part One", "Sorting - Part Two", "Sorting", "Part One", "Part Two")]
    [InlineData("Sorting (1/3)", "Sorting (2/3)", "Sorting", "1/3", "2/3")]
    [InlineData("Sorting (Part 1 of 3)", "Sorting (Part 2 of 3)", "Sorting", "Part 1 of 3", "Part 2 of 3")]
    [InlineData("Part 1 - Sorting", "Part 2 - Sorting", "Sorting", "Part 1", "Part 2")]
    [InlineData("Sorting #1", "Sorting #2", "Sorting", "#1", "#2")]
    [InlineData("Sorting Pt. 1", "SORTING pt 2 – Queues", "Sorting", "Pt. 1", "pt 2")]
    [InlineData("Sorting, Chapter 1: Heaps", "Sorting, Chapter 2: Queues", "Sorting", "Chapter 1", "Chapter 2")]
    [InlineData("排序 第1部分：堆", "排序 第2部分：队列", "排序", "第1部分", "第2部分")]
    [InlineData("排序（第一篇）", "排序（第二篇）", "排序", "第一篇", "第二篇")]
    public async Task Titles_with_a_common_stem_and_different_numbers_make_a_series(string first, string second, string title, string firstLabel, string secondLabel)
    {
        var reading = await Reading.OfAsync($"-- b.md --\n---\ntitle: \"{second}\"\n---\nText.\n-- a.md --\n---\ntitle: \"{first}\"\n---\nText.\n");

        var series = Assert.Single(reading.Snapshot.Series);
        Assert.Equal((title, ProvenanceMethod.Numbering), (series.Title, series.Method));
        Assert.Equal([(reading.Post("a").Key, 1, firstLabel), (reading.Post("b").Key, 2, secondLabel)], series.Entries.Select(x => (x.Post, x.Position, x.Label)));
    }

    [Theory]
    [InlineData("Sorting Part 2", "Searching")]
    [InlineData("Part of speech tagging", "Part of the job")]
    [InlineData("Part 2 of the Act", "Part 3 of the Act")]
    [InlineData("CFR Part 11: Records", "CFR Part 820: Devices")]
    [InlineData("Sorting Part 2: Heaps", "Sorting Part 2: Queues")]
    [InlineData("The part I like", "The part V played")]
    [InlineData("My first post", "My second post")]
    [InlineData("Sorting 1.0", "Sorting 2.0")]
    [InlineData("Living on Part 1 rations", "Living on Part 2 rations")]
    public async Task Numbers_that_count_no_parts_make_none(string first, string second)
    {
        var reading = await Reading.OfAsync($"-- a.md --\n---\ntitle: \"{first}\"\n---\nText.\n-- b.md --\n---\ntitle: \"{second}\"\n---\nText.\n");

        Assert.Empty(reading.Snapshot.Series);
    }

    [Fact]
    public async Task Titles_of_different_things_are_no_series_though_a_link_names_a_part()
    {
        var reading = await Reading.OfAsync("""
            -- dune.md --
            ---
            title: "Review: Dune Part 2"
            ---
            The follow-up to my review of [Dune Part 1](henry.md).
            -- henry.md --
            ---
            title: "Henry IV, Part 1"
            ---
            A play.
            """);

        Assert.Empty(reading.Snapshot.Series);
    }

    [Fact]
    public async Task The_first_part_needs_no_number_in_its_title()
    {
        var reading = await Reading.OfAsync("-- a.md --\n---\ntitle: Sorting\n---\nText.\n-- b.md --\n---\ntitle: Sorting, Part 2\n---\nText.\n");

        Assert.Equal([(reading.Post("a").Key, 1, null), (reading.Post("b").Key, 2, "Part 2")], Assert.Single(reading.Snapshot.Series).Entries.Select(x => (x.Post, x.Position, x.Label)));
    }

    [Theory]
    [InlineData("This is part 2 of a look at heaps. Read [Part 1](a.md) first.")]
    [InlineData("This is the second post in a series about heaps. Part 1: [Heaps](a.md).")]
    [InlineData("Here comes the Part 2 on heaps (Previous: [Part 1](a.md)).")]
    [InlineData("Welcome to part two! You may want to see [part one](a.md).")]
    [InlineData("Part 2 of 3. In [the first part](a.md) we built a heap.")]
    [InlineData("All posts of the series: [Part 1](a.md), [Part 2](b.md).")]
    public async Task Posts_that_say_which_part_they_are_and_link_to_others_make_a_series(string opening)
    {
        var reading = await Reading.OfAsync($"-- a.md --\n---\ntitle: On heaps\n---\nText.\n-- b.md --\n---\ntitle: More about them\n---\n{opening}\n");

        var series = Assert.Single(reading.Snapshot.Series);
        Assert.Equal(("On heaps", ProvenanceMethod.Phrase), (series.Title, series.Method));
        Assert.Equal([(reading.Post("a").Key, 1), (reading.Post("b").Key, 2)], series.Entries.Select(x => (x.Post, x.Position)));
    }

    [Theory]
    [InlineData("As we saw in [Part 1](a.md), heaps are trees.")]
    [InlineData("This is the second post on this blog, after [my first](a.md).")]
    [InlineData("This is part 2 of the tour. See [heaps](a.md).")]
    public async Task One_who_does_not_say_both_makes_none(string opening)
    {
        var reading = await Reading.OfAsync($"-- a.md --\n---\ntitle: On heaps\n---\nText.\n-- b.md --\n---\ntitle: More about them\n---\n{opening}\n");

        Assert.Empty(reading.Snapshot.Series);
    }

    [Fact]
    public async Task A_series_of_another_blog_stays_apart()
    {
        using var world = Gateway.Testing.World.Of(("one", "-- a.md --\n---\ntitle: Sorting, Part 1\n---\nText.\n"), ("two", "-- b.md --\n---\ntitle: Sorting, Part 2\n---\nText.\n"));

        Assert.Empty((await Reading.OfAsync(world.Sources)).Snapshot.Series);
    }

    [Fact]
    public async Task Front_matter_counts_before_titles_and_posts_without_number_take_the_free_places()
    {
        var reading = await Reading.OfAsync("""
            -- a.md --
            ---
            title: Prelude
            date: 2020-01-01
            series: [Sorting]
            ---
            -- b.md --
            ---
            title: Sorting, Part 2
            date: 2020-01-02
            series: [Sorting]
            ---
            -- c.md --
            ---
            title: Sorting, Part 3
            date: 2020-01-03
            series: [Sorting]
            ---
            """);

        var series = Assert.Single(reading.Snapshot.Series);
        Assert.Equal(ProvenanceMethod.FrontMatter, series.Method);
        Assert.Equal([("a", 1), ("b", 2), ("c", 3)], series.Entries.Select(x => (reading.Snapshot.Posts.Single(y => y.Key == x.Post).Slug.Value, x.Position)));
        Assert.DoesNotContain(reading.Snapshot.Diagnostics, x => x.Code == DiagnosticCode.SeriesGap);
    }

    [Fact]
    public async Task A_missing_part_and_a_doubled_one_are_reported_with_their_files()
    {
        var posts = new[] { (1, "a"), (2, "b"), (2, "c"), (5, "d") }.Select(x => $"-- {x.Item2}.md --\n---\ntitle: Sorting, Part {x.Item1}\n---\nText.\n");

        var reading = await Reading.OfAsync(string.Concat(posts));

        Assert.Equal(
            [("c.md", "\"Sorting\" has two posts with the number 2: this one and b.md. Change one of the numbers."), ("d.md", "\"Sorting\" has no parts 3 to 4 before this part 5. Publish it, or change the number.")],
            reading.Snapshot.Diagnostics.Where(x => x.Code == DiagnosticCode.SeriesGap).Select(x => (x.Path, x.Message)));
    }
}
