namespace Gateway.Content.Parsing.Hugo;

/// <summary>What the sections of a site are called in addresses: the slug of their pages, else the title, else the folder.</summary>
internal sealed class SectionNames
{
    private readonly Dictionary<(HugoLanguage, string), string> names = [];

    public void Add(HugoPath section, PostFields fields)
    {
        if ((fields.Slug ?? fields.Title) is { } name)
            names[(section.Language, section.Folder)] = name;
    }

    /// <summary>Of the sections that a page lies in, from the top.</summary>
    public IReadOnlyList<string> Of(HugoPath path)
    {
        var found = new List<string>();
        for (var folder = path.IsSection ? path.Folder : path.Container; folder.Length > 0; folder = HugoPath.ParentOf(folder))
            found.Insert(0, names.GetValueOrDefault((path.Language, folder)) ?? folder[(folder.LastIndexOf('/') + 1)..]);
        return found;
    }
}
