using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Gateway.Content.Model;
using Xunit;

namespace Gateway.Tests.Content.Properties;

/// <summary>Hears what is thrown while it lives, also what the product catches, by all that runs on behalf of its maker.</summary>
internal sealed class Thrown : IDisposable
{
    private static readonly AsyncLocal<Thrown?> Current = new();

    private readonly ConcurrentQueue<string> heard = new();

    public Thrown()
    {
        Current.Value = this;
        AppDomain.CurrentDomain.FirstChanceException += Hear;
    }

    /// <summary>Files may be nested more deeply than a parser stands; any other failure of one is a bug.</summary>
    public void IsNoBug(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics.Where(x => x.Message.StartsWith("The gateway could not read this file", StringComparison.Ordinal)))
            Assert.True(heard.Any(x => x.Contains("nested", StringComparison.Ordinal)), $"{diagnostic.Path}: {diagnostic.Message}\n{string.Join("\n\n", heard)}");
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.FirstChanceException -= Hear;
        Current.Value = null;
    }

    private void Hear(object? sender, FirstChanceExceptionEventArgs e)
    {
        if (Current.Value == this && heard.Count < 100)
            heard.Enqueue($"{e.Exception.GetType().Name}: {e.Exception.Message}\n{string.Join("\n", Environment.StackTrace.Split('\n').Where(x => x.Contains("Gateway.Content", StringComparison.Ordinal)).Take(8))}");
    }
}
