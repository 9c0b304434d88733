using DataReliability.RdsModel;
using DataReliability.RdsModel.Engines;

namespace DataReliability.LocalCloud.Rds.Hosting;

/// <summary>Drives the RDS model: a lock around it, real time into it, and what comes out of it saved and passed on. Safe for
/// concurrent use.</summary>
internal sealed class ModelHost : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly RdsCloud _cloud;
    private readonly CloudClock _clock;
    private readonly OutputQueue _output;
    private readonly Pump _pump;

    /// <param name="cloud">The model, loaded with what was saved; nobody else touches it from now on.</param>
    public ModelHost(RdsCloud cloud, CloudClock clock, OutputQueue output)
    {
        (_cloud, _clock, _output) = (cloud, clock, output);
        _pump = new Pump(clock, Advance);
    }

    /// <summary>Passes on what the model had ready, and lets time move it.</summary>
    public void Start()
    {
        Do(static (_, _) => true);
        _pump.Wake(_cloud.NextDue);
    }

    /// <summary>Does something to the model, under its lock.</summary>
    /// <returns>What it answers, once the changes are saved.</returns>
    public async Task<T> DoAsync<T>(Func<RdsCloud, DateTimeOffset, T> change)
    {
        var (result, saved) = Do(change);
        if (saved is not null) await saved;
        return result;
    }

    /// <summary>Looks into the model, under its lock. What it holds is immutable, so what was found may be kept.</summary>
    public T Look<T>(Func<RdsCloud, T> look)
    {
        lock (_gate) return look(_cloud);
    }

    /// <summary>Reports what became of engine work.</summary>
    public Task ReportAsync(string workId, WorkOutcome outcome) => DoAsync((cloud, now) =>
    {
        cloud.Complete(workId, outcome, now);
        return true;
    });

    public async ValueTask DisposeAsync()
    {
        await _pump.DisposeAsync();
        await _output.DisposeAsync();
    }

    private (T Result, Task? Saved) Do<T>(Func<RdsCloud, DateTimeOffset, T> change)
    {
        T result;
        Task? saved = null;
        DateTimeOffset? due;
        lock (_gate)
        {
            try
            {
                result = change(_cloud, _clock.Now);
            }
            finally
            {
                // In the order in which it came out, so under the lock.
                if (_cloud.HasOutput) saved = _output.Add(_cloud.TakeOutput());
                due = _cloud.NextDue;
            }
        }

        _pump.Wake(due);
        return (result, saved);
    }

    private void Advance() => Do((cloud, now) =>
    {
        cloud.Advance(now);
        return true;
    });
}
