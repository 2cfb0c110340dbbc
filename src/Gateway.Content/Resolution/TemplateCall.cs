using System.Text.RegularExpressions;

namespace Gateway.Content.Resolution;

/// <summary>A destination that a template makes of a name, with what stands around the name.</summary>
internal sealed partial record TemplateCall(TemplateCallKind Kind, string Open, string Path, string Close)
{
    private bool FragmentInside => Kind == TemplateCallKind.Page;

    public static bool IsIn(string written) => written.Contains("{{", StringComparison.Ordinal) || written.Contains("{%", StringComparison.Ordinal);

    /// <summary>Null for calls that are not known.</summary>
    public static TemplateCall? Parse(string written)
    {
        var match = Pattern().Match(written);
        if (!match.Success)
            return null;
        var kind = match.Groups["page"].Success ? TemplateCallKind.Page
            : match.Groups["post"].Success ? TemplateCallKind.Post
            : match.Groups["file"].Success ? TemplateCallKind.File : TemplateCallKind.SitePath;
        return new TemplateCall(kind, match.Groups["open"].Value, match.Groups["path"].Value, match.Groups["close"].Value);
    }

    /// <param name="fragment">With its <c>#</c>, or empty.</param>
    public string With(string path, string fragment) => FragmentInside ? Open + path + fragment + Close : Open + path + Close + fragment;

    [GeneratedRegex(
        """
        ^(?:
          # gohugo.io/shortcodes/ref
          (?<open>\{\{[<%]\s*(?<page>rel)?(?<page>ref)\s+(?:path\s*=\s*)?["'`]?)(?<path>[^"'`\#\s]+)(?:\#[^"'`\s]*)?(?<close>["'`]?\s*[>%]\}\})
          # jekyllrb.com/docs/liquid/tags/#links
          | (?<open>(?:\{\{[^{}]*\}\})?\{%-?\s*(?:(?<post>post_url)|(?<file>link))\s+)(?<path>[^\s%]+)(?<close>\s*-?%\})(?:\#.*)?
          # jekyllrb.com/docs/liquid/filters: a path after the site's own, or through a filter
          | (?<open>(?:\{\{-?\s*site\.[a-z_]+\s*-?\}\})+)(?<path>/[^\#?{}]*)(?:\#.*)?
          | (?<open>\{\{-?\s*["'])(?<path>/[^"'\#?{}]*)(?<close>["']\s*\|\s*(?:relative|absolute)_url\s*-?\}\})(?:\#.*)?
        )$
        """,
        RegexOptions.NonBacktracking | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}

/// <summary>What a template takes.</summary>
internal enum TemplateCallKind
{
    /// <summary>A page of Hugo, by <c>ref</c> or <c>relref</c>; the fragment belongs to the name.</summary>
    Page,

    /// <summary>A post of Jekyll, by the name of its file.</summary>
    Post,

    /// <summary>A file of a Jekyll site.</summary>
    File,

    /// <summary>A path on the site.</summary>
    SitePath,
}
