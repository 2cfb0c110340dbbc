using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using AnyAscii;

namespace Gateway.Content.Parsing.Zola;

/// <summary>
/// Spells letters in ASCII as the crate <c>deunicode</c> does: by the tables of Text::Unidecode (Burke 2001) and, where those are silent, of AnyAscii.
/// </summary>
internal static class Spelling
{
    // Where the two differ, in letters of living languages: each before its spelling.
    private const string Differences = """
        ¢C/ £PS ¥Y= §SS ×x ΄ ΅ ΉE ΎU ΒB ΗE ΞKs ΥU ΦPh ΧKh ΫU ήe ΰu βb ηe υu φph χkh ϋu ύu ЀIe ЁIo ЃGj ЄE ЇYi ЋTsh ЌKj ЙI Ъ ЮIu ЯIa йi ъ юiu яia ѐie
        ёio ѓgj їyi ћtsh ќkj ҐG' ґg' ҒG' ғg' ҚK' қk' ҢN' ңn' ҰU' ұu' ҲKh' ҳkh' ҶCh' ҷch'
        """;

    private static readonly FrozenDictionary<int, string> Others = Differences.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenDictionary(x => (int)x[0], x => x[1..]);

    public static string Of(Rune rune)
    {
        if (Others.TryGetValue(rune.Value, out var other))
            return other;
        var spelling = rune.ToString().Transliterate();
        // A sign that nobody can spell leaves a gap; an ideograph is a word of its own.
        return spelling.Length == 0 ? GapFor(rune) : IsIdeograph(rune) ? spelling + " " : spelling;
    }

    private static string GapFor(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? "" : "-";

    private static bool IsIdeograph(Rune rune) => rune.Value is (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}
