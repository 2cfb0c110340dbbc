using Gateway.Api.Filters;
using GraphQL.Types;

namespace Gateway.Api.Topics;

internal sealed class TopicKeyInput : InputObjectGraphType
{
    public TopicKeyInput()
    {
        Name = "TopicKeyInput";
        Description = "Names one topic; give exactly one field.";
        IsOneOf = true;
        Field<IdGraphType>("id").Description("Global id.");
        Field<StringGraphType>("label").Description("A prefLabel or altLabel; case is ignored.");
    }
}

internal sealed class TopicFilterInput : FilterInput
{
    public TopicFilterInput()
        : base("TopicFilterInput", "Which topics.")
    {
        Combinable<TopicFilterInput>();
        Where<StringOperationFilterInput>("prefLabel", "Preferred name.");
        Where<ListStringOperationFilterInput>("altLabels", "Other names.");
        Where<TopicListFilterInput>("broader", "Broader topics.");
        Where<IntOperationFilterInput>("postCount", "Posts with it.");
        Where<IntOperationFilterInput>("introducingPostCount", "Posts that introduce it.");
        Where<IntOperationFilterInput>("assumingPostCount", "Posts that assume it.");
    }
}

internal sealed class TopicListFilterInput() : ListFilterInput<TopicFilterInput>("topics");

internal sealed class TopicAssignmentFilterInput : FilterInput
{
    public TopicAssignmentFilterInput()
        : base("TopicAssignmentFilterInput", "Which topic assignments.")
    {
        Where<TopicFilterInput>("topic", "The topic.");
        Where<EnumOperationFilterInput<TopicRoleType>>("role", "Its role.");
        Where<FloatOperationFilterInput>("weight", "Its share, 0 to 1.");
    }
}

internal sealed class TopicAssignmentListFilterInput() : ListFilterInput<TopicAssignmentFilterInput>("topic assignments");

internal sealed class TopicSortInput : SortInput
{
    public TopicSortInput()
        : base("TopicSortInput", "In what order topics come; several fields of one object apply in this order.")
    {
        By("prefLabel", "Preferred name.");
        By("postCount", "Posts with it.");
        By("assumingPostCount", "Posts that assume it.");
    }
}
