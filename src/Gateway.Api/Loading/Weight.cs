using System.Collections;
using Gateway.Store.Reading;

namespace Gateway.Api.Loading;

/// <summary>Roughly how many bytes of memory a value takes.</summary>
internal static class Weight
{
    /// <summary>A record with its texts; few take more.</summary>
    private const long OfRecord = 1024;

    private const long OfReference = 64;

    public static long Of(object? value) => value switch
    {
        null => OfReference,
        string text => OfReference + (2L * text.Length),
        IWeighed weighed => weighed.Weight,
        CodeBlockRecord code => OfRecord + Of(code.Code),
        ICollection items => OfReference + OfItems(items),
        ValueType => OfReference,
        _ => OfRecord,
    };

    private static long OfItems(ICollection items)
    {
        var sum = 0L;
        foreach (var item in items)
            sum += Of(item);
        return sum;
    }
}

/// <summary>Knows its own size.</summary>
internal interface IWeighed
{
    /// <summary>In bytes of memory.</summary>
    long Weight { get; }
}
