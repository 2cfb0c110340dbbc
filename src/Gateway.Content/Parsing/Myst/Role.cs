using System.Collections.Frozen;

namespace Gateway.Content.Parsing.Myst;

/// <summary>What a role does with its text.</summary>
internal enum RoleKind
{
    /// <summary>Shows it as code: the names of programs and what nobody knows.</summary>
    Code,
    Text,
    Math,
    Subscript,
    Superscript,

    /// <summary>Cites entries of a bibliography.</summary>
    Cite,

    /// <summary>Links to a label.</summary>
    Reference,

    /// <summary>Links to the label of a formula.</summary>
    Equation,

    /// <summary>Links to another file.</summary>
    Document,

    /// <summary>Is itself a label.</summary>
    Label,

    /// <summary>Shows nothing.</summary>
    Nothing,
}

/// <summary>The roles of MyST (mystmd.org/guide/roles), Sphinx (sphinx-doc.org/usage/restructuredtext/roles.html), sphinxcontrib-bibtex and d2l-book.</summary>
internal static class Roles
{
    private static readonly FrozenDictionary<string, RoleKind> Known = new (RoleKind Kind, string Names)[]
    {
        (RoleKind.Cite, "cite citep citet citealp citealt citeauthor citeyear cite:p cite:t cite:ps cite:ts cite:ct cite:cts cite:alp cite:alps cite:label cite:labelpar cite:year cite:yearpar"),
        (RoleKind.Cite, "cite:author cite:authors cite:authorpar cite:authorpars cite:cauthor cite:cauthors cite:title cite:full footcite footcite:p footcite:t footcite:ps footcite:ts fullcite"),
        (RoleKind.Reference, "ref numref prf:ref any"),
        (RoleKind.Equation, "eq eqref math:numref"),
        (RoleKind.Document, "doc"),
        (RoleKind.Label, "label eqlabel"),
        (RoleKind.Math, "math"),
        (RoleKind.Subscript, "sub subscript"),
        (RoleKind.Superscript, "sup superscript"),
        (RoleKind.Text, "term abbr download guilabel menuselection index emphasis strong"),
        (RoleKind.Code, "func class mod meth attr data kbd file literal code py:func py:class py:mod py:meth"),
        (RoleKind.Nothing, "width height bibliography cite:empty nocite"),
    }.SelectMany(x => x.Names.Split(' ').Select(name => KeyValuePair.Create(name, x.Kind))).ToFrozenDictionary(StringComparer.Ordinal);

    public static RoleKind Of(string name) => Known.GetValueOrDefault(name, RoleKind.Code);

    public static bool IsKnown(string name) => Known.ContainsKey(name);
}
