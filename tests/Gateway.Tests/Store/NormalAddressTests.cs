using Gateway.Store.Tables;
using Xunit;

namespace Gateway.Tests.Store;

public sealed class NormalAddressTests
{
    [Theory]
    [InlineData("https://Example.org/a/", "example.org/a")]
    [InlineData("http://example.org:80/a/index.html", "example.org/a")]
    [InlineData("https://example.org:8080", "example.org:8080")]
    [InlineData("https://example.org/A?q=/x/#f", "example.org/A")]
    [InlineData("https://example.org/%7euser/%c3%a9", "example.org/~user/%C3%A9")]
    [InlineData("https://example.org/é", "example.org/%C3%A9")]
    [InlineData("https://example.org/a%2Fb", "example.org/a%2Fb")]
    [InlineData("/a/b/#c", "/a/b")]
    [InlineData("/", "")]
    [InlineData("https://example.org/myindex.html", "example.org/myindex.html")]
    public void Address_has_one_spelling(string url, string spelling) => Assert.Equal(spelling, NormalAddress.Of(url));
}
