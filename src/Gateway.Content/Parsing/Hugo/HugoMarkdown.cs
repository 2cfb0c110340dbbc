using Gateway.Content.Parsing.Markdown;
using Markdig;
using Markdig.Extensions.EmphasisExtras;

namespace Gateway.Content.Parsing.Hugo;

/// <summary>Goldmark as a site sets it up (gohugo.io/configuration/markup).</summary>
internal static class HugoMarkdown
{
    public static MarkdownDialect DialectOf(HugoSettings settings)
    {
        var extensions = settings.Goldmark.Map("extensions");
        return new MarkdownDialect(builder =>
        {
            builder.UseCommon(onlyHeadings: true);
            builder.Extensions.TryRemove<EmphasisExtraExtension>();
            builder.UseEmphasisExtras(EmphasisOf(extensions));
            if (settings.Fields.Flag("enableEmoji") == true)
                builder.UseEmojiAndSmiley(enableSmileys: false);
        })
        {
            HideFormulas = FormulasOf(extensions.Map("passthrough")),
            // Hugo leaves it out by default too; but who writes HTML will have seen to it that it is shown, if not in the settings that are here.
            OmitsHtml = settings.Goldmark.Map("renderer").Flag("unsafe") == false,
        };
    }

    private static EmphasisExtraOptions EmphasisOf(SettingsTree extensions)
    {
        var extras = extensions.Map("extras");
        var options = extensions.Flag("strikethrough") != false || extras.Map("delete").Flag("enable") == true ? EmphasisExtraOptions.Strikethrough : 0;
        foreach (var (name, option) in ((string, EmphasisExtraOptions)[])[("insert", EmphasisExtraOptions.Inserted), ("mark", EmphasisExtraOptions.Marked), ("subscript", EmphasisExtraOptions.Subscript), ("superscript", EmphasisExtraOptions.Superscript)])
            if (extras.Map(name).Flag("enable") == true)
                options |= option;
        return options;
    }

    private static Func<string, HiddenMarks> FormulasOf(SettingsTree passthrough)
    {
        if (passthrough.Flag("enable") != true)
            return MarkdownDialect.Common.HideFormulas;
        var delimiters = passthrough.Map("delimiters");
        var pairs = PairsIn(delimiters["block"]).Concat(PairsIn(delimiters["inline"])).Distinct().ToList();
        // A single dollar is read by the Markdown parser itself.
        pairs.RemoveAll(x => x.Open == "$");
        if (pairs.Count == 0)
            return MarkdownDialect.Common.HideFormulas;
        var passed = new Passthrough(pairs);
        return text => HiddenMarks.HideIn(text, passed.In(text), HiddenMarks.Layer.Math);
    }

    private static IEnumerable<(string Open, string Close)> PairsIn(object? value) =>
        value is IEnumerable<object?> pairs
            ? pairs.OfType<IEnumerable<object?>>().Select(x => x.Select(y => y?.ToString() ?? "").ToList()).Where(x => x is [{ Length: > 0 }, { Length: > 0 }]).Select(x => (x[0], x[1]))
            : [];
}
