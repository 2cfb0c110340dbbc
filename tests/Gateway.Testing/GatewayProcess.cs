using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Gateway.Testing;

/// <summary>The built program as a process of its own, as a person starts it.</summary>
public sealed partial class GatewayProcess : IAsyncDisposable
{
    // Only a hanging program takes so long: it is ended, and the test fails.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly Transcript output = new();
    private readonly Transcript error = new();

    private GatewayProcess(ProcessStartInfo start)
    {
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => output.Add(line.Data);
        process.ErrorDataReceived += (_, line) => error.Add(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Output => output.Text;

    public string Error => error.Text;

    public int Id => process.Id;

    /// <summary>Where the serving program listens.</summary>
    public Uri Address { get; private set; } = new("http://localhost");

    public static GatewayProcess Start(params string[] arguments) => new(StartInfo(arguments));

    /// <summary>Runs the program to its end.</summary>
    public static Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments) => RunAsync(StartInfo(arguments));

    /// <summary>Runs the program to its end in a working directory, with more in its environment.</summary>
    public static Task<(int ExitCode, string Output, string Error)> RunInAsync(
        string folder, IEnumerable<(string Name, string Value)> environment, params string[] arguments)
    {
        var start = StartInfo(arguments);
        start.WorkingDirectory = folder;
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return RunAsync(start);
    }

    /// <summary>Starts the program on a free port and waits until it says that it serves.</summary>
    public static Task<GatewayProcess> ServeAsync(params string[] arguments) => ServeAsync([], arguments);

    /// <summary>The same with more in its environment.</summary>
    public static async Task<GatewayProcess> ServeAsync(IEnumerable<(string Name, string Value)> environment, params string[] arguments)
    {
        var start = StartInfo([.. arguments, "--urls", "http://127.0.0.1:0"]);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var gateway = new GatewayProcess(start);
        var endpoint = await gateway.WaitForOutputAsync(EndpointLine());
        gateway.Address = new Uri(endpoint.Groups["url"].Value);
        return gateway;
    }

    /// <summary>Waits for a text on standard output.</summary>
    public async Task<Match> WaitForOutputAsync(Regex pattern)
    {
        using var limit = new CancellationTokenSource(Patience);
        for (; ; )
        {
            var ended = process.HasExited;
            if (pattern.Match(Output) is { Success: true } match)
                return match;
            if (ended || limit.IsCancellationRequested)
                throw new InvalidOperationException($"The program did not print {pattern}, but:\n{Output}\n{Error}");
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }
    }

    /// <summary>Presses Ctrl+C.</summary>
    public async Task InterruptAsync()
    {
        using var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    public async Task<int> WaitForExitAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(limit.Token);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(ProcessStartInfo start)
    {
        await using var gateway = new GatewayProcess(start);
        return (await gateway.WaitForExitAsync(), gateway.Output, gateway.Error);
    }

    private static ProcessStartInfo StartInfo(IEnumerable<string> arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Gateway.dll");
        return new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // Default databases stay out of the tester's own.
            Environment = { ["XDG_DATA_HOME"] = Path.Combine(AppContext.BaseDirectory, "application-data") },
        };
    }

    [GeneratedRegex(@"^\s*Endpoint\s+(?<url>http\S+)/graphql\s*$", RegexOptions.Multiline)]
    private static partial Regex EndpointLine();

    private sealed class Transcript
    {
        private readonly StringBuilder lines = new();

        public string Text
        {
            get
            {
                lock (lines)
                    return lines.ToString();
            }
        }

        public void Add(string? line)
        {
            lock (lines)
                lines.Append(line).Append(line is null ? "" : "\n");
        }
    }
}
