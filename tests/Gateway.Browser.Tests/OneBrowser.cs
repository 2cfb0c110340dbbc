using Xunit;

namespace Gateway.Browser.Tests;

/// <summary>All tests in one browser, one after another: several at once would wait for each other on a small machine.</summary>
[CollectionDefinition(Name)]
public sealed class OneBrowser : ICollectionFixture<DemoInChromium>
{
    public const string Name = "One browser";
}
