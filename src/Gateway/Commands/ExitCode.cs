namespace Gateway.Commands;

/// <summary>What the program tells the shell. The README lists these numbers: they do not change.</summary>
public static class ExitCode
{
    public const int Ok = 0;

    /// <summary>An unknown option, a value or setting that cannot be used, two sources of one name.</summary>
    public const int Usage = 1;

    /// <summary><c>check</c> found faults, or could not mend a file; <c>curations import</c> left decisions out.</summary>
    public const int Faults = 2;

    /// <summary>The database is locked, not ours or not writable.</summary>
    public const int Database = 3;

    /// <summary>The address is in use or not allowed.</summary>
    public const int Address = 4;

    /// <summary>A folder is missing, is a file, cannot be read or holds no posts.</summary>
    public const int Source = 5;

    /// <summary>A bug.</summary>
    public const int Unexpected = 70;

    /// <summary>Ctrl+C or a signal to end; by custom 128 and the number of the signal.</summary>
    public const int Stopped = 130;
}
