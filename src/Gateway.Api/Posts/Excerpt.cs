using System.Text.RegularExpressions;
using Gateway.Api.Contract;
using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;

namespace Gateway.Api.Posts;

/// <summary>The opening of a text on one line.</summary>
public static partial class Excerpt
{
    /// <summary>At most <paramref name="length"/> UTF-16 units, cut at a word; a first word that is longer is cut itself.</summary>
    public static string Of(string text, int length)
    {
        var line = WhiteSpace().Replace(text, " ").Trim();
        if (line.Length <= length)
            return line;
        var end = line.LastIndexOf(' ', length);
        if (end > 0)
            return line[..end];
        return line[..(char.IsHighSurrogate(line[length - 1]) ? length - 1 : length)];
    }

    public static FieldBuilder<TSource, object> WithLength<TSource>(this FieldBuilder<TSource, object> field) =>
        field.Argument<NonNullGraphType<IntGraphType>>("length", "Characters at most, 20 to 2000.", argument => argument.DefaultValue = 200);

    /// <exception cref="RequestException">It is out of range.</exception>
    public static int ExcerptLength(this IResolveFieldContext context) => context.GetArgument<int>("length") switch
    {
        var length and >= Limits.ShortestExcerpt and <= Limits.LongestExcerpt => length,
        var length => throw new RequestException(
            ErrorCode.InvalidArgument, $"length is {length}; an excerpt has {Limits.ShortestExcerpt} to {Limits.LongestExcerpt} characters."),
    };

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex WhiteSpace();
}
