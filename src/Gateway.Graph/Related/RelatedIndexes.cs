using Gateway.Graph.Texts;

namespace Gateway.Graph.Related;

/// <summary>Finds posts by what they may have in common, while they are compared.</summary>
internal sealed class RelatedIndexes(RelatedSpaces spaces)
{
    private const int MostPosts = 1000;

    public TermIndex Bodies { get; } = new(spaces.Bodies, MostPosts);

    public TermIndex CitedTitles { get; } = new(spaces.CitedTitles, MostPosts);

    public TermIndex Papers { get; } = new(spaces.Papers, MostPosts);

    public TermIndex Topics { get; } = new(spaces.Topics, MostPosts);

    public MixedGraph Graph { get; } = new(spaces.Links, new Membership(spaces.Papers), new Membership(spaces.Topics));
}
