using DataReliability.LocalCloud.Faults;
using DataReliability.LocalCloud.Templates;

namespace DataReliability.LocalCloud.Lambda;

/// <summary>Runs one function: hands invocations to its processes, starts processes when they are wanted, cuts off what takes
/// too long. Safe for concurrent use.</summary>
internal sealed class FunctionRuntime(FunctionDefinition function, FunctionLauncher launcher, FunctionLog log, CloudClock clock, IFaultList faults) : IAsyncDisposable
{
    private static readonly TimeSpan LongestInit = TimeSpan.FromSeconds(60);
    private readonly TimeProvider _time = clock.Time;
    private readonly Lock _lock = new();
    private readonly LinkedList<Invocation> _waiting = new();
    private readonly Dictionary<string, FunctionProcess> _processes = new(StringComparer.Ordinal);
    private int _starting;
    private bool _isClosed;

    public FunctionDefinition Definition { get; } = function;

    /// <summary>Hears of each invocation that ended, how long it took and whether it succeeded.</summary>
    public Action<FunctionDefinition, TimeSpan, bool>? Finished { get; init; }

    /// <summary>The ids of the processes that run now.</summary>
    public IReadOnlyList<int> ProcessIds
    {
        get
        {
            lock (_lock) return [.. _processes.Values.Select(p => p.ProcessId)];
        }
    }

