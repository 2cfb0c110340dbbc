using GraphQL.Types;

namespace Gateway.Api.Paging;

internal sealed class PageInfoType : ObjectGraphType<PageInfo>
{
    public PageInfoType()
    {
        Name = "PageInfo";
        Description = "Where a page lies in its list.";
        Field(page => page.HasNextPage).Description("Whether more follows.");
        Field(page => page.HasPreviousPage).Description("Whether something comes before.");
        Field(page => page.StartCursor, nullable: true).Description("Cursor of the first edge; null on an empty page.");
        Field(page => page.EndCursor, nullable: true).Description("Cursor of the last edge; null on an empty page.");
    }
}
