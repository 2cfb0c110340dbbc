using System.IO.Enumeration;
using Gateway.Content.Parsing.FrontMatter;

namespace Gateway.Content.Parsing.Jekyll;

/// <summary>Front matter that a site's settings give to all files of a kind (jekyllrb.com/docs/configuration/front-matter-defaults).</summary>
internal sealed class FrontMatterDefaults
{
    // Of two rules the one with the longer path counts, then the one that names a type, then the later one.
    private readonly List<Rule> rules;

    public FrontMatterDefaults(FieldMap settings) => rules = settings["defaults"] is not IEnumerable<object?> list ? [] :
    [
        .. list.OfType<FieldMap>()
            .Select(x => new Rule(x.Map("scope").Text("path")?.Trim('/') ?? "", x.Map("scope").Text("type"), x.Map("values")))
            .OrderBy(x => x.Path.Length)
            .ThenBy(x => x.Type is not null),
    ];

    /// <summary>The file's fields over those that the settings give it.</summary>
    public FieldMap Under(FieldMap fields, JekyllFile file)
    {
        var type = file.Collection ?? "pages";
        return rules.Where(x => x.Covers(file.Path, type)).Aggregate(FieldMap.Empty, (defaults, rule) => rule.Values.Over(defaults)) is { IsEmpty: false } all ? fields.Over(all) : fields;
    }

    private sealed record Rule(string Path, string? Type, FieldMap Values)
    {
        public bool Covers(string path, string type) => (Type is null || Type == type) && (Path.Contains('*', StringComparison.Ordinal)
            ? FileSystemName.MatchesSimpleExpression(Path, path, ignoreCase: false) || FileSystemName.MatchesSimpleExpression(Path + "/*", path, ignoreCase: false)
            : path.StartsWith(Path, StringComparison.Ordinal));
    }
}
