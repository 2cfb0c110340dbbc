using Gateway.Content.Model;

namespace Gateway.Content.Diagnostics;

/// <summary>Every fault with its number and severity: the one place where they are written down.</summary>
public static class DiagnosticCatalogue
{
    public static DiagnosticSeverity SeverityOf(DiagnosticCode code) => Entry(code).Severity;

    /// <summary>The number by which people look a fault up, such as <c>GW1002</c>.</summary>
    public static string NumberOf(DiagnosticCode code) => Entry(code).Number;

    private static (string Number, DiagnosticSeverity Severity) Entry(DiagnosticCode code) => code switch
    {
        DiagnosticCode.BrokenPostLink => ("GW1001", DiagnosticSeverity.Error),
        DiagnosticCode.BrokenAnchor => ("GW1002", DiagnosticSeverity.Error),
        DiagnosticCode.RedirectedLink => ("GW1003", DiagnosticSeverity.Info),
        DiagnosticCode.AmbiguousLink => ("GW1004", DiagnosticSeverity.Warning),
        DiagnosticCode.DuplicateSlug => ("GW2001", DiagnosticSeverity.Warning),
        DiagnosticCode.DuplicateAnchor => ("GW2002", DiagnosticSeverity.Warning),
        DiagnosticCode.InvalidFrontMatter => ("GW3001", DiagnosticSeverity.Error),
        DiagnosticCode.MalformedUpdateNote => ("GW3002", DiagnosticSeverity.Warning),
        DiagnosticCode.UnreadableFile => ("GW4001", DiagnosticSeverity.Error),
        DiagnosticCode.GarbledText => ("GW4002", DiagnosticSeverity.Warning),
        DiagnosticCode.FileTooLarge => ("GW4003", DiagnosticSeverity.Error),
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "The code has no line in the catalogue."),
    };
}
