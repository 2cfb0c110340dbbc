using System.Buffers;
using System.Text;
using Gateway.Api.Contract;
using GraphQLParser;
using GraphQLParser.Exceptions;

namespace Gateway.Api.Execution;

/// <summary>Limits on the text of a document, counted before it is parsed.</summary>
internal static class DocumentText
{
    /// <exception cref="RequestException">A limit is passed. Text that is not GraphQL is left to the parser.</exception>
    public static void Check(string query)
    {
        Require(Encoding.UTF8.GetByteCount(query) <= Limits.DocumentBytes, $"{Limits.DocumentBytes} bytes");
        var (tokens, nesting, directives) = (0, 0, 0);
        foreach (var kind in Tokens(query))
        {
            nesting += kind switch
            {
                TokenKind.BRACE_L or TokenKind.PAREN_L or TokenKind.BRACKET_L => 1,
                TokenKind.BRACE_R or TokenKind.PAREN_R or TokenKind.BRACKET_R => -1,
                _ => 0,
            };
            directives += kind == TokenKind.AT ? 1 : 0;
            Require(++tokens <= Limits.Tokens, $"{Limits.Tokens} tokens");
            Require(nesting <= Limits.Nesting, $"{Limits.Nesting} levels of brackets");
            Require(directives <= Limits.Directives, $"{Limits.Directives} directives");
        }
    }

    private static IEnumerable<TokenKind> Tokens(string query)
    {
        for (var position = 0; Next(query, position) is { } token; position = token.End)
            yield return token.Kind;
    }

    private static (TokenKind Kind, int End)? Next(string query, int position)
    {
        try
        {
            var token = Lexer.Lex(query, position);
            if (token.Kind == TokenKind.STRING)
                RequireText(token.Value.Span);
            return token.Kind == TokenKind.EOF ? null : (token.Kind, token.End);
        }
        catch (GraphQLSyntaxErrorException)
        {
            return null;
        }
    }

    /// <summary>Half a pair of surrogates is no text, even escaped (https://spec.graphql.org/September2025/#sec-String-Value), which the lexer lets pass.</summary>
    private static void RequireText(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var place)
        {
            if (Rune.DecodeFromUtf16(text[place..], out _, out var length) != OperationStatus.Done)
                throw new RequestException(ErrorCode.SyntaxError, "A string holds half a surrogate pair.");
            text = text[(place + length)..];
        }
    }

    private static void Require(bool within, string limit)
    {
        if (!within)
            throw new RequestException(ErrorCode.DocumentTooLarge, $"The document is too large: a document has at most {limit}.");
    }
}
