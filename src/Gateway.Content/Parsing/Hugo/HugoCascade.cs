using Gateway.Content.Parsing.FrontMatter;
using Gateway.Content.Sources;

namespace Gateway.Content.Parsing.Hugo;

/// <summary>
/// Front matter that sections hand down to all pages in them, themselves included (gohugo.io/content-management/front-matter/#cascade-1), and that the settings
/// hand down to all pages.
/// </summary>
internal sealed class HugoCascade
{
    private readonly List<FieldMap> ofSite;
    private readonly Dictionary<(HugoLanguage, string), IReadOnlyList<FieldMap>> ofSections = [];

    private HugoCascade(HugoSettings settings) => ofSite = [.. settings.Fields.Maps("cascade")];

    public SectionNames Sections { get; } = new();

    public static HugoCascade Read(HugoSettings settings, HugoContent content, IReadOnlyList<SourceFile> files, TimeZoneInfo zone)
    {
        var cascade = new HugoCascade(settings);
        foreach (var file in files)
            if (content.PathOf(file.Path) is { IsSection: true } section && TextFile.Read(file).Text is { } text)
                cascade.Add(section, FrontMatterBlock.Read(text).Fields, zone);
        return cascade;
    }

    /// <summary>What is handed down to a page, the nearest first.</summary>
    public IEnumerable<FieldMap> For(HugoPath path)
    {
        if (ofSections.Count == 0 && ofSite.Count == 0)
            yield break;
        for (var folder = path.Folder; ; folder = HugoPath.ParentOf(folder))
        {
            if (ofSections.TryGetValue((path.Language, folder), out var maps))
                foreach (var map in maps.Where(x => IsMeantFor(x, path)))
                    yield return map;
            if (folder.Length == 0)
                break;
        }

        foreach (var map in ofSite.Where(x => IsMeantFor(x, path)))
            yield return map;
    }

    /// <summary>The fields of a page with those filled in that are handed down to it and that it does not have itself.</summary>
    public PostFields Fill(PostFields own, HugoPath path, TimeZoneInfo zone)
    {
        foreach (var map in For(path))
        {
            var given = PostFields.Of(map, zone);
            own = own with
            {
                IsDraft = own.IsDraft || (given.IsDraft && own.FrontMatter["draft"] is null),
                Slug = own.Slug ?? given.Slug,
                Url = own.Url ?? given.Url,
                PublishedAt = own.PublishedAt ?? given.PublishedAt,
                UpdatedAt = own.UpdatedAt ?? given.UpdatedAt,
                Description = own.Description ?? given.Description,
                Tags = own.Tags.Count > 0 ? own.Tags : given.Tags,
                Topics = own.Topics.Count > 0 ? own.Topics : given.Topics,
                Authors = own.Authors.Count > 0 ? own.Authors : given.Authors,
                Series = own.Series.Count > 0 ? own.Series : given.Series,
                Profiles = own.Profiles.Count > 0 ? own.Profiles : given.Profiles,
            };
        }

        return own;
    }

    private void Add(HugoPath section, FieldMap fields, TimeZoneInfo zone)
    {
        Sections.Add(section, PostFields.Of(fields, zone));
        var maps = fields["cascade"] switch
        {
            FieldMap map => [map],
            IEnumerable<object?> list => list.OfType<FieldMap>().ToList(),
            _ => [],
        };
        if (maps.Count > 0)
            ofSections[(section.Language, section.Folder)] = maps;
    }

    private static bool IsMeantFor(FieldMap map, HugoPath path) => PageMatcher.Matches(map["target"] is FieldMap target ? target : map.Map("_target"), path);
}
