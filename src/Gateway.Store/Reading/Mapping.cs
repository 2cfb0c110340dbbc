using Gateway.Content.Model;
using Gateway.Graph.Prerequisites;
using Gateway.Store.Tables;

namespace Gateway.Store.Reading;

/// <summary>How a table becomes records.</summary>
/// <param name="Columns">In the order in which <paramref name="Read"/> takes them.</param>
internal sealed record Mapping<T>(string Table, string Columns, Func<ColumnReader, T> Read)
{
    /// <summary>The columns with the table's name before them.</summary>
    public string QualifiedColumns { get; } = string.Join(", ", Columns.Split(", ").Select(column => $"{Table}.{column}"));
}

/// <summary>One mapping per kind of record; columns stand in the order of the record's parameters.</summary>
internal static class Mappings
{
    private const string Location = "start_line, start_column, end_line, end_column";

    public static readonly Mapping<SourceRecord> Source = new(
        "source",
        "id, key, title, kind, base_url, language, content_hash",
        row => new(row.Long(), row.Text(), row.TextOrNull(), row.Enum<SourceKind>(), row.TextOrNull(), row.TextOrNull(), row.Text()));

    public static readonly Mapping<AuthorRecord> Author = new(
        "author",
        "id, key, name, other_names, url, same_as, bio",
        row => new(row.Long(), row.Text(), row.Text(), row.Texts(), row.TextOrNull(), row.Texts(), row.TextOrNull()));

    public static readonly Mapping<AffiliationRecord> Affiliation = new(
        "affiliation",
        "id, organization, position, is_current",
        row => new(row.Long(), row.Text(), row.TextOrNull(), row.Flag()));

    public static readonly Mapping<PostRecord> Post = new(
        "post",
        "id, key, source_id, path, slug, url, aliases, title, description, language, status, " +
        "published_at, published_offset, updated_at, updated_offset, content_hash, tags, word_count, time_to_read, " +
        "section_count, reference_count, in_degree, out_degree, page_rank, superseded_by_id, latest_version_id",
        row => new(
            row.Long(), row.Text(), row.Long(), row.Text(), row.Text(), row.TextOrNull(), row.Texts(), row.Text(), row.TextOrNull(),
            row.TextOrNull(), row.Enum<PostStatus>(), row.MomentOrNull(), row.MomentOrNull(), row.Text(), row.Texts(), row.Int(), row.Int(),
            row.Int(), row.Int(), row.Int(), row.Int(), row.Double(), row.LongOrNull(), row.Long()));

    public static readonly Mapping<SectionRecord> Section = new(
        "section",
        "id, key, post_id, parent_id, ordinal, level, title, anchor, former_anchors, url, word_count, time_to_read, in_degree, " +
        $"html_start, html_end, text_start, text_end, markdown_start, markdown_end, {Location}",
        row => new(
            row.Long(), row.Text(), row.Long(), row.LongOrNull(), row.Int(), row.Int(), row.Text(), row.TextOrNull(), row.Texts(),
            row.TextOrNull(), row.Int(), row.Int(), row.Int(), row.Span(), row.Span(), row.SpanOrNull(), row.Location()));

    public static readonly Mapping<FigureRecord> Figure = new(
        "figure",
        "id, section_id, url, alt, caption",
        row => new(row.Long(), row.LongOrNull(), row.Text(), row.TextOrNull(), row.TextOrNull()));

    public static readonly Mapping<CodeBlockRecord> CodeBlock = new(
        "code_block",
        "id, section_id, language, code",
        row => new(row.Long(), row.LongOrNull(), row.TextOrNull(), row.Text()));

    public static readonly Mapping<EquationRecord> Equation = new(
        "equation",
        "id, section_id, tex, label",
        row => new(row.Long(), row.LongOrNull(), row.Text(), row.TextOrNull()));

    public static readonly Mapping<NotationEntryRecord> NotationEntry = new(
        "notation_entry",
        "id, section_id, symbol, meaning",
        row => new(row.Long(), row.LongOrNull(), row.Text(), row.Text()));

    public static readonly Mapping<TopicRecord> Topic = new(
        "topic",
        "id, key, pref_label, alt_labels, definition, introduced_post_id, introduced_section_id, post_count, introducing_post_count, assuming_post_count",
        row => new(
            row.Long(), row.Text(), row.Text(), row.Texts(), row.TextOrNull(), row.LongOrNull(), row.LongOrNull(), row.Int(), row.Int(), row.Int()));

    public static readonly Mapping<TopicPrerequisiteRecord> TopicPrerequisite = new(
        "topic_prerequisite",
        "topic_id, needs_id, strength, confidence, reasons, review, curation",
        row => new(row.Long(), row.Long(), row.Enum<PrerequisiteStrength>(), row.Double(), ReasonText.Parse(row.Text()), row.Review()));

    public static readonly Mapping<SeriesRecord> Series = new(
        "series",
        "id, key, slug, title, missing_parts, time_to_read, method",
        row => new(row.Long(), row.Text(), row.Text(), row.Text(), row.Ints(), row.Int(), row.Enum<ProvenanceMethod>()));

