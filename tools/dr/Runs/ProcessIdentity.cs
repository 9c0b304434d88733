using System.Globalization;

namespace DataReliability.Dr.Runs;

/// <summary>Names one process for good: pids are used again, a pid with its start time is not.</summary>
/// <param name="Pid">The process id.</param>
/// <param name="StartTicks">When it started, in clock ticks since boot; from /proc/PID/stat.</param>
public sealed record ProcessIdentity(int Pid, ulong StartTicks)
{
    // Fields of /proc/PID/stat after the command name, which stands in parentheses and may hold blanks.
    private const int State = 0;
    private const int StartTime = 19;

    /// <summary>This process.</summary>
    public static ProcessIdentity Current => Of(Environment.ProcessId)
        ?? throw new InvalidOperationException($"/proc/{Environment.ProcessId}/stat can't be read");

    /// <summary>Whether that very process still runs. A zombie does not.</summary>
    public bool IsAlive => Of(Pid) == this;

    /// <summary>The process that has this pid now; null when none has, or when it is a zombie.</summary>
    public static ProcessIdentity? Of(int pid)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{pid}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return fields[State] is "Z" or "X"
                ? null
                : new ProcessIdentity(pid, ulong.Parse(fields[StartTime], CultureInfo.InvariantCulture));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
