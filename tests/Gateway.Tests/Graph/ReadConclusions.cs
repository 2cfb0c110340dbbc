using Gateway.Content;
using Gateway.Content.Model;
using Gateway.Graph;
using Gateway.Graph.Related;
using Gateway.Testing;
using Gateway.Tests.Content;

namespace Gateway.Tests.Graph;

/// <summary>What is concluded from a world.</summary>
internal sealed record ReadConclusions(Corpus Corpus, RelatedContent Related)
{
    public static async Task<ReadConclusions> OfAsync(string files)
    {
        using var world = World.Of(files);
        var reader = new CorpusReader();
        var snapshot = await ContentPipeline.RunAsync(world.Sources, new ContentPipelineOptions(Reading.Now), Identities.None, reader, null, CancellationToken.None);
        var corpus = reader.Finish(snapshot);
        return new ReadConclusions(corpus, RelatedContent.Of(corpus, CancellationToken.None));
    }

    public Post Post(string slug) => Corpus.Posts.Single(x => x.Slug.Value == slug);

    public string SlugOf(ContentKey post) => Corpus.Posts[Corpus.IndexOf(post)].Slug.Value;

    public int IndexOf(string slug) => Corpus.IndexOf(Post(slug).Key);

    public int SectionOf(string slug, string title) => Corpus.Texts[IndexOf(slug)].Sections.Index().Single(x => x.Item.Title == title).Index;

    public IReadOnlyList<RelatedPost> RelatedTo(string slug) => [.. Related.Posts.Of(IndexOf(slug))];

    public RelatedPost Relation(string slug, string other) => RelatedTo(slug).Single(x => SlugOf(x.Post) == other);
}
