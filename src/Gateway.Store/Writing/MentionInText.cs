using Gateway.Content.Extraction;
using Gateway.Content.Model;
using Gateway.Graph.Related;
using Gateway.Store.Reading;
using Gateway.Store.Tables;
using Microsoft.Data.Sqlite;

namespace Gateway.Store.Writing;

/// <summary>A mention with the sentence that it stands in.</summary>
/// <param name="Name">The words that name the other post.</param>
internal sealed record MentionInText(NameMention Mention, string Name, TextContext Context)
{
    /// <summary>Looks them up in the texts that were written.</summary>
    /// <param name="mentions">Those of a post side by side.</param>
    public static IReadOnlyList<MentionInText> Of(
        SqliteConnection connection, IReadOnlyList<NameMention> mentions, IReadOnlyDictionary<ContentKey, WrittenPost> written)
    {
        var found = new List<MentionInText>();
        foreach (var ofPost in mentions.GroupBy(mention => mention.From))
        {
            var text = connection.Query(
                $"SELECT content FROM body WHERE post_id = {written[ofPost.Key].Id} AND form = {(int)BodyForm.Text}", row => row.GetString(0)).Single();
            found.AddRange(ofPost.Select(mention => Of(mention, text)));
        }

        return found;
    }

    private static MentionInText Of(NameMention mention, string text)
    {
        var place = mention.PlaceIn(text);
        var start = text.LastIndexOf('\n', place.Start) + 1;
        var end = text.IndexOf('\n', place.End) is >= 0 and var next ? next : text.Length;
        var context = new Sentences(text[start..end]).ContextOf(new TextSpan(place.Start - start, place.End - start));
        return new MentionInText(mention, text[place.Start..place.End], context);
    }
}
