using System.Runtime.InteropServices;

namespace DataReliability.LocalCloud.State;

/// <summary>Writes that outlive a power cut: .NET syncs files, the folders that name them are synced by the system call.</summary>
internal static class DurableFiles
{
    private const int ReadOnlyCloseOnExec = 0x80000;

    /// <summary>Writes and syncs a file for its owner only; whatever it held is gone.</summary>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = 0 };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        file.Write(content);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Makes a folder and those above it, and syncs the ones that name a new one.</summary>
    public static void CreateDirectory(string path)
    {
        if (Directory.Exists(path)) return;
        var parent = Path.GetDirectoryName(path)!;
        CreateDirectory(parent);
        Directory.CreateDirectory(path);
        SyncDirectory(parent);
    }

    /// <summary>Makes durable what a folder names.</summary>
    /// <exception cref="IOException">The system call fails.</exception>
    public static void SyncDirectory(string path)
    {
        var folder = NativeOpen(path, ReadOnlyCloseOnExec);
        if (folder < 0) throw new IOException($"{path} cannot be opened: error {Marshal.GetLastPInvokeError()}");
        try
        {
            if (NativeSync(folder) != 0) throw new IOException($"{path} cannot be synced: error {Marshal.GetLastPInvokeError()}");
        }
        finally
        {
            _ = NativeClose(folder);
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeOpen([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeSync(int file);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeClose(int file);
}
