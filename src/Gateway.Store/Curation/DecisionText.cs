using System.Globalization;
using Gateway.Content.Model;
using Gateway.Graph.Prerequisites;
using Gateway.Graph.Topics;
using Microsoft.Data.Sqlite;

namespace Gateway.Store.Curation;

/// <summary>Decisions as people write them: verdicts as words, posts by their slugs, topics by their labels.</summary>
internal sealed class DecisionText(SqliteConnection connection)
{
    private const string Accepted = "accepted";
    private const string Rejected = "rejected";
    private const string None = "NONE";

    private readonly ObjectNames names = new(connection);

    /// <returns>One of both is null.</returns>
    public (Decision? Decision, CurationFault? Fault) Parse(StatedDecision stated)
    {
        try
        {
            return (DecisionOf(stated), null);
        }
        catch (CurationFaultException exception)
        {
            return (null, exception.Fault);
        }
    }

    public StatedDecision Write(Decision decision)
    {
        var (about, fields) = decision switch
        {
            NewLink x => ("newLink", new[] { ("from", names.Of(x.From)), ("to", names.Of(x.To)), ("kind", NameOf(x.Kind)) }),
            LinkVerdict x => ("link",
                [("from", Post(x.Known?.From)), ("to", Post(x.Known?.To)), ("text", x.Known?.AnchorText), ("kind", x.Kind is { } kind ? NameOf(kind) : null), ("verdict", Verdict(x.IsAccepted)), ("key", x.Link)]),
            RelatedVerdict x => ("related", [("post", Post(x.Post)), ("other", Post(x.Other)), ("verdict", Verdict(x.IsRelated))]),
            PrerequisiteVerdict x => (x.Needs.Type == "Topic" ? "topicPrerequisite" : "prerequisite",
                [(x.Needs.Type == "Topic" ? "topic" : "post", names.Of(x.Needs)), ("needs", names.Of(x.Needed)), ("verdict", Verdict(x.IsNeeded)), ("strength", x.IsNeeded ? NameOf(x.Strength) : null)]),
            TopicName x => ("topicName", [("topic", Topic(x.Topic)), ("label", x.Label)]),
            TopicMerge x => ("topicMerge", [("topic", Topic(x.Topic)), ("into", Topic(x.Into))]),
            BroaderVerdict x => ("broader", [("topic", Topic(x.Topic)), ("broader", Topic(x.Broader)), ("verdict", Verdict(x.IsBroader))]),
            RoleVerdict x => ("role", [("topic", Topic(x.Topic)), ("post", Post(x.Post)), ("role", x.Role is { } role ? NameOf(role) : None)]),
            SeriesVerdict x => ("series", [("series", names.Of(new("Series", x.Series))), ("post", Post(x.Post)), ("part", x.Part?.ToString(CultureInfo.InvariantCulture) ?? None)]),
            _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, "No such decision."),
        };
        return new StatedDecision(about, fields.Where(field => field.Item2 is not null).ToDictionary(field => field.Item1, field => field.Item2!, StringComparer.Ordinal), default);
    }

    private Decision DecisionOf(StatedDecision stated)
    {
        return stated.About switch
        {
            "newLink" => new NewLink(End("from"), End("to"), Enum<LinkKind>("kind")),
            "link" => Link(),
            "related" => new RelatedVerdict(PostAt("post"), PostAt("other"), IsAccepted()),
            "prerequisite" => new PrerequisiteVerdict(new("Post", PostAt("post")), new("Post", PostAt("needs")), IsAccepted(), Strength()),
            "topicPrerequisite" => new PrerequisiteVerdict(new("Topic", TopicAt("topic")), new("Topic", TopicAt("needs")), IsAccepted(), Strength()),
            "topicName" => new TopicName(TopicAt("topic"), stated["label"]!),
            "topicMerge" => new TopicMerge(TopicAt("topic"), TopicAt("into")),
            "broader" => new BroaderVerdict(TopicAt("topic"), TopicAt("broader"), IsAccepted()),
            "role" => new RoleVerdict(TopicAt("topic"), PostAt("post"), stated["role"] == None ? null : Enum<TopicRole>("role")),
            "series" => new SeriesVerdict(names.SeriesOf(stated.Source, stated["series"]!), PostAt("post"), Part()),
            _ => throw new ArgumentOutOfRangeException(nameof(stated), stated, "No such decision."),
        };

        ObjectName End(string field) => names.EndOf(stated.Source, stated[field]!);
        string PostAt(string field) => names.PostOf(stated.Source, stated[field]!);
        string TopicAt(string field) => names.TopicOf(stated[field]!);

        LinkVerdict Link()
        {
            KindIfAny(out var kind);
            var known = new KnownLink(PostAt("from"), stated["to"] is null ? null : PostAt("to"), stated["text"] ?? "");
            return new LinkVerdict(names.LinkOf(known, stated["key"]), known, IsAccepted(), kind);
        }

        void KindIfAny(out LinkKind? kind) => kind = stated["kind"] is null ? null : Enum<LinkKind>("kind");

        bool IsAccepted() => stated["verdict"] switch
        {
            Accepted => true,
            Rejected => false,
            var other => throw Invalid($"verdict is {other}: write {Accepted} or {Rejected}."),
        };

        int? Part() => stated["part"] == None ? null
            : int.TryParse(stated["part"], NumberStyles.None, CultureInfo.InvariantCulture, out var part) ? part
            : throw Invalid($"part is {stated["part"]}: write a number, or {None}.");

        PrerequisiteStrength Strength() => stated["strength"] is null ? PrerequisiteStrength.Required : Enum<PrerequisiteStrength>("strength");

        TEnum Enum<TEnum>(string field)
            where TEnum : struct, Enum
        {
            foreach (var value in System.Enum.GetValues<TEnum>())
                if (NameOf(value) == stated[field])
                    return value;
            throw Invalid($"{field} is {stated[field]}: write one of {string.Join(", ", System.Enum.GetValues<TEnum>().Select(NameOf))}.");
        }
    }

    private string? Post(string? key) => key is null ? null : names.Of(new("Post", key));

    private string Topic(string key) => names.Of(new("Topic", key));

    private static string Verdict(bool isAccepted) => isAccepted ? Accepted : Rejected;

    // As the schema names it.
    private static string NameOf<TEnum>(TEnum value)
        where TEnum : struct, Enum => System.Text.Json.JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString());

    private static CurationFaultException Invalid(string message) => new(new(CurationFaultCode.InvalidValue, message, []));
}
