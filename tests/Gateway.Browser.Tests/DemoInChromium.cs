using Gateway.Testing;
using Microsoft.Playwright;
using Xunit;

namespace Gateway.Browser.Tests;

/// <summary>The program serving the demo blogs, and Debian's Chromium to look at it: once for all tests.</summary>
public sealed class DemoInChromium : IAsyncLifetime
{
    private const string Executable = "/usr/bin/chromium";

    // No sandbox, since CI runs as root; and nothing that a browser asks of the network for itself.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private GatewayProcess? gateway;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public static string Missing => $"Chromium is missing at {Executable}: run apt-get install chromium as root.";

    public Uri Address => gateway!.Address;

    public async Task InitializeAsync()
    {
        if (!File.Exists(Executable))
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", Missing);
            return;
        }

        // The IDE compiles 10 MB of scripts before it shows anything: a busy machine needs more than the usual 5 seconds.
        Assertions.SetDefaultExpectTimeout(60_000);
        gateway = await GatewayProcess.ServeAsync("--db", Path.Combine(Path.GetTempPath(), $"gateway-{Guid.NewGuid():n}.db"));
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = Arguments });
    }

    /// <summary>A new window, which keeps nothing of others.</summary>
    public async Task<Window> OpenAsync(BrowserNewContextOptions? options = null)
    {
        Skip.If(browser is null, Missing);
        return new Window(await (await browser.NewContextAsync(options)).NewPageAsync());
    }

    /// <summary>A new window at an address of the page.</summary>
    public async Task<Window> OpenAsync(string path, BrowserNewContextOptions? options = null)
    {
        var window = await OpenAsync(options ?? new() { ViewportSize = new() { Width = 1400, Height = 900 } });
        await window.Page.GotoAsync(new Uri(Address, path).ToString());
        return window;
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (gateway is not null)
            await gateway.DisposeAsync();
    }
}
