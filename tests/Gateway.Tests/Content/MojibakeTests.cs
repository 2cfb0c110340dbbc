using System.Text;
using CsCheck;
using Gateway.Content.Model;
using Gateway.Content.Parsing.Garbling;
using Gateway.Testing;
using Xunit;

namespace Gateway.Tests.Content;

public class MojibakeTests
{
    // Sentences written for this test, with what is most like garbled text in each language: capitals and brand names before quotation marks,
    // ellipses, letters in a row that are signs in other code pages.
    private static readonly string[] Correct =
    [
        "Elle dit : « Déjà vu ? », puis « L’ÉTÉ »… à 20 °C — ça coûte 15 €, n’est-ce pas ? Le cœur naïf, là‑bas. « Où ça ? Là… »",
        "“I went to the café”—then home… “Nestlé®”, “Nescafé™”, ‘naïveté’; Pokémon© and Beyoncé’s résumé…",
        "NÃO! A AMANHÃ… “SÃO PAULO”, «IRMû, a mãe e a irmã. «Está», disse o avô: «órgão»… 3ª edição, 2º lugar.",
        "¿Qué? ¡ESPAÑA! “AÑO”, el niño dijo: «está»… mañana a las 5½ — 30 % más, n.º 3.",
        "„Schön“, sagte sie: „Ä“, „Ö“ und „Ü“. Größe: 5 µm ± 2, „SPASS“ – »Übermäßig«… Straße‚ Fuß”",
        "Zażółć gęślą jaźń. „Więżą” księży, część”… mężą, więżą i łąkę; ŻÓŁĆ. Ćwiczę”, „noś”",
        "Příliš žluťoučký kůň: „též”, „žáž“… dešť, ještě, těžší; „ŽIŽKA“, „šťáva“ a nížší. Též”…",
        "Tiếng Việt: “Nguyễn”, Đà Nẵng… ‘được’, “Ấn Độ”; ĐÀ LẠT, Huế… “Ở đâu?” Ân, Ấm, Ý”",
        "“Hâlâ”… Şükrü’nün çayı: “İYİ”, GÜNEŞ’in; “kâğıt”— ‘değil’. Hâlâ… Â",
        "Arsa és őz: „ŰR”, „ŐSZ”… űrhajó, tűzőgép; „VÉGÜL”. Árvíztűrő tükörfúrógép.",
        "România: „ÂNĂȘ”, „Ăsta”… țară, oraș; «Înțeles», fără… „DACĂ”. Oraşul, ţara, braşov",
        "“Smörgåsbord”… Åland, 5 Å ± 0,2; “BLÅ”, ÆRØ – “Håkan”. Ísland: “Það”… ÞÓRÐUR. 1.5 Å±0.2",
        "Рёбра и Сёстры: «Привет», „мир“… РОССИЯ — СССР. Съёмка, в Ђаковици. Україна: Європа, їжак, «ґанок»…",
        "Ελληνικά: «Ώρα», “Άλφα”… ΕΛΛΑΔΑ – ή όχι; Ο, τι. Њујорк, Ђорђе, љубав…",
        "中文：孙越说：“你好”，联通、茅台……什么？台灣的「國語」與香港。欒先生、瀛海。",
        "日本語：「こんにちは」、カメラ…。한국어: “안녕하세요”… العربية: «مرحبا»… עברית: „שלום” हिन्दी: नमस्ते। ไทย: สวัสดี",
        "┌──┬──┐ │ ✓ │ → ≤ ≥ ∑ α²+β² ½ × ÷ ±5 € £5 §3 ¶ ° ′ ″ • … ™ ® © 😀👍🏽 ﬁ Â² |ψ⟩ Ĥ ℝⁿ",
    ];

    [Fact]
    public void Correct_text_in_any_language_is_not_reported() => Assert.All(Correct, x => Assert.Empty(Mojibake.In(x).Select(y => y.Message)));

