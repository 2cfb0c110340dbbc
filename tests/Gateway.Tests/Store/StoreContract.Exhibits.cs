using Gateway.Content.Model;
using Gateway.Store.Reading;
using Xunit;

namespace Gateway.Tests.Store;

public abstract partial class StoreContract
{
    // Three posts in a series of four parts, the first with everything that a post can show.
    private static readonly Snapshot Course = Build.Snapshot(
        Build.Post("one") with
        {
            PublishedAt = Build.Day(1),
            WordCount = 221,
            Authors = ["Ada", "Bob"],
            Topics = [Build.Key("maths"), Build.Key("nlp")],
            FrontMatter = """{"title":"One","cover":{"image":"a.png"}}""",
            Sections = [Build.Section("outer"), Build.Section("inner", parent: 0), Build.Section("next")],
            Figures = [new Figure("/a.png", "Alt.", "Caption.", null), new Figure("/b.png", null, null, 1)],
            CodeBlocks = [new CodeBlock("python", "print(1)\n", 0), new CodeBlock(null, "ls", 2)],
            Equations = [new Equation("x = 1", "1", 0), new Equation("y", null, 1)],
            Notation = [new NotationEntry("$x$", "A number $x$.", 2)],
            Citations = [Build.Citation("c1", paper: "rare")],
        },
        Build.Post("two") with { PublishedAt = Build.Day(2), Topics = [Build.Key("nlp")], Citations = [Build.Citation("c2", paper: "often")] },
        Build.Post("four") with { PublishedAt = Build.Day(3), Topics = [Build.Key("nlp")], Citations = [Build.Citation("c3", paper: "often")] }) with
    {
        Papers = [Build.Paper("rare"), Build.Paper("often")],
        Topics = [new Topic(Build.Key("maths"), "Maths", []), new Topic(Build.Key("nlp"), "Natural language", ["NLP", "Sprachverarbeitung"]), new Topic(Build.Key("none"), "nlp for none", [])],
        Series =
        [
            new Series(Build.Key("course"), "course", "Écourse", [new(Build.Key("one"), 1, "Part 1"), new(Build.Key("two"), 2, null), new(Build.Key("four"), 4, "Part 4")]),
            new Series(Build.Key("single"), "single", "éa", [new(Build.Key("two"), 1, null)]),
        ],
        Authors =
        [
            new Author
            {
                Key = Build.Key("ada"), Name = "Ada", OtherNames = ["爱达"], Url = "https://ada.example/", SameAs = ["https://orcid.org/1"], Bio = "Writes.",
                Affiliations = [new Affiliation("Here", "Engineer", true), new Affiliation("There", null, false)],
            },
        ],
    };

    [Fact]
    public async Task Exhibits_of_posts_and_sections_are_read_in_reading_order()
    {
        await IngestAsync(Course);
        var post = await PostIdAsync("one");
        var (outer, inner, next) = ((await SectionAsync("outer")).Id, (await SectionAsync("inner")).Id, (await SectionAsync("next")).Id);

        var figures = (await Exhibits.Figures.OfPostsAsync([post], default))[post];
        Assert.Equal([("/a.png", "Alt.", "Caption.", null), ("/b.png", null, null, inner)], figures.Select(x => (x.Url, x.Alt, x.Caption, x.SectionId)));
        var blocks = (await Exhibits.CodeBlocks.OfPostsAsync([post], default))[post];
        Assert.Equal([("python", "print(1)\n", outer), (null, "ls", next)], blocks.Select(x => (x.Language, x.Code, x.SectionId!.Value)));
        var equations = await Exhibits.Equations.OfSectionsAsync([outer, inner, next], default);
        Assert.Equal([("x = 1", "1"), ("y", null)], equations[outer].Select(x => (x.Tex, x.Label)));
        Assert.Equal(["y"], equations[inner].Select(x => x.Tex));
        Assert.False(equations.ContainsKey(next));
        Assert.Equal([("$x$", "A number $x$.", (long?)next)], (await Exhibits.Notation.OfSectionsAsync([next], default))[next].Select(x => (x.Symbol, x.Meaning, x.SectionId)));
    }

    [Fact]
    public async Task Front_matter_is_read_as_written_where_there_is_one()
    {
        await IngestAsync(Course);
        long[] posts = [await PostIdAsync("one"), await PostIdAsync("two")];

        Assert.Equal("""{"title":"One","cover":{"image":"a.png"}}""", Assert.Single(await Posts.FrontMattersAsync(posts, default)).Value);
    }

