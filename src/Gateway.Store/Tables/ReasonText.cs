using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Gateway.Content.Model;
using Gateway.Graph;

namespace Gateway.Store.Tables;

/// <summary>The reasons of an edge in one column, as JSON: they are always read together, and there are millions of them.</summary>
internal static class ReasonText
{
    private const int Digits = 4;

    // Never shown in a page, so only what JSON itself demands is escaped.
    private static readonly ReasonJson Plain = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    });

    public static string Of(IEnumerable<Reason> reasons) => JsonSerializer.Serialize([.. reasons.Select(Written)], Plain.WrittenReasonArray);

    public static IReadOnlyList<Reason> Parse(string json) => [.. JsonSerializer.Deserialize(json, Plain.WrittenReasonArray)!.Select(Read)];

    private static WrittenReason Written(Reason reason) => new(
        reason.Kind, reason.Summary, Math.Round(reason.Contribution, Digits), Texts(reason.Links), Texts(reason.Papers), Texts(reason.Topics));

    private static Reason Read(WrittenReason reason) => new(reason.Kind, reason.Summary, reason.Contribution)
    {
        Links = Keys(reason.Links),
        Papers = Keys(reason.Papers),
        Topics = Keys(reason.Topics),
    };

    private static string[]? Texts(IReadOnlyList<ContentKey> keys) => keys is [] ? null : [.. keys.Take(Reason.MostNamed).Select(key => key.Value)];

    private static IReadOnlyList<ContentKey> Keys(string[]? texts) =>
        texts is null ? [] : [.. texts.Select(ContentKey.Parse)];
}

/// <summary>With short names, since they stand in every row.</summary>
internal sealed record WrittenReason(
    [property: JsonPropertyName("k")] ReasonKind Kind,
    [property: JsonPropertyName("s")] string Summary,
    [property: JsonPropertyName("c")] double Contribution,
    [property: JsonPropertyName("l")] string[]? Links,
    [property: JsonPropertyName("p")] string[]? Papers,
    [property: JsonPropertyName("t")] string[]? Topics);

[JsonSerializable(typeof(WrittenReason[]))]
internal sealed partial class ReasonJson : JsonSerializerContext;
