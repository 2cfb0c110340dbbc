using Gateway.Content.Diagnostics;

namespace Gateway.Reports;

/// <summary>The faults as a JSON document, in the words of the GraphQL schema.</summary>
public static class JsonReport
{
    public static string Print(FaultReport report) => ReportFormat.Serialize(new
    {
        report.Posts,
        Faults = report.Faults.Select(fault => new
        {
            fault.Source,
            fault.Path,
            fault.Location.Line,
            fault.Location.Column,
            fault.Location.EndLine,
            fault.Location.EndColumn,
            DiagnosticCatalogue.Of(fault.Code).Severity,
            fault.Code,
            DiagnosticCatalogue.Of(fault.Code).Number,
            fault.Message,
            fault.Suggestion,
            Fixes = report.Fixes.Of(fault).Select(fix => new { fix.Title, fix.Patch, fix.Confidence }),
        }),
    });
}
