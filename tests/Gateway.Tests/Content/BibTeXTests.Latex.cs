using Gateway.Content.Parsing.BibTeX;
using Xunit;

namespace Gateway.Tests.Content;

/// <summary>How LaTeX becomes text.</summary>
public partial class BibTeXTests
{
    [Theory]
    [InlineData(@"\'e {\'e} \'{e} {\'{e}} \' e", "é é é é é")]
    [InlineData(@"\`a \^o \""u \~n \=a \.z", "à ô ü ñ ā ż")]
    [InlineData(@"\c{c} \c c \v{s} \H{o} \u{g} \d{s} \b{d} \k{a} \r{a} \t{oo}", "ç ç š ő ğ ṣ ḏ ą å o\u0361o")]
    [InlineData(@"\'{\i} {\'\i} \""{\i} \v{\j} \u\i", "í í ï ǰ ĭ")]
    [InlineData(@"\'{\^e} \d{\^o} \~{\u{a}} \'{\'{e}}", "ế ộ ẵ é\u0301")]
    [InlineData(@"\'q \""{q} \^{\ae} \'{\o}", "q\u0301 q\u0308 æ\u0302 ǿ")]
    [InlineData(@"Erd\H{o}s, G{\""o}del, Poincar\'e, Ho\v{r}ava, \L{}ukasiewicz, \AA ngstr\""om", "Erdős, Gödel, Poincaré, Hořava, Łukasiewicz, Ångström")]
    [InlineData(@"\ss \o\O \l\L \ae\AE \oe\OE \aa\AA \i \j \dh\DH \th\TH \dj\DJ \ng\NG {\ss}", "ßøØłŁæÆœŒåÅıȷðÐþÞđĐŋŊß")]
    [InlineData(@"Stra\ss e, Stra{\ss}e, Stra\ss{}e", "Straße, Straße, Straße")]
    public void Accents_and_letters_become_characters(string tex, string text) => Assert.Equal(text, LatexText.Plain(tex));

    [Theory]
    [InlineData("pages 1--2---3, a-b", "pages 1–2—3, a-b")]
    [InlineData("``Quoted'' isn't 'single'", "“Quoted” isn't 'single'")]
    [InlineData(@"A~B\ C\,D\\E \quad F", "A B C D E F")]
    [InlineData("  A \n\t B  ", "A B")]
    [InlineData(@"\& \% \$ \# \_ \{ \}", "& % $ # _ { }")]
    [InlineData(@"\textasciitilde a \textasciicircum{} {\textbackslash} \textquoteright{} \textendash{} \~{} \^{}", "~a ^ \\ ’ – ~ ^")]
    [InlineData(@"\LaTeX{} and {\TeX}, \copyright{} \S 3 \ldots", "LaTeX and TeX, © §3 …")]
    [InlineData(@"Smith \&amp; Wesson &lt; AT&T", "Smith & Wesson < AT&T")]
    public void Signs_become_characters(string tex, string text) => Assert.Equal(text, LatexText.Plain(tex));

    [Theory]
    [InlineData("{BERT}: {P}re-training of {Deep {B}idirectional} Models", "BERT: Pre-training of Deep Bidirectional Models")]
    [InlineData(@"\textit{A} \emph{B} \textbf{C} \textsc{D} \texttt{E} \underline{\emph{F}}", "A B C D E F")]
    [InlineData(@"{\em A} {\bf B} {\sc\large C}", "A B C")]
    [InlineData(@"\unknown{A} \mbox{B} \unknown C", "A B C")]
    [InlineData(@"\url{https://example.org/~a_b--c\%20$} \href{https://example.org/{x}}{The text} end", "https://example.org/~a_b--c%20$ The text end")]
    [InlineData(@"\textcolor{red}{A} com\-pound \textsuperscript{2}", "A compound 2")]
    public void Commands_go_and_what_they_hold_stays(string tex, string text) => Assert.Equal(text, LatexText.Plain(tex));

    [Theory]
    [InlineData(@"The $\beta$-{VAE} for $O(n\,{\log} n)$ and $a_{ij}~b$", @"The $\beta$-VAE for $O(n\,{\log} n)$ and $a_{ij}~b$")]
    [InlineData(@"$\$5$ or \$5 or $5", @"$\$5$ or $5 or $5")]
    [InlineData(@"$$x -- y$$ -- z", @"$$x -- y$$ – z")]
    [InlineData(@"\beta-VAE", "β-VAE")]
    public void Math_stays_TeX(string tex, string text) => Assert.Equal(text, LatexText.Plain(tex));

    [Theory]
    [InlineData("{")]
    [InlineData("}}}a")]
    [InlineData("\\")]
    [InlineData(@"\'")]
    [InlineData(@"\href{")]
    [InlineData(@"\url{a")]
    [InlineData("$a")]
    public void Broken_TeX_is_still_text(string tex) => Assert.DoesNotContain('{', LatexText.Plain(tex));

    [Fact]
    public void An_address_keeps_its_signs() =>
        Assert.Equal("https://example.org/~a/b_c--d%20e?f=$g", LatexText.Address(@"https://example.org/\~{}a/b\_c--d\%20e?f=$g"));
}
