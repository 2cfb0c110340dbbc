using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Gateway.Content.Sources;

/// <summary>Tells named pipes, sockets and terminals from files. Who opens a pipe waits for somebody to write, perhaps for ever, and .NET has no name for what they are.</summary>
internal static partial class SpecialFile
{
    private const int NoSuchDevice = 6; // ENXIO, which Linux answers for a socket
    private const int NotSupported = 102; // EOPNOTSUPP, which macOS does

    /// <summary>O_RDONLY | O_NONBLOCK: does not wait.</summary>
    private static readonly int AtOnce = OperatingSystem.IsMacOS() ? 0x4 : 0x800;

    public static bool Is(FileInfo file)
    {
        // They hold nothing that has a length; of what is empty there is little, so only that is opened.
        if (OperatingSystem.IsWindows() || file.Length > 0)
            return false;
        using var handle = Open(file.FullName, AtOnce);
        if (handle.IsInvalid)
            return Marshal.GetLastPInvokeError() is NoSuchDevice or NotSupported;
        using var stream = new FileStream(handle, FileAccess.Read, bufferSize: 0);
        return !stream.CanSeek;
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial SafeFileHandle Open(string path, int flags);
}
