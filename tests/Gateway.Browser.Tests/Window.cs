using Gateway.Testing;
using Microsoft.Playwright;

namespace Gateway.Browser.Tests;

/// <summary>A browser window that remembers whom it asked and what it complained of.</summary>
public sealed class Window : IAsyncDisposable
{
    private readonly List<string> hosts = [];
    private readonly List<string> complaints = [];

    public Window(IPage page)
    {
        Page = page;
        page.Context.Request += (_, request) => hosts.Add(new Uri(request.Url).Host);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
    }

    public IPage Page { get; }

    /// <summary>Hosts of all requests; empty for those that need none, such as <c>blob:</c>.</summary>
    public IEnumerable<string> Hosts => hosts.Where(host => host.Length > 0).Distinct();

    /// <summary>Errors on the console, a breach of the content security policy among them.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    public ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).First;

    public ILocator Heading(string name) => Page.GetByRole(AriaRole.Heading, new() { Name = name }).First;

    /// <summary>Keeps a picture for people to look at.</summary>
    public Task PhotographAsync(string name) =>
        Page.ScreenshotAsync(new() { Path = Repository.PathOf("artifacts", $"{name}.png"), FullPage = true });

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
