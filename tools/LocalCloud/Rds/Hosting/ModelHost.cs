using DataReliability.LocalCloud.Clock;
using DataReliability.RdsModel;
using DataReliability.RdsModel.Engines;

namespace DataReliability.LocalCloud.Rds.Hosting;

/// <summary>Drives the RDS model: a lock around it, LocalCloud's time into it, and what comes out of it saved and passed on. Safe
/// for concurrent use.</summary>
/// <param name="cloud">The model, loaded with what was saved; nobody else touches it from now on.</param>
internal sealed class ModelHost(RdsCloud cloud, CloudClock clock, OutputQueue output) : IDueWork, IAsyncDisposable
{
    private readonly Lock _gate = new();
    private volatile DueTime? _next;

    /// <inheritdoc/>
    public DueTime? NextDue => _next;

    /// <inheritdoc/>
    public void RunDue(DateTimeOffset now) => _ = Do((model, _) => model.Advance(now));

    /// <summary>Passes on what the model had ready, and lets time move it.</summary>
    public void Start()
    {
        _ = Do(static (_, _) => { });
        clock.Add(this);
    }

    /// <summary>Does something to the model, under its lock.</summary>
    /// <returns>Ends once the changes are saved.</returns>
    public Task DoAsync(Action<RdsCloud, DateTimeOffset> change) => Do(change) ?? Task.CompletedTask;

    /// <summary>Does something to the model, under its lock.</summary>
    /// <returns>What it answers, once the changes are saved.</returns>
    public async Task<T> DoAsync<T>(Func<RdsCloud, DateTimeOffset, T> change)
    {
        T result = default!;
        if (Do((model, now) => result = change(model, now)) is { } saved) await saved;
        return result;
    }

    /// <summary>Looks into the model, under its lock. What it holds is immutable, so what was found may be kept.</summary>
    public T Look<T>(Func<RdsCloud, T> look)
    {
        lock (_gate) return look(cloud);
    }

    /// <summary>Reports what became of engine work.</summary>
    public Task ReportAsync(string workId, WorkOutcome outcome) => DoAsync((model, now) => model.Complete(workId, outcome, now));

    /// <summary>Tells at which ports the endpoints of a group are.</summary>
    public Task ReportPortsAsync(string group, WorkDone done) => DoAsync((model, now) =>
    {
        foreach (var world in model.Worlds) world.ReportPorts(group, done, now);
    });

    /// <summary>Tells how a server is.</summary>
    public Task ReportEngineAsync(string group, string member, EngineHealth health) => DoAsync((model, now) =>
    {
        foreach (var world in model.Worlds)
        {
            if (world.Storage.Contains(group)) world.ReportEngine(group, member, health, now);
        }
    });

    public async ValueTask DisposeAsync()
    {
        clock.Remove(this);
        await output.DisposeAsync();
    }

    private Task? Do(Action<RdsCloud, DateTimeOffset> change)
    {
        Task? saved = null;
        bool isEarlier;
        lock (_gate)
        {
            try
            {
                change(cloud, clock.Now);
            }
            finally
            {
                // In the order in which it came out, so under the lock.
                if (cloud.HasOutput) saved = output.Add(cloud.TakeOutput());
                var due = cloud.NextDue;
                isEarlier = due < _next?.At || (_next is null && due is not null);
                if (due != _next?.At) _next = due is { } at ? new DueTime(at, "RDS") : null;
            }
        }

        if (isEarlier) clock.Changed();
        return saved;
    }
}
