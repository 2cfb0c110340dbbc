using Gateway.Content.Model;
using Gateway.Store.Tables;

namespace Gateway.Store.Writing;

internal sealed partial class SnapshotWriter
{
    private void WriteExhibits(Post post)
    {
        var postId = postIds[post.Key];
        foreach (var figure in post.Figures)
            Insert(new FigureRow
            {
                Id = ids.Next(),
                PostId = postId,
                SectionId = SectionId(post.Key, figure.Section),
                Url = figure.Url,
                Alt = figure.Alt,
                Caption = figure.Caption,
            });
        foreach (var block in post.CodeBlocks)
            Insert(new CodeBlockRow
            {
                Id = ids.Next(),
                PostId = postId,
                SectionId = SectionId(post.Key, block.Section),
                Language = block.Language,
                Code = block.Code,
            });
        foreach (var equation in post.Equations)
            Insert(new EquationRow
            {
                Id = ids.Next(),
                PostId = postId,
                SectionId = SectionId(post.Key, equation.Section),
                Tex = equation.Tex,
                Label = equation.Label,
            });
        foreach (var entry in post.Notation)
            Insert(new NotationEntryRow
            {
                Id = ids.Next(),
                PostId = postId,
                SectionId = SectionId(post.Key, entry.Section),
                Symbol = entry.Symbol,
                Meaning = entry.Meaning,
            });
    }
}
