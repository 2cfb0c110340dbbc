using Gateway.Api.Nodes;
using Gateway.Api.Paging;
using Gateway.Api.Papers;
using Gateway.Api.Posts;
using Gateway.Store.Reading;
using GraphQL.Types;

namespace Gateway.Api.Topics;

internal sealed class TopicType : NodeType<TopicRecord>
{
    public TopicType()
        : base("Topic", "A concept in the sense of SKOS.", topic => topic.Key)
    {
        Field(topic => topic.PrefLabel).Description("Preferred name.");
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>("altLabels").Description("Other names and abbreviations.");
        Field<NonNullGraphType<PostConnectionType>>("posts").Description("Posts with this topic, newest first.")
            .Windowed((context, window) => PostLoaders.OfTopic.Load(context, context.Source.Id, window));
        Field<NonNullGraphType<PaperConnectionType>>("papers").Description("Papers cited where it is treated, most cited first.")
            .Windowed((context, window) => PaperLoaders.OfTopic.Load(context, context.Source.Id, window));
        Field(topic => topic.PostCount).Description("Posts with this topic.");
    }
}

internal sealed class TopicConnectionType() : ConnectionType<TopicType, TopicRecord>("Topic", "topic", "topics");

internal sealed class TopicAssignmentType : ObjectGraphType<TopicRecord>
{
    public TopicAssignmentType()
    {
        Name = "TopicAssignment";
        Description = "Says that a post has a topic.";
        Field<NonNullGraphType<TopicType>>("topic").Description("The topic.").Resolve(context => context.Source);
    }
}
