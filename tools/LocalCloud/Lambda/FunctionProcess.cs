using System.Diagnostics;

namespace DataReliability.LocalCloud.Lambda;

/// <summary>One execution environment: a child process that asks for invocations, one at a time.</summary>
internal sealed class FunctionProcess : IDisposable
{
    private readonly Process _process;

    private FunctionProcess(string id, Process process) => (Id, _process) = (id, process);

    /// <summary>Names the environment, in the Runtime API's path and in its session token.</summary>
    public string Id { get; }

    public int ProcessId => _process.Id;

    /// <summary>Whether it has asked for an invocation yet.</summary>
    public bool IsInitialized { get; set; }

    /// <summary>What it works on.</summary>
    public Invocation? Current { get; set; }

    /// <summary>Its open request for an invocation.</summary>
    public TaskCompletionSource<Invocation>? Polling { get; set; }

    /// <summary>What it said went wrong while it started.</summary>
    public InvocationResult? InitError { get; set; }

    /// <param name="exited">Called once, when the process has ended, however it ended.</param>
    public static FunctionProcess Start(string id, ProcessStartInfo info, FunctionLog log, Action<FunctionProcess> exited)
    {
        var process = new Process { StartInfo = info, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, e) => Log(e.Data);
        process.ErrorDataReceived += (_, e) => Log(e.Data);
        var result = new FunctionProcess(id, process);
        process.Exited += (_, _) => exited(result);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return result;

        void Log(string? line)
        {
            if (line is not null) log.Write(line);
        }
    }

    public void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It has ended already, which is what was wanted.
        }
    }

    public async Task WaitForExitAsync(TimeSpan patience)
    {
        try
        {
            await _process.WaitForExitAsync().WaitAsync(patience);
        }
        catch (Exception e) when (e is TimeoutException or InvalidOperationException)
        {
            // Gone already, or killed and not yet reaped: nothing more can be done about it.
        }
    }

    public void Dispose() => _process.Dispose();
}
