using Gateway.Content;
using Gateway.Content.Model;
using Gateway.Graph;
using Gateway.Graph.Topics;
using Gateway.Testing;
using Gateway.Tests.Content;

namespace Gateway.Tests.Graph;

/// <summary>What is concluded about the topics of a world.</summary>
internal sealed record ReadTopics(Corpus Corpus, TopicGraph Graph)
{
    public static async Task<ReadTopics> OfAsync(string files)
    {
        using var world = World.Of(files);
        var reader = new CorpusReader();
        var snapshot = await ContentPipeline.RunAsync(world.Sources, new ContentPipelineOptions(Reading.Now), Identities.None, reader, null, default);
        var corpus = reader.Finish(snapshot);
        return new ReadTopics(corpus, TopicFinding.Of(corpus, default));
    }

    public IEnumerable<string> Labels => Graph.Concepts.Select(concept => concept.PrefLabel);

    public Concept Concept(string label) => Graph.Concepts.Single(concept => concept.PrefLabel == label);

    public IEnumerable<string> LabelsOf(IEnumerable<int> concepts) => concepts.Select(concept => Graph.Concepts[concept].PrefLabel);

    public TopicAssignment? Assignment(string slug, string label) =>
        Graph.Assignments[PostAt(slug)].SingleOrDefault(x => Graph.Concepts[x.Concept].PrefLabel == label);

    public TopicRole? Role(string slug, string label) => Assignment(slug, label)?.Role;

    /// <summary>Slug, and the title of the section where it is one.</summary>
    public string? IntroducedIn(string label) => Concept(label).IntroducedIn is not { } place ? null
        : place.Section is { } section ? $"{Corpus.Posts[place.Post].Slug}#{Corpus.Texts[place.Post].Sections[section].Title}" : Corpus.Posts[place.Post].Slug.Value;

    public IEnumerable<TopicPrerequisite> Prerequisites(string label) => Graph.Prerequisites.Where(x => Graph.Concepts[x.Topic].PrefLabel == label);

    private int PostAt(string slug) => Corpus.Posts.Index().Single(x => x.Item.Slug.Value == slug).Index;
}
