using System.Text;
using Gateway.Api.Contract;
using GraphQLParser;
using GraphQLParser.Exceptions;

namespace Gateway.Api.Execution;

/// <summary>Limits on the text of a document, counted before it is parsed.</summary>
internal static class DocumentText
{
    /// <exception cref="RequestException">A limit is passed, or a string holds half a surrogate pair, which the parser lets through. Other text that is not GraphQL is left to it.</exception>
    public static void Check(string query, Limits limits)
    {
        Require(Encoding.UTF8.GetByteCount(query) <= limits.DocumentBytes, $"{limits.DocumentBytes} bytes");
        var (tokens, nesting, directives) = (0, 0, 0);
        foreach (var (kind, value) in Tokens(query))
        {
            if (kind == TokenKind.STRING && HasHalfPair(value.Span))
                throw new RequestException(ErrorCode.SyntaxError, "A string of the document holds half a surrogate pair: write the whole character.");
            nesting += kind switch
            {
                TokenKind.BRACE_L or TokenKind.PAREN_L or TokenKind.BRACKET_L => 1,
                TokenKind.BRACE_R or TokenKind.PAREN_R or TokenKind.BRACKET_R => -1,
                _ => 0,
            };
            directives += kind == TokenKind.AT ? 1 : 0;
            Require(++tokens <= limits.Tokens, $"{limits.Tokens} tokens");
            Require(nesting <= limits.Nesting, $"{limits.Nesting} levels of brackets");
            Require(directives <= limits.Directives, $"{limits.Directives} directives");
        }
    }

    private static IEnumerable<(TokenKind Kind, ReadOnlyMemory<char> Value)> Tokens(string query)
    {
        for (var position = 0; Next(query, position) is { } token; position = token.End)
            yield return (token.Kind, token.Value);
    }

    private static Token? Next(string query, int position)
    {
        try
        {
            var token = Lexer.Lex(query, position);
            return token.Kind == TokenKind.EOF ? null : token;
        }
        catch (GraphQLSyntaxErrorException)
        {
            return null;
        }
    }

    private static bool HasHalfPair(ReadOnlySpan<char> text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (!char.IsSurrogate(text[index]))
                continue;
            if (!char.IsHighSurrogate(text[index]) || index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1]))
                return true;
            index++;
        }

        return false;
    }

    private static void Require(bool within, string limit)
    {
        if (!within)
            throw new RequestException(ErrorCode.DocumentTooLarge, $"The document is too large: a document has at most {limit}.");
    }
}
