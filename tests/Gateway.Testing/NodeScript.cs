using System.Collections.Concurrent;
using System.Diagnostics;
using Xunit;

namespace Gateway.Testing;

/// <summary>A script of a tests' folder for Node.js, whose packages npm restores beside it.</summary>
public static class NodeScript
{
    private static readonly ConcurrentDictionary<string, Lazy<Task>> Restored = new();

    /// <summary>Returns what the script prints; it must succeed.</summary>
    /// <param name="folder">Holds the script, <c>package.json</c> and <c>package-lock.json</c>.</param>
    public static async Task<string> RunAsync(string folder, string script, params string[] arguments)
    {
        await Restored.GetOrAdd(folder, _ => new(() => RestoreAsync(folder))).Value;
        return await RunProgramAsync(folder, "node", [script, .. arguments]);
    }

    /// <summary>Returns what any program prints; it must succeed.</summary>
    public static async Task<string> RunProgramAsync(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {output}\n{await errors}");
        return output;
    }

    private static async Task RestoreAsync(string folder)
    {
        // npm writes this when all packages are there.
        var done = new FileInfo(Path.Combine(folder, "node_modules", ".package-lock.json"));
        if (!done.Exists || done.LastWriteTimeUtc < File.GetLastWriteTimeUtc(Path.Combine(folder, "package-lock.json")))
            await RunProgramAsync(folder, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
    }
}
