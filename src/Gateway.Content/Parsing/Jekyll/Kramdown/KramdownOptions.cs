using Gateway.Content.Parsing.FrontMatter;

namespace Gateway.Content.Parsing.Jekyll.Kramdown;

/// <summary>The options of kramdown (kramdown.gettalong.org/options.html) that change what is read, with Jekyll's defaults.</summary>
internal sealed record KramdownOptions
{
    public static readonly KramdownOptions Default = new();

    /// <summary>Whether GitHub's Markdown is read; else kramdown's own.</summary>
    public bool ReadsGfm { get; init; } = true;

    public bool NamesHeadings { get; init; } = true;

    public string IdPrefix { get; init; } = "";

    /// <summary>Is added to the level of each heading.</summary>
    public int HeaderOffset { get; init; }

    /// <summary>Whether Markdown stands in blocks of HTML that do not ask for it.</summary>
    public bool ParsesBlockHtml { get; init; }

    /// <summary>Whether each line break is kept.</summary>
    public bool WrapsHard { get; init; }

    /// <summary>Whether a heading may follow a paragraph without a blank line between.</summary>
    public bool EndsParagraphs { get; init; } = true;

    /// <summary>Whether two hyphens become a dash.</summary>
    public bool MakesDashes { get; init; } = true;

    /// <param name="fields">The <c>kramdown</c> section of a site's settings.</param>
    public static KramdownOptions Of(FieldMap fields)
    {
        string[] names = ["input", "auto_ids", "auto_id_prefix", "header_offset", "parse_block_html", "hard_wrap"];
        var options = names.Aggregate(Default, (current, name) => fields.Text(name) is { } value ? current.With(name, value) : current);
        return fields["gfm_quirks"] is null ? options : options.With("gfm_quirks", string.Join(',', fields.Texts("gfm_quirks")));
    }

    /// <summary>An option as <c>{::options}</c> sets it; one that is not known here changes nothing.</summary>
    public KramdownOptions With(string name, string value) => name switch
    {
        "input" => this with { ReadsGfm = value == "GFM", EndsParagraphs = value == "GFM" },
        "auto_ids" => this with { NamesHeadings = value == "true" },
        "auto_id_prefix" => this with { IdPrefix = value },
        "header_offset" => int.TryParse(value, out var offset) ? this with { HeaderOffset = offset } : this,
        "parse_block_html" => this with { ParsesBlockHtml = value == "true" },
        "hard_wrap" => this with { WrapsHard = value == "true" },
        "gfm_quirks" => this with
        {
            EndsParagraphs = value.Contains("paragraph_end", StringComparison.Ordinal),
            MakesDashes = !value.Contains("no_auto_typographic", StringComparison.Ordinal),
        },
        _ => this,
    };
}
