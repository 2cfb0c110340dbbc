using Gateway.Content.Model;

namespace Gateway.Content.Sources;

/// <summary>A fault of one file while the file is being read: a diagnostic that does not know yet which post it belongs to.</summary>
internal sealed record Fault(DiagnosticCode Code, SourceSpan Location, string Message, string? Suggestion = null);
