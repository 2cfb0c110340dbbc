using Gateway.Api.Curations;
using Gateway.Api.Links;
using Gateway.Api.Loading;
using Gateway.Api.Nodes;
using Gateway.Api.Paging;
using Gateway.Api.Posts;
using Gateway.Api.Scalars;
using Gateway.Api.Sections;
using Gateway.Content.Model;
using Gateway.Store.Reading;
using GraphQL.Types;

namespace Gateway.Api.Diagnostics;

internal sealed class DiagnosticType : NodeType<DiagnosticRecord>
{
    public DiagnosticType()
        : base("Diagnostic", "A fault found in the content.", diagnostic => diagnostic.Key, "Global id; stays the same while the fault lasts.")
    {
        Field<NonNullGraphType<DiagnosticCodeType>>("code").Description("What is wrong.");
        Field<NonNullGraphType<DiagnosticSeverityType>>("severity").Description("How bad it is.");
        Field(diagnostic => diagnostic.Message).Description("The fault in one sentence.");
        Field<PostType>("post").Description("The post at fault; null if the file could not be read.")
            .Loads(context => context.Source.PostId is { } post ? PostLoaders.ById.Load(context, post) : default);
        Field<NodeInterface>("subject").Description("The link or the decision at fault.")
            .Loads(context => context.Source switch
            {
                { LinkId: { } link } => LinkLoaders.ById.Load(context, link).AsObject(),
                { Curation: { } curation } => CurationLoaders.ByKey.Load(context, curation).AsObject(),
                _ => default,
            });
        Field<NonNullGraphType<SourceLocationType>>("location").Description("Where it is.")
            .Resolve(context => new SourceLocation(context.Source.Path, context.Source.Location));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<DiagnosticFixType>>>>("fixes").Description("Suggested repairs, best first.")
            .Loads(context => DiagnosticLoaders.Fixes.Load(context, context.Source.Id));
        Field<NonNullGraphType<DateTimeType>>("firstSeenAt").Description("When it was first seen.");
    }
}

internal sealed class DiagnosticFixType : ObjectGraphType<DiagnosticFixRecord>
{
    public DiagnosticFixType()
    {
        Name = "DiagnosticFix";
        Description = "A suggested repair.";
        Field(fix => fix.Title).Description("What it does.");
        Field(fix => fix.Patch).Description("Unified diff against the source file.");
        Field(fix => fix.Confidence).Description("How sure it is right, 0 to 1.");
    }
}

internal sealed class DiagnosticConnectionType() : ConnectionType<DiagnosticType, DiagnosticRecord>("Diagnostic", "diagnostic", "diagnostics");

internal sealed class DiagnosticCodeType() : EnumType<DiagnosticCode>("What is wrong.", new Dictionary<DiagnosticCode, string>
{
    [DiagnosticCode.BrokenPostLink] = "A link to a post that does not exist.",
    [DiagnosticCode.BrokenAnchor] = "A link to a section that does not exist.",
    [DiagnosticCode.RedirectedLink] = "A link that still uses a former address or anchor.",
    [DiagnosticCode.AmbiguousLink] = "A link that several posts fit.",
    [DiagnosticCode.LinkToSuperseded] = "A link to a post that has been replaced.",
    [DiagnosticCode.SeriesGap] = "A part number is missing or used twice.",
    [DiagnosticCode.LinkConvention] = "A destination that the site's own templates seem to give a meaning.",
    [DiagnosticCode.PrerequisiteCycle] = "Posts that need each other in a circle.",
    [DiagnosticCode.DuplicateSlug] = "Two posts share an address.",
    [DiagnosticCode.DuplicateAnchor] = "Two headings share an anchor.",
    [DiagnosticCode.InvalidFrontMatter] = "Front matter that cannot be read.",
    [DiagnosticCode.MalformedUpdateNote] = "A note of change without date or closing bracket.",
    [DiagnosticCode.UnreadableFile] = "A file that cannot be read at all.",
    [DiagnosticCode.GarbledText] = "Text whose characters were decoded wrongly.",
    [DiagnosticCode.FileTooLarge] = "A file over the size limit.",
    [DiagnosticCode.UncitedReference] = "A bibliography entry the text never cites.",
    [DiagnosticCode.MissingReference] = "A citation without bibliography entry.",
    [DiagnosticCode.UnidentifiedReference] = "A bibliography entry whose work is unclear.",
    [DiagnosticCode.ReferenceMismatch] = "The entry's text and its link name different works.",
    [DiagnosticCode.InvalidBibliography] = "A .bib file that is missing or cannot be read whole.",
    [DiagnosticCode.OrphanPost] = "A post without any link in or out.",
    [DiagnosticCode.UncoveredTopic] = "A topic the post assumes and none introduces.",
    [DiagnosticCode.CurationTargetGone] = "A curator's decision about something that is gone.",
    [DiagnosticCode.InvalidCuration] = "A decision that cannot be understood or does not hold.",
    [DiagnosticCode.InvalidVocabulary] = "A topics.yml that cannot be read as it stands.",
});

internal sealed class DiagnosticSeverityType() : EnumType<DiagnosticSeverity>(
    "How bad a fault is; sorts from worst.", new Dictionary<DiagnosticSeverity, string>
    {
        [DiagnosticSeverity.Error] = "Readers run into it.",
        [DiagnosticSeverity.Warning] = "Should be mended.",
        [DiagnosticSeverity.Info] = "Worth knowing.",
    });
