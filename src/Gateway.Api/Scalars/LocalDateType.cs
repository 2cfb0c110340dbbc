using System.Globalization;
using GraphQL.Types;

namespace Gateway.Api.Scalars;

internal sealed class LocalDateType : ScalarGraphType
{
    public LocalDateType()
    {
        Name = "LocalDate";
        Description = "A day, yyyy-MM-dd.";
        SpecifiedByDirective.ApplyTo(this, "https://scalars.graphql.org/chillicream/local-date.html");
    }

    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        string text when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
        _ => ThrowValueConversionError(value),
    };

    public override object? Serialize(object? value) => value switch
    {
        null => null,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => ThrowSerializationError(value),
    };
}
