using System.Diagnostics;
using DataReliability.Dr.Runs;

namespace DataReliability.Dr.Tests.Runs;

/// <summary>A process that does nothing for a minute, marked or not.</summary>
internal sealed class Sleeper : IDisposable
{
    private readonly Process _process;

    private Sleeper(ProcessStartInfo start)
    {
        _process = Process.Start(start) ?? throw new InvalidOperationException("sleep does not start");
        Identity = ProcessIdentity.Of(_process.Id) ?? throw new InvalidOperationException("sleep ended at once");
    }

    public ProcessIdentity Identity { get; }

    /// <summary>One that says whose it is as the processes of a run do: in its environment.</summary>
    public static Sleeper Marked(string runDirectory)
    {
        var start = Info(folder: "");
        start.Environment[RunProcesses.Marker] = runDirectory;
        return new Sleeper(start);
    }

    /// <summary>One that lost its environment and stands in a folder.</summary>
    public static Sleeper In(string folder) => new(Info(folder));

    /// <summary>One of somebody else's.</summary>
    public static Sleeper Unmarked() => new(Info(folder: ""));

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    // A drill that another test runs in this process marks what is started meanwhile.
    private static ProcessStartInfo Info(string folder)
    {
        var start = new ProcessStartInfo("sleep", "60") { WorkingDirectory = folder };
        start.Environment.Remove(RunProcesses.Marker);
        return start;
    }
}
