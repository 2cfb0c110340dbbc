using System.CommandLine;
using Gateway.Settings;

namespace Gateway.Commands;

/// <summary><c>--db</c>: which file holds what was read.</summary>
public sealed class DatabaseOption
{
    private readonly Option<string?> file = new("--db")
    {
        Description = "SQLite file; created if missing. [default: one per set of folders among your application data]",
        HelpName = "FILE",
    };

    public void AddTo(Command command) => command.Add(file);

    /// <summary>Null if neither the command line nor the settings name a file.</summary>
    public string? Read(ParseResult line, GatewaySettings settings) => line.GetValue(file) ?? settings.Database;
}
