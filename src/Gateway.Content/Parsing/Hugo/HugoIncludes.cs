using Gateway.Content.Model;
using Gateway.Content.Parsing.FrontMatter;
using Gateway.Content.Sources;

namespace Gateway.Content.Parsing.Hugo;

/// <summary>
/// Reads the files that posts include. Hugo has no shortcode for that; nearly every site with shared texts has made itself one by the template that the
/// documentation shows (gohugo.io/methods/page/rendershortcodes), under one of a few names.
/// </summary>
internal sealed class HugoIncludes(HugoContent content, IReadOnlyList<SourceFile> files)
{
    // Files that include each other would never end.
    private const int MaxDepth = 8;

    // A few includes of includes stand for millions of lines; nobody reads so long a page.
    private const int MaxLength = 1024 * 1024;

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "include", "includes", "include-md", "include-page", "include_file", "includefile", "readfile", "read-file", "md", "markdown", "snippet", "import", "transclude",
    };

    private readonly Lazy<Dictionary<string, SourceFile>> byPath = new(() => files.Where(x => content.PathOf(x.Path) is not null).ToDictionary(x => x.Path, StringComparer.OrdinalIgnoreCase));
    private readonly Lazy<Dictionary<(string, string), SourceFile>> byLogical = new(() => ByLogical(content, files));

    /// <summary>The file with all that it includes; null where it includes nothing.</summary>
    public Expansion? Expand(SourceText page, int bodyStart)
    {
        if (!Calls(page.Text!, bodyStart).Any(x => FileFor(x.Mark, page.File.Path) is not null))
            return null;
        var expansion = new Expansion(page.Text!);
        Add(expansion, page.Text!, page.File.Path, new TextSpan(0, page.Text!.Length), bodyStart, null, default, []);
        return expansion;
    }

    /// <param name="file">That is included; null for the page itself.</param>
    /// <param name="call">In the page.</param>
    /// <param name="open">Files that are being included.</param>
    private void Add(Expansion expansion, string text, string path, TextSpan span, int from, IncludedFile? file, TextSpan call, List<string> open)
    {
        var next = span.Start;
        foreach (var (mark, code) in Calls(text, from))
        {
            if (FileFor(code, path) is not { } target || open.Contains(target.Path) || open.Count == MaxDepth || expansion.Length > MaxLength || Load(target) is not { } included)
                continue;
            Copy(expansion, file, new TextSpan(next, mark.Start), call);
            var outermost = file is null ? mark : call;
            Add(expansion, included.Text, target.Path, new TextSpan(included.BodyStart, included.Text.Length), included.BodyStart, included, outermost, [.. open, target.Path]);
            if (!included.Text.EndsWith('\n'))
                expansion.AddBetween("\n", outermost);
            next = mark.End;
        }

        Copy(expansion, file, new TextSpan(next, span.End), call);
    }

    private static void Copy(Expansion expansion, IncludedFile? file, TextSpan span, TextSpan call)
    {
        if (file is null)
            expansion.AddOwn(span);
        else
            expansion.AddIncluded(file, span, call);
    }

    private static IEnumerable<(TextSpan Span, Shortcode Mark)> Calls(string text, int from) => text.IndexOf("{{", from, StringComparison.Ordinal) < 0
        ? []
        : Shortcode.In(text, from).Where(x => x.Mark.Form is ShortcodeForm.Opening or ShortcodeForm.SelfClosing && Names.Contains(x.Mark.Name[(x.Mark.Name.LastIndexOf('/') + 1)..]));

    private static IncludedFile? Load(SourceFile file) => TextFile.Read(file).Text is { } text ? new IncludedFile(file.Path, text, FrontMatterBlock.Read(text).BodyStart) : null;

    /// <summary>The content file that a call names: beside the page, from the top of the content, or by its path in the site.</summary>
    private SourceFile? FileFor(Shortcode code, string path)
    {
        if ((code["file"] ?? code["path"] ?? code["src"] ?? code["page"] ?? code["name"] ?? code[0]) is not { } written || content.PathOf(path) is not { } page)
            return null;
        var name = written.Split('#')[0];
        var rooted = name.TrimStart('/');
        string[] places = name.StartsWith('/') ? [rooted] : [$"{page.Folder}/{name}", $"{page.Container}/{name}", rooted, $"includes/{rooted}"];
        var logical = places.Select(x => HugoPages.KeyOf(x));
        return logical.Select(x => byLogical.Value.GetValueOrDefault((page.Language.Key, x))).FirstOrDefault(x => x is not null)
            ?? byPath.Value.GetValueOrDefault(rooted)
            ?? logical.Select(x => byLogical.Value.GetValueOrDefault((content.Languages.Default.Key, x))).FirstOrDefault(x => x is not null);
    }

    private static Dictionary<(string, string), SourceFile> ByLogical(HugoContent content, IReadOnlyList<SourceFile> files)
    {
        var index = new Dictionary<(string, string), SourceFile>();
        foreach (var file in files)
            if (content.PathOf(file.Path) is { } path)
                index.TryAdd((path.Language.Key, path.Logical), file);
        return index;
    }
}
