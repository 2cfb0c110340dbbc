using Gateway.Api.Loading;
using Gateway.Api.Sections;
using Gateway.Store.Reading;
using GraphQL.Types;

namespace Gateway.Api.Exhibits;

/// <summary>Something that a post shows besides running text.</summary>
internal abstract class ExhibitType<TRecord> : ObjectGraphType<TRecord>
{
    protected ExhibitType(string name, string description)
    {
        Name = name;
        Description = description;
    }

    /// <summary>The field <c>section</c>.</summary>
    protected void InSection(string description, Func<TRecord, long?> sectionId) =>
        Field<SectionType>("section").Description(description)
            .Loads(context => sectionId(context.Source) is { } section ? SectionLoaders.ById.Load(context, section) : default);
}

internal sealed class FigureType : ExhibitType<FigureRecord>
{
    public FigureType()
        : base("Figure", "An image with its caption.")
    {
        Field(figure => figure.Url).Description("Address of the image; relative to the post where its source has no base address.");
        Field(figure => figure.Alt, nullable: true).Description("Text for those who cannot see it.");
        Field(figure => figure.Caption, nullable: true).Description("Caption, plain text.");
        InSection("Section that holds it; null before the first heading.", figure => figure.SectionId);
    }
}

internal sealed class CodeBlockType : ExhibitType<CodeBlockRecord>
{
    public CodeBlockType()
        : base("CodeBlock", "A block of code.")
    {
        Field(block => block.Language, nullable: true).Description("Language as marked, such as python.");
        Field(block => block.Code).Description("The code, unchanged.");
        InSection("Section that holds it; null before the first heading.", block => block.SectionId);
    }
}

internal sealed class EquationType : ExhibitType<EquationRecord>
{
    public EquationType()
        : base("Equation", "A displayed equation.")
    {
        Field(equation => equation.Tex).Description("TeX source without delimiters.");
        Field(equation => equation.Label, nullable: true).Description("Number or label, where given.");
        InSection("Section that holds it; null before the first heading.", equation => equation.SectionId);
    }
}

internal sealed class NotationEntryType : ExhibitType<NotationEntryRecord>
{
    public NotationEntryType()
        : base("NotationEntry", "One row of a Symbol and Meaning table.")
    {
        Field(entry => entry.Symbol).Description("Symbol as written, TeX between $ signs.");
        Field(entry => entry.Meaning).Description("Meaning, plain text with TeX between $ signs.");
        InSection("Section that holds the table; null before the first heading.", entry => entry.SectionId);
    }
}
