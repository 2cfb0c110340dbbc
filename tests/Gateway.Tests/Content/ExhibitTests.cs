using Gateway.Content.Model;
using Gateway.Testing;
using Xunit;

namespace Gateway.Tests.Content;

public class ExhibitTests
{
    [Fact]
    public async Task Figures_code_equations_and_notation_are_collected_with_their_sections()
    {
        var reading = await Reading.OfAsync("""
            -- hugo.toml --
            baseURL = "https://example.org/"
            -- content/a/index.md --
            ## Notations
            | Symbol | Meaning |
            | --- | --- |
            | $d$ | The model size. |
            | $\mathbf{W}^q \in \mathbb{R}^{d \times d}$ | The *query* weights. |

            ## Body
            <figure><img src="plot.png" alt="A plot"><figcaption>Loss over time.</figcaption></figure>

            $$
            a = b + c \tag{1}
            $$

            ```python
            print("$$ no math $$")
            ```

            | Name | Meaning |
            | --- | --- |
            | x | no notation |
            """);

        var post = Assert.Single(reading.Snapshot.Posts);
        Assert.Equal([new NotationEntry("$d$", "The model size.", 0), new NotationEntry(@"$\mathbf{W}^q \in \mathbb{R}^{d \times d}$", "The query weights.", 0)], reading.Content(post.Key).Notation);
        Assert.Equal(new Figure("https://example.org/a/plot.png", "A plot", "Loss over time.", 1), Assert.Single(reading.Content(post.Key).Figures));
        Assert.Equal(new CodeBlock("python", "print(\"$$ no math $$\")", 1), Assert.Single(reading.Content(post.Key).CodeBlocks));
        Assert.Equal(new Equation(@"a = b + c \tag{1}", "1", 1), Assert.Single(reading.Content(post.Key).Equations));
    }

    [Fact]
    public async Task Math_is_no_markdown_wherever_its_lines_begin_and_end()
    {
        var reading = await Reading.OfAsync("""
            -- a.md --
            $$
            \begin{aligned}
            x &= _a_ *b*
            = c
            - d
            \end{aligned} $$
            Text with $$y < z$$ inside. `$$`
            ## After
            """);

        Assert.Equal(
            "$$ \\begin{aligned} x &= _a_ *b* = c - d \\end{aligned} $$ Text with $$y < z$$ inside. $$\nAfter\n",
            reading.Contents["a.md"].Body.Text);
        Assert.Equal("After", Assert.Single(reading.Content("a").Sections).Title);
        Assert.Equal(8, reading.Content("a").Sections[0].Location.Line);
    }

    [Fact]
    public async Task Front_matter_is_kept_as_written()
    {
        var reading = await Reading.OfAsync("-- a.md --\n---\ntitle: A\ncover: { image: x.png, size: 3 }\nflags: [true, \"no\"]\n---\n");

        Assert.Equal("""{"title":"A","cover":{"image":"x.png","size":3},"flags":[true,"no"]}""", reading.Content("a").FrontMatter);
    }

    [Fact]
    public async Task Tags_that_differ_in_spelling_alone_are_one_topic()
    {
        var reading = await Reading.OfAsync("-- a.md --\n---\ntags: [Reinforcement-Learning, gan]\n---\n-- b.md --\n---\ntags: [reinforcement learning, GAN, GAN]\n---\n-- c.md --\n---\ntags: [GAN]\n---\n");

        Assert.Equal([("GAN", "gan"), ("Reinforcement-Learning", "reinforcement learning")], reading.Snapshot.Topics.Select(x => (x.PrefLabel, Assert.Single(x.AltLabels))));
        Assert.Equal(reading.Post("a").Topics.Order(Keys), reading.Post("b").Topics.Order(Keys));
    }

    [Fact]
    public async Task Tags_and_series_of_signs_stay_apart()
    {
        var reading = await Reading.OfAsync("-- a.md --\n---\ntags: [C, C++, \"C#\"]\nseries: 🎉\n---\n-- b.md --\n---\nseries: 🚀\n---\n");

        Assert.Equal(["C", "C#", "C++"], reading.Snapshot.Topics.Select(x => x.PrefLabel));
        Assert.Equal(2, reading.Snapshot.Series.Select(x => x.Slug).Distinct().Count(x => x.Length > 0));
    }

    [Fact]
    public async Task A_series_is_ordered_by_part_number_then_date()
    {
        var reading = await Reading.OfAsync("""
            -- c.md --
            ---
            title: "Not enough data, Part 3: Generation"
            series: Not enough data
            date: 2020-01-01
            ---
            -- a.md --
            ---
            title: "Not enough data, Part 1: Semi-supervised"
            series: ["not enough data"]
            date: 2021-01-01
            ---
            """);

        var series = Assert.Single(reading.Snapshot.Series);
        Assert.Equal("not-enough-data", series.Slug);
        Assert.Equal(
            [(reading.Post("a").Key, 1, "Part 1"), (reading.Post("c").Key, 3, "Part 3")],
            series.Entries.Select(x => (x.Post, x.Position, x.Label!)));
    }

    [Fact]
    public async Task A_profile_page_describes_the_author_of_posts_under_any_of_their_names()
    {
        using var world = World.Of("""
            -- _config.yml --
            author: Lin Wanqing
            -- about.md --
            ---
            author:
              name: Lin Wanqing
              other_names: [林晚晴]
              url: https://photo.example/
              affiliations:
                - { organization: Osterlund, position: Intern, current: false }
                - { organization: Tarnwick, position: Engineer, current: true }
            ---
            -- _posts/2024-01-01-a.md --
            Text.
            -- _posts/2024-01-02-b.md --
            ---
            author: 林晚晴
            ---
            """);

        var reading = await Reading.OfAsync(world.Sources);

        var author = Assert.Single(reading.Snapshot.Authors);
        Assert.Equal(("Lin Wanqing", "https://photo.example/"), (author.Name, author.Url));
        Assert.Equal(["林晚晴"], author.OtherNames);
        Assert.Equal([("Tarnwick", "Engineer", true), ("Osterlund", "Intern", false)], author.Affiliations.Select(x => (x.Organization, x.Position, x.IsCurrent)));
        Assert.All(reading.Snapshot.Posts, x => Assert.Equal(["Lin Wanqing"], x.Authors));
    }

    private static readonly Comparer<ContentKey> Keys = Comparer<ContentKey>.Create((a, b) => string.CompareOrdinal(a.Value, b.Value));
}
