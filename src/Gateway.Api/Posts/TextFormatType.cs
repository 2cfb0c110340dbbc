using Gateway.Store.Reading;
using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;

namespace Gateway.Api.Posts;

internal sealed class TextFormatType : EnumerationGraphType
{
    public TextFormatType()
    {
        Name = "TextFormat";
        Description = "Form of a text.";
        Add("MARKDOWN", BodyForm.Markdown, "As written; null where the source is HTML.");
        Add("HTML", BodyForm.Html, "Rendered and sanitized.");
        Add("TEXT", BodyForm.Text, "Words alone.");
    }
}

internal static class TextFormatArgument
{
    public static FieldBuilder<TSource, object> WithFormat<TSource>(this FieldBuilder<TSource, object> field) =>
        field.Argument<NonNullGraphType<TextFormatType>>("format", "Form of the text.", argument => argument.DefaultValue = BodyForm.Html);

    public static BodyForm TextFormat(this IResolveFieldContext context) => context.GetArgument<BodyForm>("format");
}
