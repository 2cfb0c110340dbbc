using Gateway.Content.Diagnostics;
using Gateway.Content.Model;
using Gateway.Content.Repairs;

namespace Gateway.Reports;

/// <summary>The faults in SARIF 2.1.0, which code hosts and editors read (docs.oasis-open.org/sarif/sarif/v2.1.0).</summary>
public static class SarifReport
{
    private static readonly DiagnosticCode[] Codes = Enum.GetValues<DiagnosticCode>();

    public static string Print(FaultReport report) => ReportFormat.Serialize(new Dictionary<string, object>
    {
        ["$schema"] = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        ["version"] = "2.1.0",
        ["runs"] = new[] { Run(report) },
    });

    private static object Run(FaultReport report) => new
    {
        Tool = new { Driver = new { Name = "Gateway", Rules = Codes.Select(Rule) } },
        ColumnKind = "utf16CodeUnits",
        OriginalUriBaseIds = report.Sources.ToDictionary(source => source.Name, source => new { Uri = new Uri(source.Folder + "/").AbsoluteUri }),
        Results = report.Faults.Select(fault => Result(fault, report.Fixes.Of(fault))),
    };

    private static object Rule(DiagnosticCode code)
    {
        var rule = DiagnosticCatalogue.Of(code);
        return new
        {
            Id = rule.Number,
            Name = code.ToString(),
            ShortDescription = Message(rule.Meaning),
            Help = Message(rule.Remedy),
            DefaultConfiguration = new { Level = LevelOf(rule.Severity) },
        };
    }

    private static object Result(Diagnostic fault, IReadOnlyList<DiagnosticFix> fixes)
    {
        var rule = DiagnosticCatalogue.Of(fault.Code);
        return new
        {
            RuleId = rule.Number,
            RuleIndex = Array.IndexOf(Codes, fault.Code),
            Level = LevelOf(rule.Severity),
            Message = Message(fault.Message),
            Locations = new[] { new { PhysicalLocation = Place(fault) } },

            // Lets a code host know a fault again when its line has moved.
            PartialFingerprints = new Dictionary<string, string> { ["diagnosticKey/v1"] = fault.Key.Value },
            Fixes = fixes.Count == 0 ? null : fixes.Select(fix => Fix(fault, fix)),
        };
    }

    private static object Fix(Diagnostic fault, DiagnosticFix fix) => new
    {
        Description = Message(fix.Title),
        ArtifactChanges = new[]
        {
            new { ArtifactLocation = FileOf(fault), Replacements = new[] { new { DeletedRegion = RegionOf(fix.Edit), InsertedContent = Message(fix.Edit.New) } } },
        },
    };

    private static object RegionOf(TextEdit edit) => new { StartLine = edit.Line, StartColumn = edit.Column, EndLine = edit.Line, EndColumn = edit.Column + edit.Old.Length };

    private static object FileOf(Diagnostic fault) => new { Uri = string.Join('/', fault.Path.Split('/').Select(Uri.EscapeDataString)), UriBaseId = fault.Source };

    private static object Place(Diagnostic fault) => new
    {
        ArtifactLocation = FileOf(fault),
        Region = new { StartLine = fault.Location.Line, StartColumn = fault.Location.Column, fault.Location.EndLine, fault.Location.EndColumn },
    };

    private static object Message(string text) => new { Text = text };

    private static string LevelOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };
}
