using Gateway.Content.Model;
using Gateway.Store.Tables;

namespace Gateway.Store.Writing;

internal sealed partial class SnapshotWriter
{
    private void WriteAuthor(Author author)
    {
        var id = ids.Next();
        authorIds.Add(author.Name, id);
        tables.Insert(new AuthorRow
        {
            Id = id,
            Key = author.Key.Value,
            Name = author.Name,
            NameFolded = Folding.Fold(author.Name),
            OtherNames = TextList.Of(author.OtherNames),
            Url = author.Url,
            SameAs = TextList.Of(author.SameAs),
            Bio = author.Bio,
        });
        foreach (var affiliation in author.Affiliations)
            tables.Insert(new AffiliationRow
            {
                Id = ids.Next(),
                AuthorId = id,
                Organization = affiliation.Organization,
                Position = affiliation.Position,
                IsCurrent = affiliation.IsCurrent,
            });
    }

    /// <summary>An author of whom nothing but the name is known gets a row at first sight.</summary>
    private long AuthorId(string name)
    {
        if (!authorIds.ContainsKey(name))
            WriteAuthor(new Author { Key = ContentKey.Of("author", name), Name = name });
        return authorIds[name];
    }
}
