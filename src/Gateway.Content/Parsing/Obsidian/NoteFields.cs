using Gateway.Content.Parsing.FrontMatter;
using Gateway.Content.Parsing.Markdown;

namespace Gateway.Content.Parsing.Obsidian;

/// <summary>What the properties of a note say beyond what all front matter does (help.obsidian.md/properties, quartz.jzhao.xyz/plugins/Frontmatter).</summary>
internal static class NoteFields
{
    /// <param name="folder">Of the note, with a final slash.</param>
    /// <param name="permalinkIsAlias">Whether the field <c>permalink</c> adds an address, as in Quartz, or states the only one.</param>
    public static PostFields Of(FieldMap front, TimeZoneInfo zone, string folder, bool permalinkIsAlias)
    {
        var fields = PostFields.Of(front, zone);
        string[] names = [.. front.Texts("aliases", splitAtCommas: true).Concat(front.Texts("alias", splitAtCommas: true))];
        var named = names.Select(x => AddressOf(x, folder));
        return fields with
        {
            Aliases = [.. named.Concat(permalinkIsAlias && fields.Url is { } url ? [url] : []).Where(x => x.Length > 1).Distinct(StringComparer.Ordinal)],
            Names = [.. names.Where(x => !x.Contains('/'))],
            Url = permalinkIsAlias ? null : fields.Url,
            Tags = [.. Words(front, "tags").Concat(Words(front, "tag")).Concat(front.Texts("categories", splitAtCommas: true)).Distinct(StringComparer.Ordinal)],
            PublishedAt = fields.PublishedAt ?? Dates.Moment(front.Text("published", "created"), zone),
            IsDraft = fields.IsDraft || (front["publish"] is not null && !front.Flag("publish")),
        };
    }

    /// <summary>Quartz makes a page for each alias, from the root unless it begins with a point.</summary>
    private static string AddressOf(string alias, string folder) =>
        "/" + VaultAddress.Slug(VaultAddress.WithoutEnding(alias.StartsWith('.') ? FilePaths.Collapse(folder + alias) : alias.Trim('/')));

    /// <summary>A tag holds no spaces; Foam and older versions of Obsidian read a text as a list.</summary>
    private static IEnumerable<string> Words(FieldMap front, string name)
    {
        var words = front[name] is string text ? text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) : front.Texts(name);
        return words.Select(x => x.TrimStart('#')).Where(x => x.Length > 0);
    }
}
