using Gateway.Graph.Related;
using Xunit;

namespace Gateway.Tests.Graph;

public sealed class RelatedModelTests
{
    [Fact]
    public void Weights_follow_the_links_of_the_blog_where_there_are_enough() => Assert.True(TopicsOutweighText(posts: 60));

    [Fact]
    public void Few_links_leave_the_weights_that_are_shipped() => Assert.False(TopicsOutweighText(posts: 20));

    [Fact]
    public void What_no_post_has_leaves_its_weight_to_the_others()
    {
        var (bare, full) = (ModelOf([Measured(text: 0.5)]), ModelOf([[.. Enumerable.Repeat(0.5, Signals.Count)]]));

        Assert.Equal(RelatedModel.Score(full.Parts([.. Enumerable.Repeat(0.5, Signals.Count)], isLinked: false)), RelatedModel.Score(bare.Parts(Measured(text: 0.5), isLinked: false)), 9);
    }

    [Fact]
    public void Texts_that_are_nearly_the_same_need_nothing_else()
    {
        var model = ModelOf([[.. Enumerable.Repeat(0.2, Signals.Count)]]);

        Assert.True(RelatedModel.Score(model.Parts(Measured(text: 0.85), isLinked: false)) > 0.95);
        Assert.True(RelatedModel.Score(model.Parts(Measured(text: 0.6), isLinked: false)) < 0.3);
    }

    /// <summary>In a blog where text misleads, and authors link by topic.</summary>
    private static bool TopicsOutweighText(int posts)
    {
        var examples = Enumerable.Range(0, posts).Select(_ => new LinkExamples(
            [Measured(text: 0.1, topics: 1), Measured(text: 0.15, topics: 1), Measured(text: 0.6), Measured(text: 0.5), Measured(text: 0.4), Measured(text: 0.35)],
            [true, true, false, false, false, false])).ToList();
        var model = RelatedModel.Of(new Yardsticks([.. examples.Select(x => x.Measured)]), examples);
        return model.Parts(Measured(text: 0.15, topics: 1), isLinked: false).Sum() > model.Parts(Measured(text: 0.6), isLinked: false).Sum();
    }

    private static RelatedModel ModelOf(IReadOnlyList<double[]> measured) => RelatedModel.Of(new Yardsticks([measured]), []);

    private static double[] Measured(double text = 0, double topics = 0)
    {
        var measured = new double[Signals.Count];
        (measured[(int)Signal.Text], measured[(int)Signal.Topics]) = (text, topics);
        return measured;
    }
}