    /// <summary>Queues an invocation; its result tells how it ended.</summary>
    /// <param name="requestId">Null for a new one.</param>
    public Invocation Invoke(ReadOnlyMemory<byte> payload, string? requestId = null)
    {
        var invocation = new Invocation(payload, requestId ?? Guid.NewGuid().ToString());
        var work = clock.Begin(Definition.LogicalId);
        _ = invocation.Result.ContinueWith(_ => work.Dispose(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        lock (_lock)
        {
            if (_isClosed) invocation.Fail(RuntimeError.ExitError, "LocalCloud is shutting down");
            else if (_processes.Values.FirstOrDefault(p => p.Polling is not null) is { } idle) HandOver(idle, invocation);
            else _waiting.AddLast(invocation);
        }

        StartWhatIsWanted();
        _ = TellAsync(invocation);
        return invocation;
    }

    /// <summary>The next invocation for a process; waits until there is one.</summary>
    public async Task<Invocation?> NextAsync(string processId, CancellationToken cancellationToken)
    {
        TaskCompletionSource<Invocation> polling;
        lock (_lock)
        {
            if (!_processes.TryGetValue(processId, out var process)) return null;
            process.IsInitialized = true;
            polling = process.Polling = new TaskCompletionSource<Invocation>(TaskCreationOptions.RunContinuationsAsynchronously);
            if (_waiting.First is { } first)
            {
                _waiting.RemoveFirst();
                HandOver(process, first.Value);
            }
        }

        await using var gone = cancellationToken.Register(() => polling.TrySetCanceled(cancellationToken));
        return await polling.Task;
    }

    /// <summary>Takes the outcome of an invocation; false when the process does not work on it.</summary>
    public bool Complete(string processId, string requestId, InvocationResult result)
    {
        Invocation? ended;
        lock (_lock)
        {
            if (!_processes.TryGetValue(processId, out var process) || process.Current?.RequestId != requestId) return false;
            (ended, process.Current) = (process.Current, null);
        }

        Report(ended, result.ErrorType);
        return ended.End(result);
    }

    /// <summary>Takes word that a process failed to start; the process then ends.</summary>
    public void FailInit(string processId, InvocationResult result)
    {
        lock (_lock)
        {
            if (_processes.TryGetValue(processId, out var process)) process.InitError = result;
        }
    }

    /// <summary>Kills one process, or all; answers how many.</summary>
    public int Kill(string? processId)
    {
        List<FunctionProcess> killed;
        lock (_lock) killed = [.. _processes.Values.Where(p => processId is null || p.Id == processId)];
        killed.ForEach(p => p.Kill());
        return killed.Count;
    }

    public async ValueTask DisposeAsync()
    {
        List<FunctionProcess> processes;
        lock (_lock)
        {
            _isClosed = true;
            foreach (var invocation in _waiting) invocation.Fail(RuntimeError.ExitError, "LocalCloud is shutting down");
            _waiting.Clear();
            processes = [.. _processes.Values];
        }

        processes.ForEach(p => p.Kill());
        foreach (var process in processes) await process.WaitForExitAsync(TimeSpan.FromSeconds(5));
        log.Dispose();
    }

    private async Task TellAsync(Invocation invocation)
    {
        var result = await invocation.Result;
        Finished?.Invoke(Definition, invocation.Started is { } started ? _time.GetUtcNow() - started : TimeSpan.Zero, result.Succeeded);
    }

    // The caller holds the lock.
    private void HandOver(FunctionProcess process, Invocation invocation)
    {
        var polling = process.Polling!;
        process.Polling = null;
        invocation.Started = _time.GetUtcNow();
        var skew = TimeSpan.FromSeconds(faults.Strike(FaultKinds.SkewClock, null, null, Definition.LogicalId)?.Seconds ?? 0);
        invocation.StandingTime = clock.IsManual ? clock.Now + skew : null;
        invocation.ClockOffset = skew;
        invocation.Deadline = invocation.Started.Value + Definition.Timeout;
        if (!polling.TrySetResult(invocation))
        {
            // Whoever asked has gone in the meantime: the invocation goes to the next one.
            invocation.Started = null;
            _waiting.AddFirst(invocation);
            return;
        }

        process.Current = invocation;
        log.Write($"START RequestId: {invocation.RequestId} Version: $LATEST");
        _ = CutOffAsync(process, invocation);
    }

    private async Task CutOffAsync(FunctionProcess process, Invocation invocation)
    {
        await Task.WhenAny(Task.Delay(Definition.Timeout, _time), invocation.Result);
        if (!invocation.Fail(RuntimeError.TimedOut, $"Task timed out after {Definition.Timeout.TotalSeconds:F2} seconds")) return;
        log.Write($"{invocation.RequestId} Task timed out after {Definition.Timeout.TotalSeconds:F2} seconds");
        process.Kill();
    }

    private void StartWhatIsWanted()
    {
        while (true)
        {
            lock (_lock)
            {
                var starting = _starting + _processes.Values.Count(p => !p.IsInitialized);
                if (_isClosed || _waiting.Count <= starting || _processes.Count + _starting >= Definition.Concurrency) return;
                _starting++;
            }

            StartProcess();
        }
    }

    private void StartProcess()
    {
        var id = Guid.NewGuid().ToString("N");
        try
        {
            lock (_lock)
            {
                // Under the lock, so that an end, however early, finds the process registered.
                var process = FunctionProcess.Start(id, launcher.Describe(Definition, id, LogGroup), log, Exited);
                _processes[id] = process;
                _starting--;
                if (_isClosed) process.Kill();
                _ = CutOffInitAsync(process);
            }
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or IOException or InvalidOperationException)
        {
            lock (_lock)
            {
                _starting--;
                FailFirst(new InvocationResult(RuntimeError.InitError, RuntimeError.Json(RuntimeError.InitError, e.Message)));
            }
        }
    }

    private string LogGroup => Definition.LogGroup ?? $"/aws/lambda/{Definition.Name}";

    private async Task CutOffInitAsync(FunctionProcess process)
    {
        await Task.Delay(LongestInit, _time);
        if (process.IsInitialized) return;
        process.InitError ??= new InvocationResult(RuntimeError.InitError, RuntimeError.Json(RuntimeError.InitError, $"the function did not start within {LongestInit.TotalSeconds} seconds"));
        process.Kill();
    }

    private void Exited(FunctionProcess process)
    {
        Invocation? current;
        lock (_lock)
        {
            _processes.Remove(process.Id);
            current = process.Current;
            if (!process.IsInitialized)
                FailFirst(process.InitError ?? new InvocationResult(RuntimeError.ExitError, RuntimeError.Json(RuntimeError.ExitError, "the runtime ended before it took an invocation")));
        }

        process.Polling?.TrySetCanceled();
        if (current?.Fail(RuntimeError.ExitError, "Runtime exited without providing a reason") == true) Report(current, RuntimeError.ExitError);
        process.Dispose();
        StartWhatIsWanted();
    }

    // The caller holds the lock. One failed start fails one invocation, so a function that can't start fails them all in turn.
    private void FailFirst(InvocationResult result)
    {
        if (_waiting.First is not { } first) return;
        _waiting.RemoveFirst();
        first.Value.End(result);
    }

    private void Report(Invocation invocation, string? errorType) => log.Write(
        $"REPORT RequestId: {invocation.RequestId} Duration: {(_time.GetUtcNow() - invocation.Started)?.TotalMilliseconds:F2} ms{(errorType is null ? "" : " Error: " + errorType)}");
}