    [Theory]
    [InlineData("cafÃ©", "café")]
    [InlineData("naÃ¯ve", "naïve")]
    [InlineData("Ã‰tat", "État")]
    [InlineData("fÃ¼r", "für")]
    [InlineData("Ãœber", "Über")]
    [InlineData("maÃ±ana", "mañana")]
    [InlineData("itâ€™s", "it’s")]
    [InlineData("itâ\u0080\u0099s", "it’s")]
    [InlineData("â€œquotedâ€", "“quoted\u201D")]
    [InlineData("20Â°C", "20°C")]
    [InlineData("Â©", "©")]
    [InlineData("aâ†’b", "a→b")]
    [InlineData("âœ“", "✓")]
    [InlineData("5â‚¬", "5€")]
    [InlineData("ðŸ˜€", "😀")]
    [InlineData("Ð¿Ñ€Ð¸Ð²ÐµÑ‚", "привет")]
    [InlineData("Î±", "α")]
    [InlineData("viá»‡t", "việt")]
    [InlineData("ä½\u00A0å¥½", "你好")]
    [InlineData("fĂĽr", "für")]
    [InlineData("zaĹĽĂłĹ‚Ä‡", "zażółć")]
    [InlineData("ĺ\u00AD™č¶Š", "孙越")]
    [InlineData("ĺ™č¶Š", "孙越")]
    [InlineData("РџСЂРёРІРµС‚", "Привет")]
    [InlineData("itвЂ™s", "it’s")]
    [InlineData("ÃƒÂ©tÃƒÂ©", "été")]
    [InlineData("itÃ¢â‚¬â„¢s", "it’s")]
    [InlineData("浣犲ソ鍚楁垜", "你好吗我")]
    [InlineData("鈥檚", "’s")]
    [InlineData("瀛欒秺", "孙越")]
    public void Garbled_text_is_reported_with_what_was_meant(string garbled, string meant)
    {
        var fault = Assert.Single(Mojibake.In($"A line.\nHi, this is Ana ({garbled}), and more.\n"));

        Assert.Equal((DiagnosticCode.GarbledText, new SourceSpan(2, 18, 2, 18 + garbled.Length), meant), (fault.Code, fault.Location, fault.Suggestion));
        Assert.StartsWith($"{garbled} is probably {meant}, decoded wrongly.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_garbled_places_are_one_fault() =>
        Assert.EndsWith("The file has 2 more such places.", Assert.Single(Mojibake.In("cafÃ©, naÃ¯ve and itâ€™s")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(1252)]
    [InlineData(1250)]
    [InlineData(28592)]
    [InlineData(936)]
    public void Most_texts_that_were_decoded_wrongly_are_noticed(int codePage)
    {
        var page = CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;
        var noticed = Correct.Where(x => Mojibake.In(page.GetString(Encoding.UTF8.GetBytes(x))).Count > 0);

        Assert.InRange(noticed.Count(), codePage == 936 ? 8 : Correct.Length, Correct.Length);
    }

    [Theory]
    [InlineData("d2l-zh")]
    [InlineData("hugodocs")]
    [InlineData("quartz-garden")]
    [InlineData("rust-blog")]
    public void Real_texts_are_not_reported(string corpus)
    {
        var files = Directory.EnumerateFiles(Shared.PathOf("corpora", corpus), "*.md", SearchOption.AllDirectories);

        Assert.Empty(files.Select(File.ReadAllText).SelectMany(Mojibake.In).Select(x => x.Message));
    }

    [Fact]
    public void A_garbled_name_in_a_real_text_is_reported()
    {
        var fault = Assert.Single(Mojibake.In(File.ReadLines(Shared.PathOf("seed", "listing.txt")).First()));

        Assert.Equal("孙越", fault.Suggestion);
    }

    [Fact]
    public async Task A_garbled_word_is_a_diagnostic_and_stays_as_it_is()
    {
        var reading = await Reading.OfAsync("-- a.md --\n---\ntitle: A\n---\nA cafÃ© in Zürich.\n");

        var diagnostic = reading.Diagnostic(DiagnosticCode.GarbledText);
        Assert.Equal((4, 3), (diagnostic.Location.Line, diagnostic.Location.Column));
        Assert.Contains("cafÃ©", reading.Content("a").Body.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_is_searched_to_its_end() =>
        Gen.String[Gen.Char["aÃÂâðĺ€™©\u00AD\u0080 é浣犲鈥РСв\uD83E\uFFFF"], 0, 40].Sample(
            text => Assert.All(Mojibake.In(text), x => Assert.InRange(x.Location.EndColumn, 2, text.Length + 1)),
            iter: 20_000);
}
