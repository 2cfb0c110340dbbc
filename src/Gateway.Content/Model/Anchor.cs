using System.Diagnostics.CodeAnalysis;

namespace Gateway.Content.Model;

/// <summary>A fragment without <c>#</c>, percent-decoded, as an <c>id</c> attribute holds it. Compared letter by letter (HTML, section 7.4.6.4).</summary>
public readonly record struct Anchor
{
    private Anchor(string value) => Value = value;

    public string Value { get; }

    /// <summary>Reads a fragment as it stands in an address after <c>#</c>. Fails on an empty one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? fragment, out Anchor anchor)
    {
        anchor = string.IsNullOrEmpty(fragment) ? default : new Anchor(Uri.UnescapeDataString(fragment));
        return !string.IsNullOrEmpty(fragment);
    }

    public override string ToString() => Value;
}
