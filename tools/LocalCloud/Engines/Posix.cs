using System.Globalization;
using System.Runtime.InteropServices;

namespace DataReliability.LocalCloud.Engines;

/// <summary>The few system calls that .NET does not offer.</summary>
internal static class Posix
{
    public const int Hangup = 1;
    public const int Interrupt = 2;
    public const int Kill = 9;
    public const int Continue = 18;
    public const int Stop = 19;

    /// <summary>Whether this process runs as root, which PostgreSQL refuses to.</summary>
    public static bool IsRoot { get; } = NativeUserId() == 0;

    /// <summary>Sends a signal; false when the process no longer exists.</summary>
    public static bool Signal(int processId, int signal) => NativeKill(processId, signal) == 0;

    /// <summary>Whether a process exists and is no zombie.</summary>
    public static bool IsAlive(int processId) => ReadState(processId) is not ('Z' or 'X' or null);

    /// <summary>Whether a process was stopped by a signal, and does nothing until it is told to continue.</summary>
    public static bool IsFrozen(int processId) => ReadState(processId) is 'T';

    /// <summary>Creates a folder that the engines' user owns, and nobody else may read.</summary>
    public static void CreateEngineDirectory(string path)
    {
        Directory.CreateDirectory(path);
        SetMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        GiveToEngineUser(path);
    }

    /// <summary>Sets who may do what with a file or folder.</summary>
    public static void SetMode(string path, UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows()) throw new PlatformNotSupportedException("LocalCloud runs on Linux");
        File.SetUnixFileMode(path, mode);
    }

    /// <summary>Makes the engines' user the owner of a file or folder; nothing to do where this process is that user.</summary>
    public static void GiveToEngineUser(string path)
    {
        if (IsRoot && NativeChown(path, EngineUser.Id, EngineUser.Id) != 0)
            throw new IOException($"{path} cannot be given to user {EngineUser.Id}: error {Marshal.GetLastPInvokeError()}");
    }

    /// <summary>As the kernel's letter: R, S, D, T, Z; null when there is no such process.</summary>
    private static char? ReadState(int processId)
    {
        try
        {
            // The state follows the command's closing parenthesis: "42 (postgres) S 1 ..."
            var stat = File.ReadAllText($"/proc/{processId.ToString(CultureInfo.InvariantCulture)}/stat");
            return stat[stat.LastIndexOf(')') + 2];
        }
        catch (IOException)
        {
            return null;
        }
    }

    [DllImport("libc", EntryPoint = "geteuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint NativeUserId();

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeKill(int processId, int signal);

    [DllImport("libc", EntryPoint = "chown", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeChown([MarshalAs(UnmanagedType.LPUTF8Str)] string path, uint owner, uint group);
}
