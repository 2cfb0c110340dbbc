namespace Gateway.Content.Parsing.Bodies;

/// <summary>Tells addresses that open a page from those that run a script.</summary>
internal static class SafeAddress
{
    private static readonly string[] Schemes = ["http", "https", "mailto"];

    /// <summary>Browsers drop tabs and line feeds even within the scheme, and other control characters before it.</summary>
    public static string AsRead(string address) =>
        address.AsSpan().ContainsAnyInRange('\0', '\u001f') ? string.Concat(address.Where(x => x > '\u001f')) : address;

    /// <summary>Whether a browser takes the address for a relative one or one of a harmless scheme (url.spec.whatwg.org, section 4.4).</summary>
    public static bool IsSafe(ReadOnlySpan<char> address)
    {
        if (address.ContainsAnyInRange('\0', '\u001f'))
            address = AsRead(address.ToString());
        address = address.TrimStart();
        var end = address.IndexOfAny(':', '/', '?');
        var fragment = address.IndexOf('#');
        if (end < 0 || address[end] != ':' || (fragment >= 0 && fragment < end))
            return true;
        foreach (var scheme in Schemes)
            if (address[..end].Equals(scheme, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
