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

    /// <summary>Standard output whose lines are never broken, so that places can be copied and clicked.</summary>
    public static IAnsiConsole CreateForLines()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings());
        console.Profile.Width = NoEnd;
        return console;
    }

    /// <summary>Standard error: for what must not mix with a command's answer.</summary>
    public static IAnsiConsole CreateForErrors() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    /// <summary>Plain text, into <paramref name="writer"/>.</summary>
    public static IAnsiConsole CreatePlain(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(writer) });
        console.Profile.Width = NoEnd;
        return console;
    }
}
