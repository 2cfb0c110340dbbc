using Gateway.Content.Model;
using Gateway.Content.Parsing;

namespace Gateway.Content.Resolution;

/// <summary>Brings the names under which posts are signed together with what profiles say of these people.</summary>
internal sealed class AuthorIndex
{
    private readonly Dictionary<string, string> mainNames = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="names">As posts name their authors.</param>
    /// <param name="profiles">From posts, pages and settings; of several for one name, what the first leaves out is taken from the next.</param>
    public AuthorIndex(IReadOnlyCollection<string> names, IReadOnlyList<AuthorProfile> profiles)
    {
        foreach (var profile in profiles)
            foreach (var name in profile.OtherNames.Prepend(profile.Name))
                mainNames.TryAdd(name, profile.Name);
        // Names that differ in letter case alone are one person's, as first written.
        foreach (var name in names)
            mainNames.TryAdd(name, name);
        var byName = profiles.ToLookup(x => MainName(x.Name), StringComparer.OrdinalIgnoreCase);
        Authors = [.. names.Select(MainName).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase).Select(x => Describe(x, [.. byName[x]]))];
    }

    /// <summary>Those who signed a post, by name.</summary>
    public IReadOnlyList<Author> Authors { get; }

    /// <summary>The name under which a person is listed, by any of their names.</summary>
    public string MainName(string name) => mainNames.GetValueOrDefault(name, name);

    private static Author Describe(string name, List<AuthorProfile> profiles) => new()
    {
        Key = ContentKey.Of("author", name),
        Name = name,
        OtherNames = [.. profiles.SelectMany(x => x.OtherNames).Where(x => x != name).Distinct(StringComparer.Ordinal)],
        Url = profiles.Select(x => x.Url).FirstOrDefault(x => x is not null),
        SameAs = [.. profiles.SelectMany(x => x.SameAs).Distinct(StringComparer.Ordinal)],
        Bio = profiles.Select(x => x.Bio).FirstOrDefault(x => x is not null),
        Affiliations = profiles.Select(x => x.Affiliations).FirstOrDefault(x => x.Count > 0) ?? [],
    };
}
