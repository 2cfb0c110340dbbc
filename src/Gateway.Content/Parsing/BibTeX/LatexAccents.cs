using System.Collections.Frozen;

namespace Gateway.Content.Parsing.BibTeX;

/// <summary>
/// LaTeX's accents (Leslie Lamport, "LaTeX", table 3.1) and the letters that carry them. The letters are Unicode's canonical compositions
/// of the Latin script; <c>string.Normalize</c> does not know them where globalization is invariant.
/// </summary>
internal static class LatexAccents
{
    /// <summary>The combining mark of an accent's command, such as U+0301 for <c>\'</c>.</summary>
    public static readonly FrozenDictionary<char, char> Marks = Accents.ToFrozenDictionary(x => x.Command, x => x.Mark);

    /// <summary>Accents that stand alone: <c>\~{}</c> is a common way to write ~.</summary>
    private static readonly FrozenDictionary<char, char> Alone = Accents.Where(x => x.Alone is not null).ToFrozenDictionary(x => x.Mark, x => x.Alone!.Value);

    // Each letter is followed by the same letter with the mark.
    private static readonly FrozenDictionary<(char Letter, char Mark), char> Composed =
        Accents.SelectMany(x => x.Letters.Chunk(2).Select(pair => KeyValuePair.Create((pair[0], x.Mark), pair[1]))).ToFrozenDictionary();

    private static (char Command, char Mark, char? Alone, string Letters)[] Accents =>
    [
        ('`', '\u0300', '`', "AÀEÈIÌNǸOÒUÙWẀYỲaàeèiìnǹoòuùwẁyỳÂẦÊỀÔỒÜǛâầêềôồüǜĂẰăằĒḔēḕŌṐōṑƠỜơờƯỪưừ"),
        ('\'', '\u0301', '´', "AÁCĆEÉGǴIÍKḰLĹMḾNŃOÓPṔRŔSŚUÚWẂYÝZŹaácćeégǵiíkḱlĺmḿnńoópṕrŕsśuúwẃyýzźÂẤÅǺÆǼÇḈÊẾÏḮÔỐÕṌØǾÜǗâấåǻæǽçḉêếïḯôốõṍøǿüǘĂẮăắĒḖēḗŌṒōṓŨṸũṹƠỚơớƯỨưứ"),
        ('^', '\u0302', '^', "AÂCĈEÊGĜHĤIÎJĴOÔSŜUÛWŴYŶZẐaâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷzẑẠẬạậẸỆẹệỌỘọộ"),
        ('~', '\u0303', '~', "AÃEẼIĨNÑOÕUŨVṼYỸaãeẽiĩnñoõuũvṽyỹÂẪÊỄÔỖâẫêễôỗĂẴăẵƠỠơỡƯỮưữ"),
        ('=', '\u0304', '¯', "AĀEĒGḠIĪOŌUŪYȲaāeēgḡiīoōuūyȳÄǞÆǢÕȬÖȪÜǕäǟæǣõȭöȫüǖǪǬǫǭȦǠȧǡȮȰȯȱḶḸḷḹṚṜṛṝ"),
        ('u', '\u0306', '˘', "AĂEĔGĞIĬOŎUŬaăeĕgğiĭoŏuŭȨḜȩḝẠẶạặ"),
        ('.', '\u0307', '˙', "AȦBḂCĊDḊEĖFḞGĠHḢIİMṀNṄOȮPṖRṘSṠTṪWẆXẊYẎZŻaȧbḃcċdḋeėfḟgġhḣmṁnṅoȯpṗrṙsṡtṫwẇxẋyẏzżŚṤśṥŠṦšṧſẛṢṨṣṩ"),
        ('"', '\u0308', '¨', "AÄEËHḦIÏOÖUÜWẄXẌYŸaäeëhḧiïoötẗuüwẅxẍyÿÕṎõṏŪṺūṻ"),
        ('h', '\u0309', null, "AẢEẺIỈOỎUỦYỶaảeẻiỉoỏuủyỷÂẨÊỂÔỔâẩêểôổĂẲăẳƠỞơởƯỬưử"),
        ('r', '\u030A', '˚', "AÅUŮaåuůwẘyẙ"),
        ('H', '\u030B', '˝', "OŐUŰoőuű"),
        ('v', '\u030C', 'ˇ', "AǍCČDĎEĚGǦHȞIǏKǨLĽNŇOǑRŘSŠTŤUǓZŽaǎcčdďeěgǧhȟiǐjǰkǩlľnňoǒrřsštťuǔzžÜǙüǚƷǮʒǯ"),
        ('G', '\u030F', null, "AȀEȄIȈOȌRȐUȔaȁeȅiȉoȍrȑuȕ"),
        ('d', '\u0323', null, "AẠBḄDḌEẸHḤIỊKḲLḶMṂNṆOỌRṚSṢTṬUỤVṾWẈYỴZẒaạbḅdḍeẹhḥiịkḳlḷmṃnṇoọrṛsṣtṭuụvṿwẉyỵzẓÂẬÊỆÔỘâậêệôộĂẶăặƠỢơợƯỰưựṠṨṡṩ"),
        ('c', '\u0327', '¸', "CÇDḐEȨGĢHḨKĶLĻNŅRŖSŞTŢcçdḑeȩgģhḩkķlļnņrŗsştţĆḈćḉĔḜĕḝ"),
        ('k', '\u0328', '˛', "AĄEĘIĮOǪUŲaąeęiįoǫuųŌǬōǭ"),
        ('b', '\u0331', null, "BḆDḎKḴLḺNṈRṞTṮZẔbḇdḏhẖkḵlḻnṉrṟtṯzẕ"),
        ('t', '\u0361', null, ""),
    ];

    /// <summary>A letter with a mark, where Unicode has one character for both.</summary>
    public static bool TryCompose(char letter, char mark, out char composed) => Composed.TryGetValue((letter, mark), out composed);

    /// <summary>An accent over nothing; empty where it cannot stand alone.</summary>
    public static string Standing(char mark) => Alone.TryGetValue(mark, out var sign) ? sign.ToString() : "";
}
