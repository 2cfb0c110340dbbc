using Gateway.Content.Extraction.Affiliations;
using Gateway.Content.Model;
using Gateway.Content.Parsing.FrontMatter;

namespace Gateway.Content.Parsing;

/// <summary>What front matter or a site's settings say of an author: a map under <c>author</c>, or a list of maps under <c>authors</c>.</summary>
internal sealed record AuthorProfile(
    string Name, IReadOnlyList<string> OtherNames, string? Url, IReadOnlyList<string> SameAs, string? Bio, IReadOnlyList<Affiliation> Affiliations)
{
    public static IReadOnlyList<AuthorProfile> In(FieldMap fields) =>
        [.. new[] { fields["author"], fields["authors"] }.SelectMany(MapsOf).Select(Of).OfType<AuthorProfile>()];

    private static IEnumerable<FieldMap> MapsOf(object? value) => value switch
    {
        FieldMap map => [map],
        List<object?> list => list.OfType<FieldMap>(),
        _ => [],
    };

    private static AuthorProfile? Of(FieldMap map)
    {
        if (AuthorFields.NameIn(map) is not { } name)
            return null;
        var bio = map.Text("bio", "description");
        // What the bio says in prose counts where the profile does not say it itself.
        var said = bio is null ? null : SelfDescription.Read(bio);
        var others = map.Texts("other_names").Concat(map.Texts("otherNames")).ToList();
        var affiliations = AffiliationsIn(map).ToList();
        return new AuthorProfile(
            name,
            others.Count == 0 && said?.OtherName is { } other && string.Equals(said.Name, name, StringComparison.OrdinalIgnoreCase) ? [other] : others,
            SiteAddress.Whole(map.Text("url", "website", "homepage")),
            [.. map.Texts("same_as").Concat(map.Texts("sameAs")).Select(SiteAddress.Whole).OfType<string>()],
            bio,
            affiliations.Count == 0 && said is not null ? said.Affiliations : affiliations);
    }

    private static IEnumerable<Affiliation> AffiliationsIn(FieldMap map) =>
        MapsOf(map["affiliations"]).Concat(MapsOf(map["affiliation"])).Select(AffiliationOf).OfType<Affiliation>()
            .Concat(NamesOf(map, "affiliations")).Concat(NamesOf(map, "affiliation")).OrderByDescending(x => x.IsCurrent);

    /// <summary>A name alone is taken as a present affiliation.</summary>
    private static IEnumerable<Affiliation> NamesOf(FieldMap map, string name) =>
        map.Texts(name).Select(x => new Affiliation(x, Position: null, IsCurrent: true));

    private static Affiliation? AffiliationOf(FieldMap map) => map.Text("organization", "organisation", "name") is { } organization
        ? new Affiliation(organization, map.Text("position", "role", "title"), map["current"] is null ? map["end"] is null : map.Flag("current"))
        : null;
}
