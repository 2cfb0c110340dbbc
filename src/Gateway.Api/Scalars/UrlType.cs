using GraphQL.Types;
using GraphQLParser.AST;

namespace Gateway.Api.Scalars;

/// <summary>An address as text, unchanged.</summary>
internal sealed class UrlType : ScalarGraphType
{
    public UrlType()
    {
        Name = "URL";
        Description = "An absolute address.";
        SpecifiedByDirective.ApplyTo(this, "https://www.rfc-editor.org/rfc/rfc3986");
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
        string text when IsAbsolute(text) => text,
        _ => ThrowValueConversionError(value),
    };

    /// <summary>A path alone counts as a file's address on Unix; it is none here.</summary>
    public static bool IsAbsolute(string? text) => Uri.TryCreate(text, UriKind.Absolute, out _) && !text.StartsWith('/');
}
