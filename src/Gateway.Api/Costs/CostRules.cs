using Gateway.Api.Contract;
using Gateway.Api.Drawing;
using GraphQL;
using GraphQL.Types;
using GraphQL.Utilities;

namespace Gateway.Api.Costs;

/// <summary>
/// What things cost, by what they are: a node counts 1, unless it is small; whatever is part of a node comes with it and counts nothing.
/// So the cost of an operation is about how many posts and papers its answer may hold.
/// </summary>
internal sealed class CostRules : BaseSchemaNodeVisitor
{
    private const int UsualSize = 10;

    private static readonly string[] PageSizes = ["first", "last", "ids", "representations"];

    /// <summary>Nodes of a few columns, and such as are read all at once or shared by many.</summary>
    private static readonly Dictionary<string, double> SmallNodes = new()
    {
        ["CrossLink"] = 0.5,
        ["Citation"] = 0.5,
        ["Reference"] = 0.5,
        ["Section"] = 0.2,
        ["Update"] = 0.2,
        ["Topic"] = 0.2,
        ["Author"] = 0.2,
        ["Series"] = 0.2,
        ["Source"] = 0.2,
    };

    /// <summary>Lists without pages that are usually longer or shorter.</summary>
    private static readonly Dictionary<string, int> UsualSizes = new()
    {
        ["Post.sections"] = 20,
        ["Post.authors"] = 2,
        ["Post.topics"] = 20,
        ["Section.topics"] = 5,
        ["TopicAssignment.sections"] = 5,
        ["Topic.broader"] = 2,
        ["Topic.narrower"] = 5,
        ["Topic.related"] = 5,
        ["Topic.prerequisites"] = 5,
        ["Topic.requiredFor"] = 5,
        ["Post.seriesEntries"] = 2,
        ["Post.supersedes"] = 1,
        ["Post.updates"] = 2,
        ["Section.children"] = 5,
        ["Reference.citations"] = 2,
        ["Update.sections"] = 2,
        ["PrerequisiteEdge.sections"] = 2,
        ["PrerequisiteEdge.reasons"] = 3,
        ["LearningPath.goals"] = 2,
        ["LearningPath.cycles"] = 1,
        ["LearningStep.sections"] = 2,
        ["LearningStep.teaches"] = 5,
        ["LearningStep.neededFor"] = 2,
        ["LearningStep.reasons"] = 3,
        ["PrerequisiteCycle.posts"] = 3,
        ["IngestPayload.errors"] = 1,
        ["ConflictError.objects"] = 2,
        ["Curation.objects"] = 2,
        ["Curation.history"] = 2,
        ["WithdrawCurationPayload.objects"] = 2,
        ["Reason.crossLinks"] = 2,
        ["Reason.papers"] = 2,
        ["Reason.topics"] = 2,
    };

    public override void VisitObject(IObjectGraphType type, ISchema schema)
    {
        if (IsOfIntrospection(type))
            return;
        if (!type.ResolvedInterfaces.Any(implemented => implemented.Name == "Node"))
            CostDirective.ApplyTo(type, weight: 0);
        else if (SmallNodes.TryGetValue(type.Name, out var weight))
            CostDirective.ApplyTo(type, weight);
    }

    public override void VisitObjectFieldDefinition(FieldType field, IObjectGraphType type, ISchema schema)
    {
        if (IsOfIntrospection(type))
            return;
        var arguments = PageSizes.Where(name => field.Arguments?.Find(name) is not null);
        if (IsConnection(field.ResolvedType!.GetNamedType()))
            ListSizeDirective.ApplyTo(field, Limits.DefaultPageSize, arguments, ["edges", "nodes"]);
        else if (field.ResolvedType!.GetNamedType().Name == DrawnGraphType.TypeName)
            ListSizeDirective.ApplyTo(field, Limits.DefaultDrawnNodes, ["maxNodes"], ["nodes"]);
        else if (IsListOfObjects(field.ResolvedType!) && arguments.Any())
            ListSizeDirective.ApplyTo(field, UsualSize, arguments, []);
        else if (IsListOfObjects(field.ResolvedType!) && !IsConnection(type) && (type.Name, field.Name) is not (DrawnGraphType.TypeName, "nodes"))
            ListSizeDirective.ApplyTo(field, UsualSizes.GetValueOrDefault($"{type.Name}.{field.Name}", UsualSize));
        // To read all sources is more than to read any answer, even if most who ask join a run.
        if (type.Name == "Mutation")
            CostDirective.ApplyTo(field, weight: 10);
        // Texts are most of the bytes.
        if (field.Name == "body")
            CostDirective.ApplyTo(field, weight: 1);
    }

    private static bool IsOfIntrospection(IGraphType type) => type.Name.StartsWith("__", StringComparison.Ordinal);

    private static bool IsConnection(IGraphType type) => type.Name.EndsWith("Connection", StringComparison.Ordinal);

    private static bool IsListOfObjects(IGraphType type) => type switch
    {
        NonNullGraphType required => IsListOfObjects(required.ResolvedType!),
        ListGraphType list => list.GetNamedType() is IObjectGraphType or IAbstractGraphType,
        _ => false,
    };
}
