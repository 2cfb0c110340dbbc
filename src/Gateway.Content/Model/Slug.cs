using System.Diagnostics.CodeAnalysis;

namespace Gateway.Content.Model;

/// <summary>Last part of a post's address, such as <c>transformer-family</c>. Compared letter by letter, as addresses are.</summary>
public readonly record struct Slug
{
    private Slug(string value) => Value = value;

    public string Value { get; }

    /// <summary>Fails on an empty text and on one that spans several parts of an address.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Slug slug)
    {
        var valid = !string.IsNullOrWhiteSpace(text) && !text.AsSpan().ContainsAny('/', '?', '#');
        slug = valid ? new Slug(text!) : default;
        return valid;
    }

    public override string ToString() => Value;
}