    [Fact]
    public async Task Author_is_read_as_written_and_one_without_profile_by_name()
    {
        await IngestAsync(Course);
        var post = await PostIdAsync("one");

        var authors = (await Authors.OfPostsAsync([post], default))[post];
        Assert.Equal(["Ada", "Bob"], authors.Select(author => author.Name));
        var ada = (await Authors.ByKeyAsync([Build.Key("ada").Value], default)).Values.Single();
        Assert.Equal((authors[0].Id, "https://ada.example/", "Writes."), (ada.Id, ada.Url, ada.Bio));
        Assert.Equal(["爱达"], ada.OtherNames);
        Assert.Equal(["https://orcid.org/1"], ada.SameAs);
        var affiliations = (await Authors.AffiliationsOfAsync([.. authors.Select(author => author.Id)], default)).Single().Value;
        Assert.Equal([("Here", "Engineer", true), ("There", null, false)], affiliations.Select(x => (x.Organization, x.Position, x.IsCurrent)));
        Assert.Equal(["Ada", "Bob"], (await Authors.ListAsync(new PageRequest(10, null, null, null), false, default)).Items.Select(item => item.Item.Name));
    }

    [Fact]
    public async Task Topic_knows_its_posts_newest_first_and_their_papers_most_cited_first()
    {
        await IngestAsync(Course);
        var topic = (await Topics.ByLabelAsync("NATURAL language", default))!;

        Assert.Equal(("Natural language", 3), (topic.PrefLabel, topic.PostCount));
        Assert.Equal(["NLP", "Sprachverarbeitung"], topic.AltLabels);
        Assert.Equal(["four", "two", "one"], (await Posts.OfTopicsAsync([topic.Id], new TopicPosts("", IncludeNarrower: true, All), default))[topic.Id].Items.Select(post => post.Slug));
        Assert.Equal(["often", "rare"], (await Papers.OfTopicsAsync([topic.Id], All, default))[topic.Id].Items.Select(paper => paper.Title));
        var one = await PostIdAsync("one");
        Assert.Equal(["Maths", "Natural language"], (await Topics.OfPostsAsync([one], refused: false, default))[one].Select(x => x.Topic.PrefLabel));
        Assert.Equal(topic.Id, (await Topics.ByKeyAsync([topic.Key], default)).Values.Single().Id);
    }

    [Fact]
    public async Task Topic_is_found_by_any_label_the_preferred_one_first()
    {
        await IngestAsync(Course with { Topics = [.. Course.Topics, new Topic(Build.Key("other"), "SPRACHVERARBEITUNG", [])] });

        Assert.Equal("Natural language", (await Topics.ByLabelAsync("nlp", default))?.PrefLabel);
        Assert.Equal("SPRACHVERARBEITUNG", (await Topics.ByLabelAsync("sprachverarbeitung", default))?.PrefLabel);
        Assert.Null(await Topics.ByLabelAsync("nl", default));
    }

    [Fact]
    public async Task Topics_are_compared()
    {
        await IngestAsync(Course);

        Assert.Equal("Natural language", await LabelsAsync(new Compare("postCount", Comparison.Greater, 1)));
        Assert.Equal("Natural language", await LabelsAsync(new Items("altLabels", Quantifier.Some, new Compare("", Comparison.Contains, "nlp"))));
        Assert.Equal("Maths nlp for none", await LabelsAsync(new Items("altLabels", Quantifier.None, new AllOf([]))));
        Assert.Equal("Natural language Maths nlp for none", await LabelsAsync(null, new Order("postCount", true)));
        Assert.Equal("Maths Natural language nlp for none", await LabelsAsync(null));

        async Task<string> LabelsAsync(Filter? filter, params Order[] order)
        {
            var page = await Topics.ListAsync(filter, order, new PageRequest(10, null, null, null), false, default);
            return string.Join(' ', page.Items.Select(item => item.Item.PrefLabel));
        }
    }

    [Fact]
    public async Task Series_knows_its_parts_the_missing_ones_and_their_neighbours()
    {
        await IngestAsync(Course);
        var series = (await Series.BySlugAsync(["course", "unknown"], default)).Values.Single();

        Assert.Equal(("Écourse", 4, series.Id), (series.Title, series.TimeToRead, (await Series.ByIdAsync([series.Id], default)).Values.Single().Id));
        Assert.Equal([3], series.MissingParts);
        long one = await PostIdAsync("one"), two = await PostIdAsync("two"), four = await PostIdAsync("four");
        var entries = (await Series.EntriesOfAsync([series.Id], refused: false, default))[series.Id];
        Assert.Equal(
            [(one, 1, "Part 1", null, two), (two, 2, null, one, four), (four, 4, "Part 4", two, (long?)null)],
            entries.Select(x => (x.PostId, x.Position, x.Label, x.PreviousPostId, x.NextPostId)));
        Assert.Equal(["course", "single"], await Task.WhenAll((await Series.EntriesOfPostsAsync([two], refused: false, default))[two].Select(async entry => (await Series.ByIdAsync([entry.SeriesId], default)).Values.Single().Slug)));
        Assert.Equal(["éa", "Écourse"], (await Series.ListAsync(new PageRequest(10, null, null, null), false, default)).Items.Select(item => item.Item.Title));
    }
}
