using Spectre.Console;

namespace Gateway.Commands;

/// <summary>Where the commands write what people read.</summary>
public static class Terminal
{
    private const int NoEnd = 10_000;

    /// <summary>Standard output. In a file or pipe, lines are as long as they are: a path cut in two is of no use.</summary>
    public static IAnsiConsole Create()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings());
        if (!console.Profile.Out.IsTerminal)
            console.Profile.Width = NoEnd;
        return console;
    }
}
