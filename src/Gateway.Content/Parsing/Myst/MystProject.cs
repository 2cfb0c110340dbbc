using System.Buffers;
using System.Text.RegularExpressions;
using Gateway.Content.Model;
using Gateway.Content.Parsing.BibTeX;
using Gateway.Content.Parsing.FrontMatter;
using Gateway.Content.Sources;

namespace Gateway.Content.Parsing.Myst;

/// <summary>A book or documentation in MyST (mystmd.org, myst-parser.readthedocs.io, jupyterbook.org) or in the Markdown of d2l-book (book.d2l.ai).</summary>
/// <param name="IsD2l">Whether labels alone name headings, as in d2l-book.</param>
/// <param name="Bibliographies">Names of .bib files in the settings.</param>
/// <param name="Hash">Of the settings.</param>
internal sealed partial record MystProject(bool IsD2l, string? Title, IReadOnlyList<string> Bibliographies, string Hash)
{
    // Enough to know a book from a folder with a page about such books.
    private const int MostSamples = 30;
    private const int LongestSample = 1024 * 1024;

    private static readonly SearchValues<string> D2lMarks = SearchValues.Create(
        [":label:`", ":numref:`", ":eqlabel:`", ":eqref:`", ":begin_tab:`", ":cite:`", "{.python .input}"], StringComparison.Ordinal);

    // One of these is in every mark that the pattern knows.
    private static readonly SearchValues<string> PartsOfMystMarks = SearchValues.Create(["}`", ")=", "```{", ":::{"], StringComparison.Ordinal);

    // Files of settings that stand at the root of a project.
    private static readonly string[] SettingsFiles = ["myst.yml", "_toc.yml", "_config.yml", "conf.py", "config.ini"];

    public BibliographyPlaces Places => new(BibliographyPlaces.UsualFolders, Bibliographies, TakesAny: true);

    /// <summary>Whether the settings of such a project stand at the root; those of d2l-book and Sphinx only with what they say of Markdown.</summary>
    public static bool HasSettings(string folder, IReadOnlyList<SourceFile> files) =>
        Holds(files, "myst.yml") || Holds(files, "_toc.yml")
        || (Holds(files, "conf.py") && TextOf(folder, "conf.py").Contains("myst", StringComparison.Ordinal))
        || (Holds(files, "config.ini") && IsD2lBook(TextOf(folder, "config.ini")));

    /// <summary>Whether at least half of the Markdown files hold marks that nothing else uses.</summary>
    public static bool HasMarks(IReadOnlyList<SourceFile> files)
    {
        var samples = SamplesOf(files);
        return samples.Count > 0 && samples.Count(x => HasD2lMark(x) || HasMystMark(x)) * 2 >= samples.Count;
    }

    public static MystProject Read(string folder, IReadOnlyList<SourceFile> files)
    {
        var texts = SettingsFiles.Where(x => Holds(files, x)).ToDictionary(x => x, x => TextOf(folder, x), StringComparer.Ordinal);
        var myst = Fields(texts.GetValueOrDefault("myst.yml")).Map("project");
        var book = Fields(texts.GetValueOrDefault("_config.yml"));
        var isD2l = texts.TryGetValue("config.ini", out var ini) && IsD2lBook(ini);
        IEnumerable<string> bibliographies =
        [
            .. myst.Texts("bibliography"), .. book.Map("sphinx").Map("config").Texts("bibtex_bibfiles"), .. book.Texts("bibtex_bibfiles"),
            .. PythonList().Matches(texts.GetValueOrDefault("conf.py") ?? "").SelectMany(x => Quoted().Matches(x.Groups["items"].Value)).Select(x => x.Groups["name"].Value),
            .. isD2l ? BibName().Matches(ini!).Select(x => x.Value) : [],
        ];
        return new MystProject(
            isD2l || (texts.Count == 0 && SamplesOf(files).Any(HasD2lMark)),
            myst.Text("title") ?? book.Text("title"),
            [.. bibliographies.Distinct(StringComparer.Ordinal)],
            ContentKey.Of([.. texts.Values]).Value);
    }

    private static bool IsD2lBook(string ini) => ini.Contains("[project]", StringComparison.Ordinal) && ini.Contains("[build]", StringComparison.Ordinal);

    private static bool Holds(IReadOnlyList<SourceFile> files, string path) => files.Any(x => x.Path == path);

    private static string TextOf(string folder, string path) => File.ReadAllText(Path.Combine(folder, path));

    /// <summary>Settings that cannot be read say nothing.</summary>
    private static FieldMap Fields(string? yaml) => yaml is null ? FieldMap.Empty : YamlFields.Read(yaml, 1, new FieldFaults()) ?? FieldMap.Empty;

    private static List<string> SamplesOf(IReadOnlyList<SourceFile> files)
    {
        var pages = files.Where(x => x.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && x.Length < LongestSample).ToList();
        var step = Math.Max(1, pages.Count / MostSamples);
        return [.. pages.Where((_, index) => index % step == 0).Select(x => TextFile.Read(x).Text).OfType<string>()];
    }

    private static bool HasD2lMark(string text) => text.AsSpan().ContainsAny(D2lMarks);

    private static bool HasMystMark(string text) => text.AsSpan().ContainsAny(PartsOfMystMarks) && MystMark().IsMatch(text);

    [GeneratedRegex(@"\{(?:ref|numref|eq|doc|term|cite(?::?[a-z]+)?)\}`|^\([\w.:-]+\)=\s*$|^(?:`{3,}|:{3,})\{[a-z][\w:-]*\}", RegexOptions.NonBacktracking | RegexOptions.Multiline)]
    private static partial Regex MystMark();

    [GeneratedRegex(@"^bibtex_bibfiles\s*=\s*[\[(](?<items>[^\])]*)", RegexOptions.NonBacktracking | RegexOptions.Multiline)]
    private static partial Regex PythonList();

    [GeneratedRegex("['\"](?<name>[^'\"]+)['\"]", RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"[\w./-]+\.bib\b", RegexOptions.NonBacktracking)]
    private static partial Regex BibName();
}
