using System.Globalization;
using Gateway.Commands;
using Gateway.Content.Diagnostics;
using Gateway.Content.Model;
using Spectre.Console;

namespace Gateway.Reports;

/// <summary>One line for each fault, as compilers write them: <c>posts/attention.md:41:7  error GW1002  ...</c></summary>
public static class TextReport
{
    public static void Write(IAnsiConsole console, FaultReport report)
    {
        var here = Directory.GetCurrentDirectory();
        foreach (var fault in report.Faults)
        {
            var rule = DiagnosticCatalogue.Of(fault.Code);
            console.Write(new Text($"{Shortest(report.FileOf(fault), here)}:{fault.Location.Line}:{fault.Location.Column}  "));
            console.Write(new Text($"{Word(rule.Severity)} {rule.Number}", new Style(ColorOf(rule.Severity))));
            console.WriteLine("  " + OnOneLine(fault.Message));
        }

        console.WriteLine(Sum(report));
    }

    public static string Print(FaultReport report)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        Write(Terminal.CreatePlain(writer), report);
        return writer.ToString().TrimEnd();
    }

    /// <summary>Such as <c>2 errors, 1 warning and 0 infos in 52 posts</c>.</summary>
    public static string Sum(FaultReport report)
    {
        var counts = report.Faults.CountBy(fault => DiagnosticCatalogue.SeverityOf(fault.Code)).ToDictionary();
        string Of(DiagnosticSeverity severity) => Count(counts.GetValueOrDefault(severity), Word(severity));
        return $"{Of(DiagnosticSeverity.Error)}, {Of(DiagnosticSeverity.Warning)} and {Of(DiagnosticSeverity.Info)} in {Count(report.Posts, "post")}";
    }

    /// <summary>From the working directory where the file lies in it, so that the place can be opened as it stands.</summary>
    internal static string Shortest(string file, string here)
    {
        var relative = Path.GetRelativePath(here, file);
        return relative.StartsWith("..", StringComparison.Ordinal) ? file : relative;
    }

    /// <summary>Content may hold line feeds and the control characters of a terminal.</summary>
    internal static string OnOneLine(string message) => string.Concat(message.Select(x => char.IsControl(x) ? ' ' : x));

    private static Color ColorOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => Color.Red,
        DiagnosticSeverity.Warning => Color.Yellow,
        _ => Color.Blue,
    };

    private static string Word(DiagnosticSeverity severity) => severity.ToString().ToLowerInvariant();

    internal static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");
}
