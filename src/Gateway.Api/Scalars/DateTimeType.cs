using System.Globalization;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Gateway.Api.Scalars;

/// <summary>RFC 3339: reads only texts with an offset, writes UTC as <c>Z</c>.</summary>
internal sealed class DateTimeType : ScalarGraphType
{
    private const string Local = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF";

    public DateTimeType()
    {
        Name = "DateTime";
        Description = "A moment with its offset, as in RFC 3339.";
        SpecifiedByDirective.ApplyTo(this, "https://scalars.graphql.org/chillicream/date-time.html");
    }

    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLStringValue text => ParseValue((string)text.Value),
        GraphQLNullValue => null,
        _ => ThrowLiteralConversionError(value),
    };

    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        string text when DateTimeOffset.TryParseExact(
            text, [Local + "zzz", Local + "'Z'"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) => moment,
        _ => ThrowValueConversionError(value),
    };

    public override object? Serialize(object? value) => value switch
    {
        null => null,
        DateTimeOffset moment => moment.ToString(moment.Offset == TimeSpan.Zero ? Local + "'Z'" : Local + "zzz", CultureInfo.InvariantCulture),
        _ => ThrowSerializationError(value),
    };
}
