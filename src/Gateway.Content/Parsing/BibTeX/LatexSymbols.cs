using System.Collections.Frozen;

namespace Gateway.Content.Parsing.BibTeX;

/// <summary>What LaTeX's commands print (Scott Pakin, "The Comprehensive LaTeX Symbol List", chapter 2).</summary>
internal static class LatexSymbols
{
    /// <summary>Commands that stand for a text, by their names without the backslash.</summary>
    public static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Texts = Pairs(
        // Letters of its own fonts.
        "aa å AA Å ae æ AE Æ oe œ OE Œ o ø O Ø l ł L Ł ss ß SS SS i ı j ȷ dh ð DH Ð dj đ DJ Đ th þ TH Þ ng ŋ NG Ŋ ij ĳ IJ Ĳ " +
        // Punctuation.
        "textendash – textemdash — textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” textquotesingle ' textquotedbl \" " +
        "quotesinglbase ‚ quotedblbase „ guillemotleft « guillemotright » guilsinglleft ‹ guilsinglright › lq ‘ rq ’ " +
        "ldots … dots … textellipsis … slash / textbar | textbullet • textperiodcentered · textexclamdown ¡ textquestiondown ¿ " +
        // Signs that TeX gives another meaning.
        "textasciitilde ~ textasciicircum ^ textasciigrave ` textbackslash \\ textunderscore _ textbraceleft { textbraceright } textless < textgreater > " +
        "textdollar $ textpercent % textampersand & texthash # textasteriskcentered * " +
        // Signs.
        "S § P ¶ textsection § textparagraph ¶ dag † ddag ‡ copyright © textcopyright © textregistered ® texttrademark ™ pounds £ textsterling £ " +
        "euro € texteuro € EUR € textyen ¥ textcent ¢ textdegree ° textmu µ textpm ± texttimes × textordfeminine ª textordmasculine º textonehalf ½ " +
        // Names.
        "TeX TeX LaTeX LaTeX LaTeXe LaTeX2e BibTeX BibTeX XeTeX XeTeX LuaTeX LuaTeX " +
        // Letters that belong into math but are found without its dollar signs.
        "alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ " +
        "sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω " +
        "infty ∞ times × cdot · pm ± sim ~ to → rightarrow → leftarrow ← leq ≤ geq ≥ neq ≠ approx ≈");

    /// <summary>Commands that print white space or end a line.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Spaces = Set("quad qquad space enspace thinspace newline linebreak par hfill");

    /// <summary>Commands whose first argument is not printed.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Unprinted = Set("href textcolor color colorbox hspace vspace label phantom foreignlanguage selectlanguage fontsize");

    /// <summary>Commands whose argument is an address, in which TeX's signs are letters.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Addresses = Set("url path nolinkurl");

    private static FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Pairs(string list) =>
        list.Split(' ').Chunk(2).ToFrozenDictionary(x => x[0], x => x[1], StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string list) =>
        list.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
