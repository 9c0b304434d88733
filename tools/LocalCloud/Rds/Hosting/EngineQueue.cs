using DataReliability.LocalCloud.Clock;
using DataReliability.RdsModel.Engines;

namespace DataReliability.LocalCloud.Rds.Hosting;

/// <summary>Has engine work carried out: for each storage group in order, for different groups at once. A removal breaks off what
/// runs before it; the removal of a copy waits for those who read it.</summary>
internal sealed class EngineQueue(EngineCrew crew, CloudClock clock) : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _stopping = new();
    private Task _opened = Task.CompletedTask;
    private readonly Dictionary<string, Line> _lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Task> _readers = new(StringComparer.Ordinal);

    /// <summary>Lets all work wait until the databases are back that there were before. Call first.</summary>
    public void Open(Task opened) => _opened = opened;

    /// <summary>Starts work, or lines it up.</summary>
    /// <param name="report">Hears what became of it; nothing when it was broken off because LocalCloud ends.</param>
    public void Start(EngineTask task, Func<WorkOutcome, Task> report)
    {
        lock (_lock)
        {
            if (_stopping.IsCancellationRequested) return;
            if (!_lines.TryGetValue(task.Work.Group, out var line)) _lines[task.Work.Group] = line = new Line(_stopping.Token);
            if (task.Work is RemoveStorage) line.BreakOff(_stopping.Token);
            var readers = task.Work is RemoveCopy remove ? _readers.GetValueOrDefault(remove.Copy, Task.CompletedTask) : Task.CompletedTask;
            line.Last = RunAsync(line.Last, readers, task.Work, report, clock.Begin($"RDS: {task.Work.GetType().Name} {task.Work.Group}"), line.Breaking);
            if (SourceOf(task.Work) is { } copy) _readers[copy] = Task.WhenAll(_readers.GetValueOrDefault(copy, Task.CompletedTask), line.Last);
            _ = ForgetAsync(task.Work, line, line.Last);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Task[] running;
        lock (_lock)
        {
            _stopping.Cancel();
            running = [_opened, .. _lines.Values.Select(line => line.Last)];
        }

        await Task.WhenAll(running);
        _stopping.Dispose();
    }

    private static string? SourceOf(EngineWork work) => work switch
    {
        RestoreStorage restore => restore.Copy,
        DuplicateCopy duplicate => duplicate.Source,
        _ => null,
    };

    /// <summary>Keeps nothing of groups that nothing is done to any more, and of copies that nobody reads: restores come and go.</summary>
    private async Task ForgetAsync(EngineWork work, Line line, Task done)
    {
        await done.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (_lock)
        {
            if (line.Last == done && _lines.GetValueOrDefault(work.Group) == line)
            {
                _lines.Remove(work.Group);
                line.Dispose();
            }

            if (SourceOf(work) is { } copy && _readers.GetValueOrDefault(copy) is { IsCompleted: true }) _readers.Remove(copy);
        }
    }

    private async Task RunAsync(
        Task before, Task readers, EngineWork work, Func<WorkOutcome, Task> report, ClockWork running, CancellationToken breaking)
    {
        using var _ = running;
        await Task.Yield();
        await Task.WhenAll(_opened, before, readers);
        WorkOutcome outcome;
        try
        {
            breaking.ThrowIfCancellationRequested();
            outcome = await crew.CarryOutAsync(work, breaking);
        }
        catch (OperationCanceledException) when (breaking.IsCancellationRequested)
        {
            // Nothing waits for it any more; after a restart it is asked for again.
            if (_stopping.IsCancellationRequested) return;
            outcome = new WorkFailed("broken off");
        }

        await report(outcome);
    }

    private sealed class Line(CancellationToken stopping) : IDisposable
    {
        // Those that were broken off may still look at theirs.
        private readonly List<CancellationTokenSource> _all = [CancellationTokenSource.CreateLinkedTokenSource(stopping)];

        public Task Last { get; set; } = Task.CompletedTask;

        public CancellationToken Breaking => _all[^1].Token;

        public void BreakOff(CancellationToken stopping)
        {
            _all[^1].Cancel();
            _all.Add(CancellationTokenSource.CreateLinkedTokenSource(stopping));
        }

        public void Dispose() => _all.ForEach(each => each.Dispose());
    }
}
