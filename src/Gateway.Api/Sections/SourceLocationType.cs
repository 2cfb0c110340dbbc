using Gateway.Api.Loading;
using Gateway.Api.Posts;
using Gateway.Content.Model;
using GraphQL;
using GraphQL.Types;

namespace Gateway.Api.Sections;

/// <param name="Path">File path inside the source.</param>
internal sealed record SourceLocation(string Path, SourceSpan Span);

internal sealed class SourceLocationType : ObjectGraphType<SourceLocation>
{
    public SourceLocationType()
    {
        Name = "SourceLocation";
        Description = "A stretch of a source file.";
        Field(location => location.Path).Description("File path inside the source.");
        Field("line", location => location.Span.Line).Description("First line, from 1.");
        Field("column", location => location.Span.Column).Description("First column, from 1, in UTF-16 units.");
        Field("endLine", location => location.Span.EndLine).Description("Last line, from 1.");
        Field("endColumn", location => location.Span.EndColumn).Description("Column after the last character.");
    }
}

internal static class SourceLocations
{
    public static Loaded<SourceLocation> LocationIn(this IResolveFieldContext context, long postId, SourceSpan span) =>
        PostLoaders.ById.Load(context, postId).Then(post => new SourceLocation(post!.Path, span));
}
