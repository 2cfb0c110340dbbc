using System.Text;
using Gateway.Content.Model;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace Gateway.Graph.Texts;

/// <summary>
/// What a label of a topic and what somebody calls it have in common: <c>Diffusion models</c> is found as <c>diffusion model</c>. Whatever language the label
/// is in, both come to their stems by English rules, which is enough to compare them.
/// </summary>
public static class LabelKey
{
    public static string Of(string label)
    {
        var stemmer = new EnglishStemmer();
        var key = new StringBuilder();
        var hasSigns = false;
        Tokens.Read(
            label,
            (word, _) =>
            {
                stemmer.SetCurrent(word.ToString().ToLowerInvariant());
                stemmer.Stem();
                key.Append(stemmer.Current);
            },
            (_, _) => hasSigns = true);
        // Signs make another name: C++ is not C.
        return hasSigns || key.Length == 0 ? Topic.KeyOf(label).Value : key.ToString();
    }
}
