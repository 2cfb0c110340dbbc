using System.Net;
using System.Threading.RateLimiting;
using Gateway.Api.Contract;
using Gateway.Api.Http;

namespace Gateway.Api.Access;

/// <summary>
/// Counts wrong keys and tokens by address. Nobody guesses a key; this is for what each attempt costs: a look into the database, a signature, a line in the log.
/// Addresses share counters, so that no number of them takes more memory.
/// </summary>
internal sealed class FailedAttempts : IDisposable
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private const int Counters = 4096;

    // Strings have other hashes in each process: nobody can choose an address that shares another's counter.
    private readonly PartitionedRateLimiter<IPAddress?> limiter = PartitionedRateLimiter.Create<IPAddress?, int>(address => RateLimitPartition.GetFixedWindowLimiter(
        (int)((uint)ClientNetwork.Of(address).GetHashCode(StringComparison.Ordinal) % Counters),
        _ => new FixedWindowRateLimiterOptions { PermitLimit = Limits.FailedAttempts, Window = Window, QueueLimit = 0 }));

    /// <exception cref="RequestException">There were too many.</exception>
    public void Check(IPAddress? address)
    {
        // Asks without taking one.
        using var lease = limiter.AttemptAcquire(address, permitCount: 0);
        if (!lease.IsAcquired)
            throw new RequestException(ErrorCode.RateLimited, $"Too many wrong keys came from this address. Send the next one in {Window.TotalSeconds} seconds.");
    }

    public void Count(IPAddress? address) => limiter.AttemptAcquire(address).Dispose();

    public void Dispose() => limiter.Dispose();
}
