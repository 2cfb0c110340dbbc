using Gateway.Api.Loading;
using Gateway.Store.Reading;
using GraphQL.DataLoader;
using GraphQL.Types;

namespace Gateway.Api.Exhibits;

/// <summary>The same four lists on posts and on sections; a section's hold those of its subsections too.</summary>
internal static class ExhibitFields
{
    public static void AddExhibits(this ObjectGraphType<PostRecord> post)
    {
        post.AddList<NotationEntryType, PostRecord>(
            "notation", "Rows of its Symbol and Meaning tables.", (exhibits, source) => exhibits.Notation.OfPost.Load(source.Id));
        post.AddList<FigureType, PostRecord>("figures", "Its figures, in order.", (exhibits, source) => exhibits.Figures.OfPost.Load(source.Id));
        post.AddList<CodeBlockType, PostRecord>(
            "codeBlocks", "Its code blocks, in order.", (exhibits, source) => exhibits.CodeBlocks.OfPost.Load(source.Id));
        post.AddList<EquationType, PostRecord>(
            "equations", "Its displayed equations, in order.", (exhibits, source) => exhibits.Equations.OfPost.Load(source.Id));
    }

    public static void AddExhibits(this ObjectGraphType<SectionRecord> section)
    {
        section.AddList<NotationEntryType, SectionRecord>(
            "notation", "Rows of its Symbol and Meaning tables, subsections included.", (exhibits, source) => exhibits.Notation.OfSection.Load(source.Id));
        section.AddList<FigureType, SectionRecord>(
            "figures", "Its figures, in order, subsections included.", (exhibits, source) => exhibits.Figures.OfSection.Load(source.Id));
        section.AddList<CodeBlockType, SectionRecord>(
            "codeBlocks", "Its code blocks, in order, subsections included.", (exhibits, source) => exhibits.CodeBlocks.OfSection.Load(source.Id));
        section.AddList<EquationType, SectionRecord>(
            "equations", "Its displayed equations, in order, subsections included.", (exhibits, source) => exhibits.Equations.OfSection.Load(source.Id));
    }

    private static void AddList<TExhibit, TSource>(
        this ObjectGraphType<TSource> type, string field, string description, Func<ExhibitLoaders, TSource, IDataLoaderResult> load)
        where TExhibit : IGraphType =>
        type.Field<NonNullGraphType<ListGraphType<NonNullGraphType<TExhibit>>>>(field).Description(description)
            .Resolve(context => load(context.From<ExhibitLoaders>(), context.Source));
}
