using Gateway.Content.Model;
using Gateway.Store.Tables;

namespace Gateway.Store.Writing;

internal sealed partial class ContentWriter
{
    private void WriteExhibits(PostContent content, WrittenPost post)
    {
        foreach (var figure in content.Figures)
            tables.Insert(new FigureRow
            {
                Id = ids.Next(),
                PostId = post.Id,
                SectionId = post.SectionId(figure.Section),
                Url = figure.Url,
                Alt = figure.Alt,
                Caption = figure.Caption,
            });
        foreach (var block in content.CodeBlocks)
            tables.Insert(new CodeBlockRow
            {
                Id = ids.Next(),
                PostId = post.Id,
                SectionId = post.SectionId(block.Section),
                Language = block.Language,
                Code = block.Code,
            });
        foreach (var equation in content.Equations)
            tables.Insert(new EquationRow
            {
                Id = ids.Next(),
                PostId = post.Id,
                SectionId = post.SectionId(equation.Section),
                Tex = equation.Tex,
                Label = equation.Label,
            });
        foreach (var entry in content.Notation)
            tables.Insert(new NotationEntryRow
            {
                Id = ids.Next(),
                PostId = post.Id,
                SectionId = post.SectionId(entry.Section),
                Symbol = entry.Symbol,
                Meaning = entry.Meaning,
            });
    }
}
