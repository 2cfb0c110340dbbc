namespace Gateway.Content.Repairs;

/// <summary>A repair whose place in the file is known.</summary>
/// <param name="Title">What it does.</param>
/// <param name="Patch">Unified diff against the file as it is, with paths from the source's folder after <c>a/</c> and <c>b/</c>.</param>
/// <param name="Confidence">How sure it is right, 0 to 1.</param>
public sealed record DiagnosticFix(string Title, string Patch, double Confidence, TextEdit Edit);
