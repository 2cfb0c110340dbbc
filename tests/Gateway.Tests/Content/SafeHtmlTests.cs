using CsCheck;
using Ganss.Xss;
using Xunit;

namespace Gateway.Tests.Content;

/// <summary>A sanitiser that others keep is the judge: it must find nothing to remove in the HTML that we print.</summary>
public class SafeHtmlTests
{
    private static readonly string[] Attacks =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "<svg><script>alert(1)</script></svg>", "<a href=\"javascript:alert(1)\">a</a>",
        "<a href=\" java\tscript:alert(1)\">a</a>", "<a href=\"&#106;avascript:alert(1)\">a</a>", "<a href=\"data:text/html,<script>alert(1)</script>\">a</a>", "<a href=\"vbscript:x\">a</a>",
        "<iframe src=\"https://evil.example\"></iframe>", "<object data=x></object>", "<embed src=x>", "<style>*{background:url(javascript:x)}</style>", "<p style=\"background:url(x)\">a</p>",
        "<form action=x><input name=y><button formaction=z>b</button></form>", "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>", "<template><script>x</script></template>", "<base href=//evil.example>", "<meta http-equiv=refresh content=0>",
        "<link rel=stylesheet href=x>", "<p title='\"><script>alert(1)</script>'>a</p>", "<!--<img src=\"--><img src=x onerror=alert(1)>\">", "<xmp><script>x</script></xmp>", "<plaintext><b>",
        "<a href=\"https://a.example\" onclick=alert(1) onmouseover='x'>a</a>", "<details open ontoggle=alert(1)>d</details>", "<video><source onerror=alert(1)></video>", "<isindex type=image src=1 onerror=alert(1)>",
        "[a](javascript:alert(1))", "![a](javascript:alert(1))", "[a](<data:text/html,x>)", "<javascript:alert(1)>", "## Heading {onclick=alert(1) #x}", "*a*{style=\"x\" onload=y}",
        "```\"><script>alert(1)</script>\nx\n```", "`<script>`", "$<script>alert(1)</script>$", "$$<img src=x onerror=alert(1)>$$", "| a |\n| - |\n| <script>x</script> |", "[a]: javascript:x\n\n[a]",
        "<d-cite key=\"a\"><script>x</script></d-cite>", "<div id=\"a\" class=\"b\" data-x=\"c\" lang=\"d\">e</div>", "<font color=red size=7>f</font>", "Text & <b>bold</b> \"quoted\" > <",
    ];

    [Fact]
    public void No_text_makes_html_that_a_sanitiser_would_change() =>
        Gen.Int[0, Attacks.Length - 1].Array[1, 4].Select(parts => string.Join("\n\n", parts.Select(x => Attacks[x]))).Sample(text => Judge(text), iter: 300, threads: 1);

    [Fact]
    public void Each_known_attack_is_harmless() => Assert.All(Attacks, Judge);

    private static void Judge(string markdown)
    {
        var reading = Reading.OfAsync($"-- a.md --\n{markdown}\n").GetAwaiter().GetResult();
        var html = reading.Contents["a.md"].Body.Html;
        IsSafe(html);
        Assert.DoesNotContain("alert(1)>", html, StringComparison.Ordinal);
    }

    internal static void IsSafe(string html)
    {
        var removed = new List<string>();
        var sanitizer = new HtmlSanitizer { AllowDataAttributes = false };
        sanitizer.AllowedSchemes.Add("mailto");
        sanitizer.AllowedAttributes.UnionWith(["id", "class", "loading", "open"]);
        sanitizer.AllowedAttributes.Remove("style");
        sanitizer.RemovingTag += (_, e) => removed.Add(e.Tag.LocalName);
        sanitizer.RemovingAttribute += (_, e) => removed.Add(e.Attribute.Name);

        sanitizer.Sanitize(html);

        Assert.True(removed.Count == 0, $"{string.Join(", ", removed)} in {html}");
    }
}
