using Gateway.Api.Loading;
using Gateway.Store.Reading;
using GraphQL.Types;

namespace Gateway.Api.Exhibits;

/// <summary>The same four lists on posts and on sections; a section's hold those of its subsections too.</summary>
internal static class ExhibitFields
{
    public static void AddExhibits(this ObjectGraphType<PostRecord> post)
    {
        post.AddList<NotationEntryType, NotationEntryRecord>("notation", "Rows of its Symbol and Meaning tables.", ExhibitLoaders.Notation);
        post.AddList<FigureType, FigureRecord>("figures", "Its figures, in order.", ExhibitLoaders.Figures);
        post.AddList<CodeBlockType, CodeBlockRecord>("codeBlocks", "Its code blocks, in order.", ExhibitLoaders.CodeBlocks);
        post.AddList<EquationType, EquationRecord>("equations", "Its displayed equations, in order.", ExhibitLoaders.Equations);
    }

    public static void AddExhibits(this ObjectGraphType<SectionRecord> section)
    {
        section.AddList<NotationEntryType, NotationEntryRecord>("notation", "Rows of its Symbol and Meaning tables, subsections included.", ExhibitLoaders.Notation);
        section.AddList<FigureType, FigureRecord>("figures", "Its figures, in order, subsections included.", ExhibitLoaders.Figures);
        section.AddList<CodeBlockType, CodeBlockRecord>("codeBlocks", "Its code blocks, in order, subsections included.", ExhibitLoaders.CodeBlocks);
        section.AddList<EquationType, EquationRecord>("equations", "Its displayed equations, in order, subsections included.", ExhibitLoaders.Equations);
    }

    private static void AddList<TType, TRecord>(
        this ObjectGraphType<PostRecord> post, string field, string description, ExhibitLoader<TRecord> exhibits)
        where TType : IGraphType =>
        post.Field<NonNullGraphType<ListGraphType<NonNullGraphType<TType>>>>(field).Description(description)
            .Loads(context => exhibits.OfPost.Load(context, context.Source.Id));

    private static void AddList<TType, TRecord>(
        this ObjectGraphType<SectionRecord> section, string field, string description, ExhibitLoader<TRecord> exhibits)
        where TType : IGraphType =>
        section.Field<NonNullGraphType<ListGraphType<NonNullGraphType<TType>>>>(field).Description(description)
            .Loads(context => exhibits.OfSection.Load(context, context.Source.Id));
}
