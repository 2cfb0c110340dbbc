using Gateway.Api.Loading;
using Xunit;

namespace Gateway.Api.Tests.Execution;

public sealed class BoundedCacheTests
{
    private readonly object maker = new();

    [Fact]
    public void What_is_asked_for_again_stays_and_the_rest_goes_when_room_is_short()
    {
        var cache = new BoundedCache(room: 1000);
        cache.Keep(maker, "used", 1, weight: 100);
        cache.Keep(maker, "unused", 2, weight: 100);
        for (var other = 0; other < 100; other++)
        {
            cache.Keep(maker, $"other {other}", other, weight: 100);
            Assert.True(cache.TryGet(maker, "used", out int kept));
            Assert.Equal(1, kept);
        }

        Assert.False(cache.TryGet(maker, "unused", out int _));
        Assert.InRange(Enumerable.Range(0, 100).Count(other => cache.TryGet(maker, $"other {other}", out int _)), 1, 12);
    }

    [Fact]
    public void Without_room_nothing_is_kept()
    {
        var cache = new BoundedCache(room: 0);

        cache.Keep(maker, "key", "value", weight: 1);

        Assert.False(cache.TryGet(maker, "key", out string? _));
    }

    [Fact]
    public void That_a_key_has_no_value_is_kept_too()
    {
        var cache = new BoundedCache(room: 1000);

        cache.Keep<string, string>(maker, "key", null, weight: 1);

        Assert.True(cache.TryGet(maker, "key", out string? value));
        Assert.Null(value);
        Assert.False(cache.TryGet(new object(), "key", out string? _));
    }
}