    public static readonly Mapping<SeriesEntryRecord> SeriesEntry = new(
        "series_entry",
        "id, series_id, post_id, position, label, previous_post_id, next_post_id, curation",
        row => new(row.Long(), row.Long(), row.Long(), row.Int(), row.TextOrNull(), row.LongOrNull(), row.LongOrNull(), row.TextOrNull()));

    public static readonly Mapping<SeriesEntryRecord> RefusedSeriesEntry = new(
        "refused_series_entry",
        "id, series_id, post_id, position, label",
        row => new(row.Long(), row.Long(), row.Long(), row.Int(), row.TextOrNull(), PreviousPostId: null, NextPostId: null, Curation: null));

    public static readonly Mapping<LinkRecord> Link = new(
        "link",
        $"id, key, from_post_id, from_section_id, to_post_id, to_section_id, to_anchor, status, kind, confidence, method, href, anchor_text, context_id, origin, review, curation, {Location}",
        row => new(
            row.Long(), row.Text(), row.Long(), row.LongOrNull(), row.LongOrNull(), row.LongOrNull(), row.TextOrNull(),
            row.Enum<LinkStatus>(), row.Enum<LinkKind>(), row.Double(), row.Enum<ProvenanceMethod>(), row.TextOrNull(), row.Text(), row.Long(),
            row.Enum<Origin>(), row.Review(), row.Location()));

    public static readonly Mapping<PrerequisiteRecord> Prerequisite = new(
        "prerequisite",
        "id, is_authored, method, reasons, review, curation",
        row => new(row.Long(), row.Flag(), row.Enum<ProvenanceMethod>(), ReasonText.Parse(row.Text()), row.Review()));

    public static readonly Mapping<RelatedPostRecord> RelatedPost = new(
        "related_post", "id, other_post_id, score, reasons, review, curation", row => new(row.Long(), row.Long(), row.Double(), ReasonText.Parse(row.Text()), row.Review()));

    public static readonly Mapping<RelatedSectionRecord> RelatedSection = new(
        "related_section", "id, other_section_id, score, reasons", row => new(row.Long(), row.Long(), row.Double(), ReasonText.Parse(row.Text())));

    public static readonly Mapping<PaperRecord> Paper = new(
        "paper",
        "id, key, title, authors, has_more_authors, kind, year, venue, doi, arxiv_id, url, citing_post_count",
        row => new(
            row.Long(), row.Text(), row.Text(), row.Texts(), row.Flag(), row.Enum<PaperKind>(), row.IntOrNull(), row.TextOrNull(), row.TextOrNull(), row.TextOrNull(),
            row.TextOrNull(), row.Int()));

    public static readonly Mapping<ReferenceRecord> Reference = new(
        "reference",
        $"id, key, post_id, position, label, text, title, authors, year, venue, url, paper_id, {Location}",
        row => new(
            row.Long(), row.Text(), row.Long(), row.Int(), row.TextOrNull(), row.Text(), row.TextOrNull(), row.Texts(), row.IntOrNull(),
            row.TextOrNull(), row.TextOrNull(), row.LongOrNull(), row.Location()));

    public static readonly Mapping<CitationRecord> Citation = new(
        "citation",
        $"id, key, post_id, section_id, marker, context_id, reference_id, paper_id, {Location}",
        row => new(
            row.Long(), row.Text(), row.Long(), row.LongOrNull(), row.Text(), row.Long(), row.LongOrNull(), row.LongOrNull(), row.Location()));

    public static readonly Mapping<UpdateRecord> Update = new(
        "update_note",
        $"id, key, post_id, date, text, sections, {Location}",
        row => new(row.Long(), row.Text(), row.Long(), row.DayOrNull(), row.Text(), row.Ints(), row.Location()));

    public static readonly Mapping<DiagnosticRecord> Diagnostic = new(
        "diagnostic",
        $"id, key, code, severity, message, source_id, path, post_id, link_id, curation, {Location}, first_seen_at, suggestion",
        row => new(
            row.Long(), row.Text(), row.Enum<DiagnosticCode>(), row.Enum<DiagnosticSeverity>(), row.Text(), row.Long(), row.Text(),
            row.LongOrNull(), row.LongOrNull(), row.TextOrNull(), row.Location(), row.Moment(), row.TextOrNull()));

    public static readonly Mapping<DiagnosticFixRecord> DiagnosticFix = new(
        "diagnostic_fix",
        "id, title, patch, confidence",
        row => new(row.Long(), row.Text(), row.Text(), row.Double()));

    public static readonly Mapping<IngestRunRecord> IngestRun = new(
        "ingest_run",
        "key, source, status, files_total, files_read, posts_added, posts_changed, posts_removed, started_at, finished_at, error",
        row => new(
            row.Text(), row.Text(), row.Enum<IngestStatus>(), row.IntOrNull(), row.Int(), row.Int(), row.Int(), row.Int(), row.Moment(), row.Moment(), row.TextOrNull()));
}
