using Gateway.Api.Contract;
using Gateway.Api.Loading;
using Gateway.Api.Mutations;
using Gateway.Content.Model;
using Gateway.Graph.Prerequisites;
using Gateway.Graph.Topics;
using Gateway.Store.Curation;
using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace Gateway.Api.Curations;

/// <summary>What curators can decide. Each decision is read from its input, taken by the store, and answered with what it is about as that is from then on.</summary>
internal static class CurationMutations
{
    public static void AddDecisions(this ObjectGraphType mutation)
    {
        mutation.Field<NonNullGraphType<CurateCrossLinkPayloadType>>("curateCrossLink").Description("Adds a cross-link, or accepts, rejects or retypes one. Needs the scope curate.")
            .Argument<NonNullGraphType<CurateCrossLinkInputType>>("input", "The decision.")
            .Decides(LinkDecision);
        mutation.Field<NonNullGraphType<CuratePrerequisitePayloadType>>("curatePrerequisite").Description("Confirms or denies that something is needed first. Needs the scope curate.")
            .Argument<NonNullGraphType<CuratePrerequisiteInputType>>("input", "The decision.")
            .Decides(PrerequisiteDecision);
        mutation.Field<NonNullGraphType<CurateRelatedPostPayloadType>>("curateRelatedPost").Description("Confirms or denies that two posts are related. Needs the scope curate.")
            .Argument<NonNullGraphType<CurateRelatedPostInputType>>("input", "The decision.")
            .Decides(input => new RelatedVerdict(input.Id("post", "Post").Key, input.Id("related", "Post").Key, input.Value<bool>("isRelated")));
        mutation.Field<NonNullGraphType<CurateTopicPayloadType>>("curateTopic").Description("Renames, merges or moves a topic, or says what a post does with it. Needs the scope curate.")
            .Argument<NonNullGraphType<CurateTopicInputType>>("input", "The decision.")
            .Decides(TopicDecision);
        mutation.Field<NonNullGraphType<CurateSeriesPayloadType>>("curateSeries").Description("Says which part of a series a post is, or that it is none. Needs the scope curate.")
            .Argument<NonNullGraphType<CurateSeriesInputType>>("input", "The decision.")
            .Decides(SeriesDecision);
        mutation.Field<NonNullGraphType<WithdrawCurationPayloadType>>("withdrawCuration")
            .Description("Takes back a decision; what the gateway itself finds holds again. Needs the scope curate.")
            .Argument<NonNullGraphType<WithdrawCurationInputType>>("input", "The decision to take back.")
            .ResolveFor(Scopes.Curate, WithdrawAsync);
    }

    private static void Decides(this FieldBuilder<object?, object> field, Func<CurationInput, Decision> read) => field.ResolveFor(Scopes.Curate, context =>
    {
        var input = new CurationInput(context);
        var decision = read(input);
        return AnswerAsync(context, input, SubjectOf(decision), curations => curations.DecideAsync(decision, input.Entry, context.CancellationToken));
    });

    private static Task<object?> WithdrawAsync(IResolveFieldContext context)
    {
        var input = new CurationInput(context);
        var curation = input.Id("curation", "Curation");
        return AnswerAsync(context, input, subject: null, curations => curations.WithdrawAsync(curation.Key, input.Entry, context.CancellationToken));
    }

    /// <param name="subject">With what a decision that was taken is answered.</param>
    private static async Task<object?> AnswerAsync(IResolveFieldContext context, CurationInput input, ObjectName? subject, Func<Store.Curation.Curations, Task<CurationOutcome>> decide)
    {
        if (input.Errors.Count > 0)
            return new CurationPayload(null, null, input.ClientMutationId, input.Errors);
        var outcome = await decide(context.Request().Services.GetRequiredService<Store.Curation.Curations>());
        return outcome.Fault is { } fault
            ? new CurationPayload(null, null, input.ClientMutationId, [input.ErrorOf(fault)])
            : new CurationPayload(subject, outcome.Curation, input.ClientMutationId, []);
    }

    private static Decision LinkDecision(CurationInput input)
    {
        string[] ends = ["Post", "Section"];
        var (choice, value) = input.Choice("decision");
        switch (choice, value)
        {
            case ("create", IDictionary<string, object?> link):
                return new NewLink(
                    input.Id(link["from"]!, ["decision", choice, "from"], ends), input.Id(link["to"]!, ["decision", choice, "to"], ends), (LinkKind)link["kind"]!);
            case ("changeKind", IDictionary<string, object?> change):
                return new LinkVerdict(input.Id(change["crossLink"]!, ["decision", choice, "crossLink"], "CrossLink").Key, null, IsAccepted: true, (LinkKind)change["kind"]!);
            default:
                return new LinkVerdict(input.Id(value, ["decision", choice], "CrossLink").Key, null, IsAccepted: choice == "accept", Kind: null);
        }
    }

    private static PrerequisiteVerdict PrerequisiteDecision(CurationInput input)
    {
        var subject = input.Id("subject", "Post", "Topic");
        // Only like needs like.
        var needed = input.Id("prerequisite", subject.Type is "Topic" ? "Topic" : "Post");
        return new PrerequisiteVerdict(subject, needed, input.Value<bool>("isNeeded"), input.Value<PrerequisiteStrength>("strength"));
    }

    private static Decision TopicDecision(CurationInput input)
    {
        var topic = input.Id("topic", "Topic").Key;
        var (choice, value) = input.Choice("decision");
        string Other() => input.Id(value, ["decision", choice], "Topic").Key;
        return (choice, value) switch
        {
            ("rename", _) => new TopicName(topic, input.Name(value, ["decision", choice])),
            ("mergeInto", _) => new TopicMerge(topic, Other()),
            ("addBroader", _) => new BroaderVerdict(topic, Other(), IsBroader: true),
            ("removeBroader", _) => new BroaderVerdict(topic, Other(), IsBroader: false),
            ("setRole", IDictionary<string, object?> role) => new RoleVerdict(
                topic, input.Id(role["post"]!, ["decision", choice, "post"], "Post").Key, role.TryGetValue("role", out var given) ? (TopicRole?)given : null),
            _ => throw new ArgumentOutOfRangeException(nameof(input), choice, "No such decision."),
        };
    }

    private static SeriesVerdict SeriesDecision(CurationInput input)
    {
        var (series, post) = (input.Id("series", "Series").Key, input.Id("post", "Post").Key);
        var (choice, value) = input.Choice("decision");
        if (value is false)
            input.Refuse("Send true to take the post out, or withdraw the decision that did.", "decision", choice);
        return new SeriesVerdict(series, post, value as int?);
    }

    private static ObjectName SubjectOf(Decision decision) => decision switch
    {
        NewLink link => new("CrossLink", link.Link),
        TopicMerge merge => new("Topic", merge.Into),
        RoleVerdict role => new("Topic", role.Topic),
        _ => decision.Objects[0],
    };
}
