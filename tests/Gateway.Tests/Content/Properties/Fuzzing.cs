using System.Globalization;
using CsCheck;

namespace Gateway.Tests.Content.Properties;

/// <summary>Tries a property on many samples: a few in the usual run, for as long as GATEWAY_FUZZ_SECONDS says in a long one.</summary>
internal static class Fuzzing
{
    private static readonly int Seconds = int.Parse(Environment.GetEnvironmentVariable("GATEWAY_FUZZ_SECONDS") ?? "0", CultureInfo.InvariantCulture);

    /// <param name="samplesInUsualRun">How many the usual run takes.</param>
    public static void Holds<T>(this Gen<T> samples, Func<T, Task> property, int samplesInUsualRun, Func<T, string>? print = null)
    {
        void Check(T sample) => property(sample).GetAwaiter().GetResult();
        if (Seconds > 0)
            samples.Sample(Check, time: Seconds, threads: 1, print: print);
        else
            samples.Sample(Check, iter: samplesInUsualRun, threads: 1, print: print);
    }
}
