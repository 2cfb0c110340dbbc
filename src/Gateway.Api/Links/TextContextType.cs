using Gateway.Content.Model;
using GraphQL.Types;

namespace Gateway.Api.Links;

internal sealed class TextContextType : ObjectGraphType<TextContext>
{
    public TextContextType()
    {
        Name = "TextContext";
        Description = "A sentence and its surroundings, plain text.";
        Field(context => context.Before).Description("The sentence before; may be empty.");
        Field(context => context.Sentence).Description("The sentence that holds the link or callout.");
        Field(context => context.After).Description("The sentence after; may be empty.");
        Field(context => context.Start).Description("Where the link or callout starts in the sentence, from 0, in UTF-16 units.");
        Field(context => context.End).Description("Where it ends in the sentence, exclusive.");
    }
}
