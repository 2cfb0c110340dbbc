using System.CommandLine;
using System.Globalization;
using Gateway.Api.Contract;
using Gateway.Settings;
using Gateway.Store;
using Gateway.Store.Keys;
using Spectre.Console;

namespace Gateway.Commands;

/// <summary><c>keys</c>: makes, lists and revokes the API keys of a database.</summary>
public static class KeysCommand
{
    public static Command Create()
    {
        var command = new Command("keys", "Makes, lists and revokes API keys, for those who may do more than read.");
        command.Add(CreateAdd());
        command.Add(CreateList());
        command.Add(CreateRevoke());
        return command;
    }

    private static Command CreateAdd()
    {
        var name = new Option<string>("--name") { Description = "Whose key it is, as it stands in logs and beside decisions.", HelpName = "NAME", Required = true };
        var scopes = new Option<string?>("--scopes") { Description = $"What its holder may do, such as {ScopeNames.Listed}. [default: only read]", HelpName = "SCOPES" };
        var expires = new Option<string?>("--expires") { Description = "Day or moment it ends at, such as 2030-01-31, in UTC. [default: never]", HelpName = "DATE" };
        var command = new Command("add", "Makes a key and prints it, once: only its hash is kept.") { name, scopes, expires };
        SetAction(command, (keys, line) =>
        {
            var label = line.GetValue(name)!;
            if (string.IsNullOrWhiteSpace(label) || label.Any(char.IsControl) || label.Length > 100)
                throw new FailureException(ExitCode.Usage, "A name of a key has 1 to 100 characters on one line.");
            var key = keys.Add(label, ScopeNames.NamesOf(ScopesOf(line.GetValue(scopes) ?? "")), MomentOf(line.GetValue(expires)))
                ?? throw new FailureException(ExitCode.Usage, $"There is a key called {label} already: revoke it first, or choose another name.");
            // Standard output is for the key alone, so that a script can take it.
            Console.Error.WriteLine("Keep this key: it is not shown again.");
            Terminal.CreateForLines().WriteLine(key.Reveal());
        });
        return command;
    }

    private static Command CreateList()
    {
        var command = new Command("list", "Lists all keys that ever were, without their secrets.");
        SetAction(command, (keys, _) =>
        {
            var table = new Table().Border(TableBorder.None).AddColumns("ID", "Name", "Scopes", "Created", "Expires", "Last used", "State");
            foreach (var key in keys.All())
            {
                string[] cells =
                [
                    key.Id, key.Name, string.Join(',', key.Scopes), Show(key.CreatedAt), Show(key.ExpiresAt), Show(key.LastUsedAt),
                    key.StateAt(TimeProvider.System.GetUtcNow()).ToString().ToLowerInvariant(),
                ];
                table.AddRow([.. cells.Select(cell => new Text(cell))]);
            }

            Terminal.CreateForLines().Write(table);
        });
        return command;
    }

    private static Command CreateRevoke()
    {
        var key = new Argument<string>("KEY") { Description = "Its id or name, as keys list shows them." };
        var command = new Command("revoke", "Revokes a key: it is refused from the next request on.") { key };
        SetAction(command, (keys, line) =>
        {
            var revoked = keys.Revoke(line.GetValue(key)!)
                ?? throw new FailureException(ExitCode.Usage, "No key that is not revoked has this id or name: keys list shows them all.");
            Terminal.CreateForLines().WriteLine($"Revoked {revoked.Name} ({revoked.Id}).");
        });
        return command;
    }

    private static void SetAction(Command command, Action<ApiKeys, ParseResult> act)
    {
        var database = new DatabaseOption();
        database.AddTo(command);
        command.SetAction(async (line, cancellationToken) =>
        {
            var settings = GatewaySettings.Read();
            var file = ServeCommand.Choose(DistinctSources.Of(settings.Sources), database.Read(line, settings)).Database;
            await using var services = new ServiceCollection().AddGatewayStore(file).BuildServiceProvider();
            var store = services.GetRequiredService<Database>();
            // To open it looks through the whole file for damage, which may take long.
            if (!File.Exists(file) || !store.HasPresentShape())
                await store.OpenAsync(cancellationToken);
            act(services.GetRequiredService<ApiKeys>(), line);
            return ExitCode.Ok;
        });
    }

    private static Scopes ScopesOf(string text)
    {
        var names = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return names.FirstOrDefault(name => ScopeNames.ScopeOf(name) is null) is { } unknown
            ? throw new FailureException(ExitCode.Usage, $"There is no scope {unknown}: write some of {ScopeNames.Listed}.")
            : ScopeNames.ScopesOf(names);
    }

    private static DateTimeOffset? MomentOf(string? text)
    {
        if (text is null)
            return null;
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            throw new FailureException(ExitCode.Usage, $"\"{text}\" is no date: write one such as 2030-01-31, or 2030-01-31T12:00Z.");
        return moment > TimeProvider.System.GetUtcNow() ? moment : throw new FailureException(ExitCode.Usage, $"{text} is over: a key ends in the future.");
    }

    private static string Show(DateTimeOffset? moment) => moment?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "-";
}
