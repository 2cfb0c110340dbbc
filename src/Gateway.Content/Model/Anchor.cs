using System.Diagnostics.CodeAnalysis;

namespace Gateway.Content.Model;

/// <summary>A fragment without <c>#</c>, percent-decoded, as an <c>id</c> attribute holds it. Compared letter by letter (HTML, section 7.4.6.4).</summary>
public readonly record struct Anchor
{
    private Anchor(string value) => Value = value;

    public string Value { get; }

    /// <summary>Reads a fragment as it stands in an address, with or without <c>#</c>. Fails on an empty one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? fragment, out Anchor anchor)
    {
        var text = fragment is ['#', ..] ? fragment[1..] : fragment;
        anchor = string.IsNullOrEmpty(text) ? default : new Anchor(Uri.UnescapeDataString(text));
        return !string.IsNullOrEmpty(text);
    }

    public override string ToString() => Value;
}
