using Gateway.Content.Model;
using Gateway.Content.Parsing;

namespace Gateway.Content.Extraction.Citations;

/// <summary>A place that cites, within its block.</summary>
/// <param name="Link">The link that it is; null where it is printed only.</param>
/// <param name="Reference">Index of the entry; null where there is none.</param>
internal readonly record struct Callout(TextBlock Block, TextSpan Span, InlineLink? Link, int? Reference);
